import { FOCUS_AREAS, matchKindWords, type Reach, reachWords } from '../../../shared/reference/matching.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { spanWords } from '../../../shared/rules/matching/hard-rules.ts';
import type { QueryContext } from '../context.ts';
import { groupBy } from '../staff/current.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { partyReader } from './parties.ts';
import {
  allGivers,
  allPairs,
  allRequests,
  easedIn,
  type GiverFile,
  giverFieldsOf,
  listIn,
  type PairFile,
  type RequestFile,
  requestFieldsOf,
} from './rows.ts';

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const roles = (codes: readonly string[]) => listed(codes.map((code) => roleOf(code)?.words ?? code));
const focusWords = (keys: readonly (keyof typeof FOCUS_AREAS)[]) =>
  listed(keys.map((key) => FOCUS_AREAS[key]));
const yesNo = (value: boolean | null) => (value === null ? null : value ? 'Yes' : 'No');
const reach = (far: Reach | null) => (far === null ? null : reachWords[far]);
const orNull = (text: string) => (text === '' ? null : text);

/** What the area holds about one person: what they give, what they ask for, and with whom they are matched and why. */
export function matchingRecord({ db, today }: QueryContext, personId: string): RecordSection[] {
  const { party, schools } = partyReader(db, today);
  const givers = new Map(allGivers(db).map((row) => [row.id, row]));
  const requests = new Map(allRequests(db).map((row) => [row.id, row]));
  const pairs = allPairs(db);
  const given = groupBy(pairs, (pair) => pair.giver_id);
  const got = new Map(pairs.map((pair) => [pair.request_id, pair]));
  const named = (row: GiverFile | RequestFile | undefined) => (row === undefined ? '' : party(row).name);
  return [
    {
      id: 'matching',
      blocks: [
        ...entries(
          [...givers.values()]
            .filter((row) => row.person_id === personId)
            .map((row) => ({
              on: row.said_on,
              heading: `You give help as a ${matchKindWords[row.kind].giver}`,
              words: null,
              details: [
                ...offered(row, party(row).school),
                ...(given.get(row.id) ?? []).flatMap((pair) =>
                  matched(`Matched with ${named(requests.get(pair.request_id))}`, pair),
                ),
              ],
            })),
        ),
        ...entries(
          [...requests.values()]
            .filter((row) => row.person_id === personId)
            .map((row) => {
              const pair = got.get(row.id);
              return {
                on: row.asked_on,
                heading: upper(matchKindWords[row.kind].request),
                words: orNull(row.words),
                details: [
                  ...asked(row, party(row).school),
                  ...detail(
                    'Choices',
                    orNull(
                      listed(listIn(row.choices).map((id) => schools.get(id)?.name ?? named(givers.get(id)))),
                    ),
                  ),
                  ...detail(
                    'Taken out by hand',
                    orNull(listed(easedIn(row.eased).notWith.map((id) => named(givers.get(id))))),
                  ),
                  ...(pair === undefined
                    ? []
                    : matched(`Matched with ${named(givers.get(pair.giver_id))}`, pair)),
                ],
              };
            }),
        ),
      ],
    },
  ];
}

function offered(row: GiverFile, school: string) {
  const fields = giverFieldsOf(row);
  return [
    ...detail('School', orNull(school)),
    ...detail('Places', String(fields.places)),
    ...detail('Roles', orNull(roles(fields.roles))),
    ...detail('Phases', orNull(listed(fields.phases))),
    ...detail('Expertise', orNull(focusWords(fields.focus))),
    ...detail('Free', row.kind === 'visit' ? null : spanWords(fields.from, fields.to)),
    ...detail('Days offered', orNull(listed(fields.days.map(({ from, to }) => spanWords(from, to))))),
    ...detail('How far', reach(fields.reach)),
    ...detail('Training', orNull(fields.training)),
    ...detail('Trained on', fields.trainedOn === null ? null : longDate(fields.trainedOn)),
    ...detail('School in challenging circumstances', yesNo(fields.challenging)),
    ...detail('Strong leadership', yesNo(fields.strong)),
    ...detail('Head can mentor', yesNo(fields.headMentors)),
    ...detail('Withdrew on', row.withdrawn_on === null ? null : longDate(row.withdrawn_on)),
  ];
}

function asked(row: RequestFile, school: string) {
  const fields = requestFieldsOf(row);
  return [
    ...detail('School', orNull(school)),
    ...detail('Role', fields.role === null ? null : roles([fields.role])),
    ...detail('Help with', orNull(focusWords(fields.focus))),
    ...detail(fields.samePhase ? 'Phase, and no other' : 'Phase', fields.phase),
    ...detail('When', fields.from === null && fields.to === null ? null : spanWords(fields.from, fields.to)),
    ...detail('Days', fields.kind === 'visit' ? String(fields.days) : null),
    ...detail('How far', reach(fields.reach)),
    ...detail('School in challenging circumstances', yesNo(fields.challenging)),
    ...detail('Withdrawn on', row.withdrawn_on === null ? null : longDate(row.withdrawn_on)),
  ];
}

const states = { proposed: 'Proposed', confirmed: 'Accepted' } as const;
const matched = (label: string, pair: PairFile) => [
  {
    label,
    value: [
      `${states[pair.state]}, ${longDate(pair.state_on)}`,
      ...(pair.from_date === null && pair.to_date === null ? [] : [spanWords(pair.from_date, pair.to_date)]),
      ...listIn(pair.because),
      ...listIn(pair.although),
    ].join('. '),
  },
];
