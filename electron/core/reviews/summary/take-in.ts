import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import { sameName } from '../../../../shared/rules/same-name.ts';
import { groupNames, groupSentence } from '../../../../shared/rules/scoring-words.ts';
import { postWords } from '../../../../shared/rules/staff-words.ts';
import type { CommandContext, JobContext, QueryContext } from '../../context.ts';
import { build, type Reader } from '../../sql.ts';
import { holdingsNow } from '../../staff/current.ts';
import { nameOf, requireName } from '../../staff/names.ts';
import { type FrameworkVersion, frameworkWords, scoredOf, versionsOf } from '../frameworks.ts';
import { allReviews, nobodyAsked, type ReviewTerms } from '../held.ts';
import { reviewWords } from '../opening.ts';
import type { Summary } from './content.ts';

type Contract = typeof reviewsContract;

/** Reads a summary in the jobs' process and says what it would bring in. Nothing is kept yet. */
export async function readSummary(
  context: JobContext,
  { ref }: DataOf<Contract['readSummary']>,
): Promise<ReplyOf<Contract['readSummary']>> {
  const file = context.shell.handed(ref);
  const summary = await context.work('readSummary', { path: file.path, key: file.key });
  return context.query((read) => {
    refuseInMeeting(read);
    refuseTwice(read.db, summary);
    const { version } = placeOf(read.db, summary);
    const { sure, candidates } = peopleOf(read, summary);
    return {
      file: file.name,
      person: summary.person,
      candidates,
      sure,
      collector: summary.collector,
      school: summary.school,
      name: summary.name,
      purpose: summary.purpose,
      readers: summary.readers,
      framework: frameworkWords(version),
      competencies: summary.competencies.length,
      closedOn: summary.closedOn,
      finalOn: summary.finalOn,
      selfReplied: summary.report.selfReplied,
      groups: summary.groups
        .filter((line) => line.state !== 'not_asked')
        .map(
          (line) =>
            `${groupNames[line.group]}: ${line.replied} of ${line.asked} replied. ${groupSentence(line)}`,
        ),
      comments: summary.comments.length,
    };
  });
}

/**
 * Takes a summary in as a closed, final 360 of one of the people it may be about, with one step. Refuses one that is
 * here already, one of a framework that this file does not have, and anybody else than those people.
 */
export async function takeInSummary(
  context: JobContext,
  { ref, personId }: DataOf<Contract['takeInSummary']>,
): Promise<ReplyOf<Contract['takeInSummary']>> {
  const file = context.shell.handed(ref);
  const summary = await context.work('readSummary', { path: file.path, key: file.key });
  context.signal.throwIfAborted();
  return context.command((write) => keep(write, summary, personId));
}

function keep(context: CommandContext, summary: Summary, personId: string): { id: string } {
  const { db, today } = context;
  refuseInMeeting(context);
  refuseTwice(db, summary);
  const { version, keys } = placeOf(db, summary);
  if (!peopleOf(context, summary).candidates.some((one) => one.personId === personId))
    throw new Refusal(
      'reviews.summary-person',
      `This summary is about ${summary.person}, and not that person.`,
      {
        wayOut: 'Choose one of the people whom it may be about.',
        field: 'personId',
      },
    );
  const id = context.newId();
  db.run(
    build.insertInto('review').values({
      id,
      person_id: personId,
      kind: 'review_360',
      framework_version_id: version.id,
      stage_id: stageOf(db, summary),
      moment: summary.moment,
      name: summary.name,
      purpose: summary.purpose,
      readers: summary.readers,
      minimums: JSON.stringify(termsOf(summary, keys, today)),
      gap: summary.report.thresholds.gap,
      opened_on: summary.openedOn,
      closes_on: summary.closesOn,
      closed_on: summary.closedOn,
      collector: summary.collector,
      made_on: today,
    }),
  );
  const person = requireName(db, personId);
  context.describe(
    `Took in the result of ${reviewWords(person, { kind: 'review_360', name: summary.name })}, collected by somebody else`,
    [personId],
  );
  return { id };
}

/** The stage it was given for, where this file has it too. */
function stageOf(db: Reader, { stageId }: Summary): string | null {
  if (stageId === null) return null;
  return db.get(build.selectFrom('stage').select('id').where('id', '=', stageId))?.id ?? null;
}

function termsOf(summary: Summary, keys: ReadonlyMap<string, string>, today: string): ReviewTerms {
  const { report, groups, competencies, comments } = summary;
  const asked: ReviewTerms['asked'] = { ...nobodyAsked };
  for (const { group, asked: count } of groups) if (group !== 'colleagues') asked[group] = count;
  return {
    minimums: summary.minimums,
    colleaguesTogether: report.colleaguesTogether,
    shortGroups: report.shortGroups,
    asked,
    ...(summary.reads !== null && { reads: summary.reads }),
    final: {
      on: summary.finalOn,
      comments: [...new Set(comments.map((one) => one.group))].map((group) => ({
        group,
        words: comments.flatMap((one) => (one.group === group ? [one.words] : [])),
      })),
    },
    returned: { on: today, number: summary.number },
    frozen: {
      report: {
        ...report,
        groups: [...groups],
        rows: competencies.map(({ name, row }) => ({
          ...row,
          competency: keys.get(plain(name)) ?? row.competency,
        })),
      },
    },
  };
}

function refuseInMeeting({ meeting }: Pick<QueryContext, 'meeting'>): void {
  if (!meeting) return;
  throw new Refusal('reviews.meeting', 'Results are not shown in a meeting, so none is taken in.', {
    wayOut: 'Turn meeting mode off first.',
  });
}

function refuseTwice(db: Reader, { number }: Summary): void {
  const here = allReviews(db).find((row) => row.id === number || row.terms.returned?.number === number);
  if (here === undefined) return;
  const review = reviewWords(requireName(db, here.person_id), here);
  throw new Refusal('reviews.summary-twice', `The result of ${review} is in this file already.`, {
    wayOut: 'Open it from 360 reviews. If this summary is to stand in its place, delete that review first.',
    details: { id: here.id },
  });
}

const plain = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The newest version of this file whose competencies are those of the summary, and their keys by name. */
function placeOf(db: Reader, summary: Summary): { version: FrameworkVersion; keys: Map<string, string> } {
  const wanted = new Set(summary.competencies.map(({ name }) => plain(name)));
  const keysOf = (version: FrameworkVersion) =>
    new Map(scoredOf(version.content).map(({ key, name }) => [plain(name), key]));
  const fits = [...versionsOf(db, null).values()]
    .map((version) => ({ version, keys: keysOf(version) }))
    .filter(({ keys }) => keys.size === wanted.size && [...wanted].every((name) => keys.has(name)));
  const found = fits.findLast(({ version }) => frameworkWords(version) === summary.framework) ?? fits.at(-1);
  if (found !== undefined) return found;
  throw new Refusal(
    'reviews.summary-framework',
    `This summary stands on “${summary.framework}”, and no framework of this file has the same competencies.`,
    {
      wayOut: 'Make a framework with its competencies under 360 reviews, Frameworks, then take it in again.',
    },
  );
}

/** The person of the summary's name; where there is none, those who share a part of it. Refuses where nobody does. */
function peopleOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { person }: Summary,
): { sure: boolean; candidates: { personId: string; name: string; post: string }[] } {
  const posts = holdingsNow(db, today);
  const staff = db
    .all(
      build
        .selectFrom('person')
        .select(['id', 'forename', 'surname', 'preferred_name'])
        .where('archived_on', 'is', null)
        .orderBy('surname')
        .orderBy('forename'),
    )
    .map((row) => {
      const [post] = posts.get(row.id) ?? [];
      return { row, personId: row.id, name: nameOf(row), post: post === undefined ? '' : postWords(post) };
    });
  const names = ({ row }: (typeof staff)[number]) => [nameOf(row), nameOf({ ...row, preferred_name: null })];
  const same = staff.filter((one) => names(one).some((name) => sameName(name, person)));
  const parts = new Set(plain(person).split(' '));
  const like = staff.filter((one) =>
    names(one).some((name) =>
      plain(name)
        .split(' ')
        .some((part) => parts.has(part)),
    ),
  );
  const found = (same.length > 0 ? same : like).map(({ personId, name, post }) => ({ personId, name, post }));
  if (found.length > 0) return { sure: same.length === 1, candidates: found };
  throw new Refusal('reviews.summary-nobody', `This summary is about ${person}, who is not in this file.`, {
    wayOut: 'Add them to the staff first, then take it in again.',
  });
}
