import { byText } from '../../../shared/rules/by-text.ts';
import { addDays, counted } from '../../../shared/rules/dates.ts';
import { allProgrammes, copyProgramme } from '../programmes/content.ts';
import { columnsFilled } from '../programmes/lines.ts';
import { nominate } from '../programmes/nominate.ts';
import { agree, editNomination, setState } from '../programmes/nominations.ts';
import { workbookOf } from '../programmes/preview.ts';
import { closeRound, openRound } from '../programmes/rounds.ts';
import { endPlaces, takeUp } from '../programmes/taking-part.ts';
import { build } from '../sql.ts';
import type { Making } from './making.ts';
import { adaptAssociates, associateHeadteachers } from './rounds/associate-headteachers.ts';
import { leadershipPathways } from './rounds/leadership-pathways.ts';
import { npqSeniorLeadership } from './rounds/npq-senior-leadership.ts';
import { authoritySaid, placeGiven, talkedOver } from './rounds/places-given.ts';
import type { Nominee, SampleRound } from './rounds/round.ts';
import { towardsHeadship } from './rounds/towards-headship.ts';

const rounds = [...leadershipPathways, ...towardsHeadship, ...npqSeniorLeadership, ...associateHeadteachers];

function programmeId({ db }: Making, name: string): string {
  const found = allProgrammes(db).find((one) => one.content.name === name);
  if (found === undefined) throw new Error(`The sample school has no programme '${name}'.`);
  return found.id;
}

/** The rounds of this year, open, and of the two before it, closed, each nomination as it went. */
export function fillRounds(making: Making): void {
  making.on(making.day('-3 06-24'), 'programmes', 'copy', (context) =>
    copyProgramme(context, {
      id: programmeId(making, 'Alliance Leadership Pathways'),
      name: 'Leadership Pathways',
    }),
  );
  adaptAssociates(making, programmeId(making, 'Associate Headteacher Programme'));
  for (const round of rounds) fillRound(making, round);
}

function fillRound(making: Making, round: SampleRound): void {
  const { calendar } = making;
  const opens = making.day(round.opens);
  const deadline = making.day(round.deadline);
  const { id: roundId } = making.on(opens, 'programmes', 'openRound', (context) =>
    openRound(context, {
      programmeId: programmeId(making, round.programme),
      academicYear: calendar.yearAt(round.year),
      opensOn: opens,
      deadline,
      referenceDate: deadline,
      places: null,
      placesPerSchool: round.perSchool,
      organiser: round.organiser,
    }),
  );
  const made = round.nominees.map((nominee) => ({ nominee, id: putForward(making, roundId, nominee) }));
  const steps = made.flatMap(({ nominee, id }) =>
    (nominee.states ?? []).map(([state, on]) => ({
      day: making.day(on),
      order: 1,
      take: take(making, id, state),
    })),
  );
  for (const { nominee, id } of made) steps.push(...authoritySaid(making, nominee, id));
  if (round.exported !== undefined)
    steps.push({ day: making.day(round.exported), order: 0, take: (day) => exported(making, roundId, day) });
  if (round.closed !== undefined)
    for (const { nominee, id } of made)
      steps.push(...tookPart(making, round, nominee, id), ...placeGiven(making, round, nominee, id));
  steps.sort((a, b) => byText(a.day, b.day) || a.order - b.order);
  for (const step of steps) step.take(step.day);
  if (round.year === 0 && round.exported !== undefined) changeSince(making, made);
  talkedOver(making, round, roundId, made);
  if (round.closed !== undefined)
    making.on(making.day(round.closed), 'programmes', 'closeRound', (context) =>
      closeRound(context, { id: roundId, closed: true }),
    );
}

const take =
  (making: Making, id: string, state: Parameters<typeof setState>[1]['state']) =>
  (day: string): void => {
    making.on(day, 'programmes', 'setState', (context) => setState(context, { ids: [id], state, on: day }));
  };

/** Of a round that is over: whoever was offered a place took it up a week later, and completed it in the summer. */
function tookPart(making: Making, round: SampleRound, nominee: Nominee, id: string) {
  const [state, offeredOn] = nominee.states?.at(-1) ?? [];
  if (state !== 'offered' || offeredOn === undefined) return [];
  const step = (day: string, take: (day: string) => void) => ({ day, order: 2, take });
  return [
    step(addDays(making.day(offeredOn), 7), (day) => {
      making.on(day, 'programmes', 'takeUp', (context) => takeUp(context, { ids: [id], on: day }));
    }),
    step(making.day(`${round.year} 07-10`), (day) => {
      const ended = { how: 'completed', on: day, why: '' } as const;
      making.on(day, 'programmes', 'endPlaces', (context) => endPlaces(context, { ids: [id], ended }));
    }),
  ];
}

function putForward(making: Making, roundId: string, nominee: Nominee): string {
  const day = making.day(nominee.on);
  const { made } = making.on(day, 'programmes', 'nominate', (context) =>
    nominate(context, {
      roundId,
      personIds: [making.id(nominee.who)],
      againstReason: nominee.against ?? null,
    }),
  );
  const id = made[0]?.id ?? '';
  const { statement, needs, coach, shadowing, project, targetRole, toldOnLeave, agreed } = nominee;
  making.on(day, 'programmes', 'editNomination', (context) =>
    editNomination(context, {
      id,
      change: {
        statement,
        needs,
        coach,
        shadowing,
        project,
        targetRole,
        toldOnLeaveOn: toldOnLeave === undefined ? undefined : making.day(toldOnLeave),
      },
    }),
  );
  if (agreed !== undefined)
    making.on(making.day(agreed), 'programmes', 'agree', (context) =>
      agree(context, {
        id,
        agreement: {
          on: making.day(agreed),
          askedBy: making.called('oyelaran'),
          shown: 'The nomination form as it stood that day',
        },
      }),
    );
  return id;
}

/** The copy that stays behind of a workbook that was handed over on that day. */
function exported(making: Making, roundId: string, day: string): void {
  making.on(day, 'programmes', 'exportWorkbook', ({ db, now, newId, describe }) => {
    const { rows, workbook, fileName, gathered } = workbookOf(
      { db, now, today: day, meeting: false, seat: null, openedAt: 0 },
      { roundId, sentBefore: false, forAnotherBaton: true },
    );
    const exportId = newId();
    const { rows: lines, ...about } = workbook;
    db.run(
      build.insertInto('export').values({
        id: exportId,
        round_id: roundId,
        at: now,
        to_whom: workbook.toWhom,
        file_name: fileName,
        sha256: Array.from({ length: 64 }, () => making.random.whole(0, 15).toString(16)).join(''),
        columns: JSON.stringify(columnsFilled(workbook.asked).map((column) => column.key)),
        content: JSON.stringify(about),
      }),
    );
    rows.forEach((row, index) => {
      db.run(
        build.insertInto('export_nomination').values({
          export_id: exportId,
          nomination_id: row.id,
          content: JSON.stringify(lines[index]),
        }),
      );
    });
    describe(
      `Exported ${counted(rows.length, 'nomination')} for ${gathered.content.name} ${gathered.round.academic_year} to ${workbook.toWhom}`,
      rows.map((row) => row.person_id),
    );
  });
}

/** What was learnt after the workbook had gone, so that the round shows what changed since. */
function changeSince(making: Making, made: readonly { nominee: Nominee; id: string }[]): void {
  const rahman = made.find(({ nominee }) => nominee.who === 'rahman');
  if (rahman === undefined) return;
  making.on(making.day('ago 2'), 'programmes', 'editNomination', (context) =>
    editNomination(context, { id: rahman.id, change: { shadowing: 'A mathematics department, one day' } }),
  );
}
