import type { intakeContract } from '../../../shared/contract/intake.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { AuthorityStep } from '../../../shared/contract/places-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { academicYearForFiles } from '../../../shared/rules/academic-year.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { newId } from '../new-id.ts';
import { authorityStepsIn } from '../programmes/authority.ts';
import { contentOf } from '../programmes/content.ts';
import { nominationsIn } from '../programmes/gather.ts';
import { requireRound } from '../programmes/rounds.ts';
import { keepDecision, keepOrganiserNote } from '../programmes/taken-in.ts';
import { build, type Reader } from '../sql.ts';
import { compared, isNote, keptState, toldState } from './compare-decisions.ts';
import type { Decision, DecisionsAbout } from './decision-records.ts';
import { fileIdOf, keepRead, keptRead, refuseInMeeting } from './kept.ts';
import { decidedIn } from './round.ts';
import type { DecisionsBook } from './write-decisions.ts';

type Contract = typeof intakeContract;

/**
 * Writes the decisions on each of these schools' nominations as a workbook, several in one zip archive, hands it over, and
 * only then keeps a copy of what was told. Null where the user thinks better of it.
 */
export async function sendDecisions(
  context: JobContext,
  { roundId, schoolIds }: DataOf<Contract['sendDecisions']>,
): Promise<ReplyOf<Contract['sendDecisions']>> {
  context.mustKeep();
  const { books, sent, name } = context.query((look) => booksFor(look, roundId, schoolIds));
  const [only] = books;
  if (only === undefined)
    throw new Refusal('intake.nothing-to-send', 'None of these schools has sent a nomination.', {
      wayOut: 'Choose schools whose nominations came.',
    });
  const several = books.length > 1;
  const path = context.shell.temporary(several ? 'decisions.zip' : 'decisions.xlsx');
  await context.work('writeDecisions', {
    path,
    exportedAt: context.now,
    exportedOn: context.today,
    books,
  });
  context.signal.throwIfAborted();
  context.progress(null, 'Handing the decisions over');
  const file = await context.shell.handOver(
    path,
    several ? plainName(`${name} - decisions - ${context.today}.zip`) : only.fileName,
  );
  if (file === null) return null;
  context.command(({ db, now, describe }) => {
    for (const { id, decision } of sent)
      db.run(
        build.insertInto('sent_decision').values({
          nomination_id: id,
          at: now,
          state: keptState(decision),
          state_on: decision.on,
          words: decision.words,
        }),
      );
    describe(
      `Sent decisions on ${counted(sent.length, 'nomination')} to ${counted(books.length, 'school')}: ${name}`,
      sent.map(({ personId }) => personId),
    );
  });
  return file;
}

function booksFor(look: QueryContext, roundId: string, schoolIds: readonly string[]) {
  refuseInMeeting(look);
  const { db, today } = look;
  const round = requireRound(db, roundId);
  const programme = contentOf(db, round.version_id).name;
  const schools = new Map(
    db.all(build.selectFrom('school').select(['id', 'name', 'urn'])).map((row) => [row.id, row]),
  );
  const people = new Map(nominationsIn(db, roundId).map((row) => [row.id, row]));
  const decided = decidedIn(db, roundId);
  const steps = authorityStepsIn(db, roundId);
  const sent: { id: string; personId: string; decision: Decision }[] = [];
  const books: DecisionsBook[] = [];
  for (const schoolId of new Set(schoolIds)) {
    const school = schools.get(schoolId);
    const decisions = (decided.get(schoolId) ?? []).flatMap(({ id, ref }) => {
      const row = people.get(id);
      if (row === undefined) return [];
      const decision: Decision = {
        ref,
        surname: row.surname,
        forename: row.forename,
        state: toldState(row),
        on: row.state_on,
        words: row.organiser_note,
      };
      sent.push({ id, personId: row.person_id, decision });
      return [{ decision, authority: authoritySaid(steps.get(id)?.[0]) }];
    });
    if (school === undefined || decisions.length === 0) continue;
    books.push({
      fileName: plainName(
        `${school.name} - ${programme} decisions ${academicYearForFiles(round.academic_year)} - ${today}.xlsx`,
      ),
      about: {
        school: school.name,
        urn: school.urn ?? '',
        programme,
        academicYear: round.academic_year,
        organiser: round.organiser,
      },
      decisions: decisions.map(({ decision }) => decision),
      authority: decisions.map(({ authority }) => authority),
    });
  }
  const names = new Set<string>();
  const named = books.map((book) => {
    let fileName = book.fileName;
    for (let next = 2; names.has(fileName); next += 1)
      fileName = book.fileName.replace(/\.xlsx$/, ` (${next}).xlsx`);
    names.add(fileName);
    return { ...book, fileName };
  });
  return { books: named, sent, name: `${programme} ${round.academic_year}` };
}

/** 'Endorsed by Marlshire, 3 July 2026'; what it said in confidence stays here. */
function authoritySaid(last: AuthorityStep | undefined): string {
  if (last === undefined) return '';
  const { step, authority, on } = last;
  const said = {
    asked: `Asked: ${authority}`,
    proposed: `Proposed by ${authority}`,
    endorsed: `Endorsed by ${authority}`,
    not_endorsed: `Not endorsed by ${authority}`,
  }[step];
  return `${said}, ${longDate(on)}`;
}

/** Reads decisions that an organiser sent and compares them with a round of ours. Nothing changes. */
export async function readDecisions(
  context: JobContext,
  { roundId, ref }: DataOf<Contract['readDecisions']>,
): Promise<ReplyOf<Contract['readDecisions']>> {
  context.query((look) => {
    refuseInMeeting(look);
    requireRound(look.db, roundId);
  });
  const { path, key } = context.shell.handed(ref);
  const { about, decisions } = await context.work('readDecisions', {
    path,
    ...(key !== undefined && { key }),
  });
  context.signal.throwIfAborted();
  return context.query((look) => {
    refuseInMeeting(look);
    if (about !== null) refuseOtherRound(look.db, roundId, about);
    const organiser = about?.organiser ?? requireRound(look.db, roundId).organiser;
    const previewId = newId();
    keepRead(previewId, { is: 'decisions', fileId: fileIdOf(look.db), roundId, organiser, decisions });
    return {
      previewId,
      organiser,
      rows: compared(look, roundId, decisions).map(({ row }) => row),
    };
  });
}

function refuseOtherRound(db: Reader, roundId: string, about: DecisionsAbout): void {
  const round = requireRound(db, roundId);
  const programme = contentOf(db, round.version_id).name;
  if (nameKey(about.programme) !== nameKey(programme) || about.academicYear !== round.academic_year)
    throw new Refusal(
      'intake.other-round',
      `These decisions are on ${about.programme} ${about.academicYear}, and this round is ${programme} ${round.academic_year}.`,
      { wayOut: 'Take them in on that round’s page.' },
    );
  const ours = db.all(build.selectFrom('school').select(['urn', 'name']).where('ours', '=', 1));
  const isOurs = ours.some(({ urn, name }) =>
    urn && about.urn ? urn === about.urn : nameKey(name) === nameKey(about.school),
  );
  if (ours.length > 0 && !isOurs)
    throw new Refusal('intake.other-school', `These decisions are for ${about.school}.`, {
      wayOut: 'Send them on to that school, and ask the organiser for yours.',
    });
}

/** Takes in the chosen decisions of those read, in one step. Refuses what no longer fits. */
export function takeDecisions(
  context: CommandContext,
  { previewId, ids }: DataOf<Contract['takeDecisions']>,
): ReplyOf<Contract['takeDecisions']> {
  refuseInMeeting(context);
  const { db } = context;
  const kept = keptRead(db, previewId, 'decisions');
  const wanted = new Set(ids);
  const taken = compared(context, kept.roundId, kept.decisions).filter(
    ({ row }) => row.id !== null && wanted.has(row.id),
  );
  const barred = taken.find(({ row }) => row.barred !== null);
  if (barred !== undefined || taken.length === 0)
    throw new Refusal('intake.changed', 'The round has changed since you looked at these decisions.', {
      wayOut: 'Choose the file again.',
    });
  const before = new Map(nominationsIn(db, kept.roundId).map((row) => [row.id, row]));
  for (const { row, decision } of taken) {
    const was = row.id === null ? undefined : before.get(row.id);
    if (was === undefined) continue;
    if (isNote(decision)) {
      keepOrganiserNote(context, was.id, decision.words);
      continue;
    }
    const state = keptState(decision);
    // Whoever turned it down did so on their own day, whatever day the organiser says that it was declined.
    const theirs = decision.state === 'declined' && was.turned_down_on !== null;
    const asWas = (was.state === state && state === 'submitted') || theirs;
    keepDecision(context, was.id, {
      state,
      on: asWas ? was.state_on : decision.on,
      turnedDownOn: theirs ? was.turned_down_on : decision.state === 'turned_down' ? decision.on : null,
      words: decision.words || was.organiser_note,
    });
  }
  context.describe(
    `Took in decisions on ${counted(taken.length, 'nomination')} from ${kept.organiser}`,
    taken.flatMap(({ personId }) => personId ?? []),
  );
  return { changed: taken.length };
}
