import type { StaffRow } from '../../../shared/contract/staff.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { addDays, counted } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { openQuestions } from '../stages/questions.ts';
import { listFlags } from '../talent/flags.ts';
import { privacy } from '../talent/privacy.ts';
import type { Found } from './found.ts';

/** Flags that end within these days are said. */
const SOON = 30;
const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const nameIn = (row: StaffRow) => `${row.forename} ${row.surname}`;

/** Who has not been told, what one answer would settle, flags that end, and leavers whose records are due to go. */
export function aboutPeople(context: QueryContext, staff: readonly StaffRow[]): Found[] {
  // Who has been told, and whose record is due to go, is for the head alone.
  if (context.meeting) return oneQuestion(context);
  return [
    ...notTold(context, staff),
    ...oneQuestion(context),
    ...flagsEnding(context),
    ...goneAlready(staff),
    ...managerGone(staff),
    ...retention(context),
  ];
}

/** Those in the plan, being on a stage, flagged or with a plan, who have not been told so; and the privacy notice. */
function notTold(context: QueryContext, staff: readonly StaffRow[]): Found[] {
  const untold = staff.filter((row) => row.needs.includes('to_tell'));
  const ours = staff.filter((row) => !row.elsewhere);
  const { answer, notGiven } = privacy(context);
  const found: Found[] = [];
  if (untold.length > 0)
    found.push({
      key: 'not told',
      kind: 'people',
      on: null,
      title: `${people(untold.length)} not told that they are in the plan`,
      why: `${namesInLine(untold.map(nameIn))}.`,
      go: '#/staff?show=to_tell',
      action: 'See who',
    });
  if (ours.length > 0 && answer?.issued !== true && notGiven > 0)
    found.push({
      key: 'privacy notice',
      kind: 'people',
      on: null,
      title: 'The privacy notice has not been issued',
      why: `No notice is recorded for ${notGiven} of ${ours.length} staff; there is a template to adapt.`,
      go: '#/flags?privacy',
      action: 'Issue it',
    });
  return found;
}

function oneQuestion(context: QueryContext): Found[] {
  const [first, ...others] = openQuestions(context).filter((one) => one.answered !== 'record');
  if (first === undefined) return [];
  return [
    {
      key: 'open questions',
      kind: 'people',
      on: null,
      title:
        first.people === 1
          ? 'Settle one answer that a stage waits for'
          : `Settle ${first.people} people in one go`,
      why: `${first.question}${others.length > 0 ? ` ${counted(others.length, 'other question')} after that.` : ''}`,
      go: '#/stages/questions',
      action: 'Answer',
    },
  ];
}

function flagsEnding(context: QueryContext): Found[] {
  const ending = listFlags(context, { over: false })
    .filter((row) => row.until <= addDays(context.today, SOON))
    .sort((a, b) => byText(a.until, b.until));
  const [first] = ending;
  if (first === undefined) return [];
  return [
    {
      key: 'flags ending',
      kind: 'people',
      on: first.until,
      title: `${counted(ending.length, 'flag')} ${ending.length === 1 ? 'ends' : 'end'} soon`,
      why: `${namesInLine(ending.map((row) => `${row.about}, ${row.words.toLocaleLowerCase('en-GB')}`))}. Renew what still holds.`,
      go: '#/flags?show=soon',
      action: 'Look at them',
    },
  ];
}

/** Those whose last day has passed and who are not archived: until then nothing about them goes. */
function goneAlready(staff: readonly StaffRow[]): Found[] {
  const gone = staff
    .filter((row) => row.needs.includes('has_left'))
    .sort((a, b) => byText(a.leavingOn ?? '', b.leavingOn ?? ''));
  const [first] = gone;
  if (first === undefined) return [];
  return [
    {
      key: 'gone already',
      kind: 'people',
      on: first.leavingOn,
      title:
        gone.length === 1
          ? `${nameIn(first)} has left and is still in the staff list`
          : `${people(gone.length)} have left and are still in the staff list`,
      why: `${gone.length === 1 ? '' : `${namesInLine(gone.map(nameIn))}. `}Record that they left, so that flags and notes go unless kept with a reason.`,
      go: gone.length === 1 ? `#/staff/${first.id}` : '#/staff?show=has_left',
      action: gone.length === 1 ? 'Open' : 'See who',
    },
  ];
}

/** Those whose line manager has left: nobody would be asked about them. */
function managerGone(staff: readonly StaffRow[]): Found[] {
  const theirs = staff.filter((row) => row.needs.includes('manager_left'));
  const [first] = theirs;
  if (first === undefined) return [];
  return [
    {
      key: 'manager gone',
      kind: 'people',
      on: null,
      title:
        theirs.length === 1
          ? `${nameIn(first)}’s line manager has left`
          : `The line manager of ${people(theirs.length)} has left`,
      why: `${theirs.length === 1 ? '' : `${namesInLine(theirs.map(nameIn))}. `}Choose another, so that somebody can be asked about them.`,
      go: theirs.length === 1 ? `#/staff/${first.id}` : '#/staff?show=manager_left',
      action: theirs.length === 1 ? 'Open' : 'See who',
    },
  ];
}

/** People who left and whose retention date has passed. */
function retention({ db, today }: QueryContext): Found[] {
  const due = db.all(
    build
      .selectFrom('person')
      .select(['id', 'delete_after'])
      .where('archived_on', 'is not', null)
      .where('delete_after', '<', today)
      .orderBy('delete_after'),
  );
  const [first] = due;
  if (first === undefined) return [];
  return [
    {
      key: 'retention',
      kind: 'people',
      on: first.delete_after,
      title: `${counted(due.length, 'leaver')} past the date until which records are kept`,
      why: 'Their records are kept longer than the school said it would.',
      go: '#/staff?leavers&show=past_keeping',
      action: 'See the leavers',
    },
  ];
}
