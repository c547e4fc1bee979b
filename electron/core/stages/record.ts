import { graduationRecord } from '../cohorts/graduation/record.ts';
import type { QueryContext } from '../context.ts';
import { entries, type RecordSection, table } from '../staff/record.ts';
import { personPlaces } from './person.ts';

const states = {
  identified: 'Identified',
  working: 'Working on it',
  graduated: 'Graduated',
  left: 'Left it',
} as const;
const verdicts = { met: 'Met', not_met: 'Not met', not_known: 'Not known' } as const;

/** What the stages area holds about one person, for the printed record. */
export function stagesRecord(context: QueryContext, personId: string): RecordSection[] {
  const places = personPlaces(context, personId);
  return [
    {
      id: 'stages',
      blocks: [
        ...table(
          ['Stage', 'State', 'From', 'State since', 'Rules, when placed', 'Reason kept'],
          places.map((place) => [
            place.name,
            states[place.state],
            place.from,
            place.stateOn,
            `${verdicts[place.kept.verdict]}, version ${place.kept.version}${place.kept.because === null ? '' : `: ${place.kept.because}`}`,
            place.kept.reason,
          ]),
        ),
        ...entries(
          places.flatMap((place) =>
            place.marks.flatMap((mark) =>
              mark.doneOn === null
                ? []
                : [
                    {
                      on: mark.doneOn,
                      heading: `${place.name}: ${mark.words}`,
                      words: mark.evidence ?? '',
                      details: [],
                    },
                  ],
            ),
          ),
        ),
        ...graduationRecord(context, personId),
      ],
    },
  ];
}
