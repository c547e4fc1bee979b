import type { PersonRecordData } from '../../shared/contract/documents.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { postWords } from '../../shared/rules/staff-words.ts';
import { cohortsRecord } from './cohorts/record.ts';
import type { QueryContext } from './context.ts';
import { stillKept } from './erasure/still-kept.ts';
import { homeRecord } from './home/record.ts';
import { impactRecord } from './impact/record.ts';
import { intakeRecord } from './intake/record.ts';
import { matchingRecord } from './matching/record.ts';
import { plansRecord } from './plans/record.ts';
import { schoolPrinted } from './printed.ts';
import { programmesRecord } from './programmes/about-person.ts';
import { projectsRecord } from './projects/record.ts';
import { reviewsRecord } from './reviews/about-person.ts';
import { runningRecord } from './running/record.ts';
import { KEPT_DAYS } from './school-file/old-images.ts';
import { build } from './sql.ts';
import { holdingsNow } from './staff/current.ts';
import { ourHead } from './staff/head.ts';
import { requireName } from './staff/names.ts';
import { type RecordSection, staffRecord } from './staff/record.ts';
import { stagesRecord } from './stages/record.ts';
import { talentRecord } from './talent/record.ts';

type Contributor = (context: QueryContext, personId: string) => RecordSection[];

/** Every area that keeps something about a person says what, so that nothing held is left out of the record. */
const contributors: readonly Contributor[] = [
  staffRecord,
  reviewsRecord,
  stagesRecord,
  cohortsRecord,
  talentRecord,
  programmesRecord,
  intakeRecord,
  impactRecord,
  matchingRecord,
  projectsRecord,
  runningRecord,
  plansRecord,
  homeRecord,
];

/**
 * Everything held about one person, gathered from every area: the document that is printed in two clicks. Not for a
 * meeting, which shows only part of it.
 */
export function recordOf(context: QueryContext, personId: string): PersonRecordData {
  const { db, today } = context;
  return {
    ...schoolPrinted(context),
    name: requireName(db, personId),
    post: postOf(context, personId),
    contact: ourHead(db, today),
    sections: [
      ...Map.groupBy(
        contributors.flatMap((contribute) => contribute(context, personId)),
        (section) => section.id,
      ),
    ].map(([id, of]) => ({ id, blocks: of.flatMap(({ blocks }) => blocks) })),
    notPrinted: [
      'What single raters answer in a 360 is held until its report is final, and is never printed here: it would tell who said what.',
      ...takenOut(context, personId),
      `How things stood before they were changed: the history keeps it for ${KEPT_DAYS} days after each change, and from then on only what was done, in words.`,
      'Backups hold the plan as it was on up to ten earlier days of use, and at the end of each school year. What was taken out since stays in them until they are replaced; those of a year’s end are kept. Erasing somebody takes them out of the backups too.',
    ],
  };
}

/** What they do now, or since when they no longer work here: on their last day the post is still theirs by its dates. */
function postOf({ db, today }: QueryContext, personId: string): string | null {
  const person = db.get(build.selectFrom('person').select('archived_on').where('id', '=', personId));
  if (person?.archived_on != null) return `Left on ${longDate(person.archived_on)}`;
  const main = holdingsNow(db, today).get(personId)?.[0];
  return main === undefined ? null : postWords(main);
}

/** What was taken out and can be brought back for some days yet. */
function takenOut({ db }: QueryContext, personId: string): string[] {
  const kept = stillKept(db, personId, KEPT_DAYS);
  if (kept === null) return [];
  return [
    `Taken out and still in the history: ${listed(kept.words)}. Until ${longDate(kept.until)} it can be brought back; it goes when the plan is next opened after that day.`,
  ];
}
