import type { AppStatus } from '../../../shared/contract/app-status.ts';
import type { handOverContract, MadeFile } from '../../../shared/contract/hand-over.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { Handlers } from '../context.ts';
import { addReminder } from '../home/reminders.ts';
import type { OpenFile } from '../open-file.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { copiesBeside } from '../versions/copies.ts';
import { REMINDER } from './groups.ts';
import * as refusals from './refusals.ts';
import { sheetOf } from './sheet.ts';
import { chosenOf } from './weigh.ts';

export { handOverContract as contract } from '../../../shared/contract/hand-over.ts';

/** Handing the file to the next head: what passes, the file made for them, and what becomes of this one. */
export function handlersFor({
  files,
  status,
}: {
  readonly files: OpenFile;
  status(): AppStatus;
}): Handlers<typeof handOverContract> {
  const { handingOver, ownFile, versions } = files;
  const notInMeeting = () => {
    if (files.meeting() !== null) throw refusals.inMeeting();
  };
  const made = (): MadeFile => {
    notInMeeting();
    const found = handingOver.made();
    if (found === null) throw refusals.nothingMade();
    return found;
  };
  return {
    weigh: ({ today }, { chosen }) => {
      notInMeeting();
      return handingOver.weigh(chosenOf(chosen), today);
    },
    state: ({ meeting }) => ({ made: meeting ? null : handingOver.made(), ever: handingOver.ever() }),
    make: async (context, { chosen, passphrase }) => {
      notInMeeting();
      const found = await handingOver.make(context, { chosen: chosenOf(chosen), passphrase });
      // What opens it is for no meeting that has begun meanwhile.
      if (files.meeting() !== null) throw refusals.madeInMeeting();
      return found;
    },
    printSheet: async (context) => {
      const about = made();
      const printed = context.query((read) => schoolPrinted(read));
      return printAndHandOver(
        context,
        { document: 'hand-over', title: `Handed over: ${about.name}`, data: sheetOf(about, printed) },
        `${nameOf(about)} - For the next head`,
      );
    },
    printRecoveryCode: async (context) => {
      const about = made();
      const { school, printedOn } = context.query((read) => schoolPrinted(read));
      const file = nameOf(about);
      return printAndHandOver(
        context,
        {
          document: 'recovery-code',
          title: `Recovery code for ${file}`,
          data: { school, printedOn, file, groups: about.recoveryCode.split('-') },
        },
        `${file} - Recovery code`,
      );
    },
    confirm: async () => {
      notInMeeting();
      handingOver.confirm();
      return {};
    },
    keepUntil: (context, { on }) => {
      notInMeeting();
      if (on < context.today) throw refusals.inThePast();
      addReminder(
        { ...context, describe: () => context.describe(`Keeps this file until ${longDate(on)}`) },
        { on, words: REMINDER, personId: null },
      );
      return { done: true };
    },
    removeOwn: async (context, { current }) => {
      notInMeeting();
      const still = files.beginning();
      context.progress(null, 'Looking at what lies beside the file');
      const copies = await copiesBeside(versions, context);
      still();
      const { backups, left } = await ownFile.remove(current);
      return { status: status(), backups, left: [...left], beside: copies.map(({ name }) => name) };
    },
  };
}

const nameOf = ({ name }: MadeFile) => name.replace(/\.baton$/i, '');
