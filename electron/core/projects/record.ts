import type { Evidence, Measure, ProjectAction } from '../../../shared/contract/projects-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { placesTakenUp } from './places.ts';
import { pageReader } from './read.ts';
import { projectOf } from './rows.ts';

const states = {
  planned: 'Planned',
  under_way: 'Under way',
  finished: 'Finished',
  stopped: 'Stopped',
} as const;
const met = { met: 'Met', partly: 'Met in part', not_met: 'Not met' } as const;
const day = (on: string | null) => (on === null ? null : longDate(on));
const told = (parts: readonly (string | null)[], between = '. ') =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** What the area holds about one person: their projects, each with its case history and what they agreed to. */
export function projectsRecord(context: QueryContext, personId: string): RecordSection[] {
  const page = pageReader(context);
  const projects = placesTakenUp(context.db, { personId }).flatMap(({ id }) => {
    const row = projectOf(context.db, id);
    return row === undefined ? [] : [page(row)];
  });
  return [
    {
      id: 'projects',
      blocks: entries(
        projects.map((one) => {
          const { fields, consent } = one;
          return {
            on: one.stateOn,
            heading: fields.title,
            words: fields.aim === '' ? null : fields.aim,
            details: [
              ...detail('Programme', `${one.programme} ${one.academicYear}`),
              ...detail('State', told([states[one.state], one.stoppedWhy], ': ')),
              ...detail('Theme', one.themeWords),
              ...detail('Began with the opportunity', one.opportunity),
              ...detail('School', one.school),
              ...detail('Post when it began', one.post),
              ...detail('From', day(fields.from)),
              ...detail('Until', day(fields.to)),
              ...detail('Why it matters', fields.why),
              ...detail('Sponsor', fields.sponsor),
              ...detail('Coach', fields.coach),
              ...detail('Competencies practised', fields.competencies),
              ...fields.measures.flatMap((each) => detail('Measure of success', measured(each))),
              ...fields.actions.flatMap((each) => detail('Action', acted(each))),
              ...fields.evidence.flatMap((each) => detail('Evidence', shown(each))),
              ...detail('What the evidence cannot show', fields.limits),
              ...detail('What worked', fields.worked),
              ...detail('What did not work', fields.didNotWork),
              ...detail('What next', fields.next),
              ...detail('What you learned', fields.learned),
              ...detail('Your advice to others', fields.advice),
              ...detail(
                'Shared',
                consent === null
                  ? 'No'
                  : told([
                      `You agreed on ${longDate(consent.on)}, asked by ${consent.askedBy}`,
                      consent.as === null ? 'By name' : `Without your name, as ‘${consent.as}’`,
                    ]),
              ),
            ],
          };
        }),
      ),
    },
  ];
}

const measured = (one: Measure) =>
  told([
    one.what,
    one.baseline && `From ${one.baseline}`,
    one.target && `Aimed at ${one.target}`,
    one.result && `Came to ${one.result}`,
    one.pupils === null ? null : `${one.pupils} pupils`,
    one.met === null ? null : met[one.met],
    day(one.on),
  ]);
const acted = (one: ProjectAction) =>
  told([
    one.what,
    one.who && `With ${one.who}`,
    one.by && `By ${longDate(one.by)}`,
    one.doneOn && `Done on ${longDate(one.doneOn)}`,
  ]);
const shown = (one: Evidence) => told([one.words, one.source, day(one.on)]);
