import { build } from '../sql.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';

const reminders: readonly { who: string | null; on: Day; words: string; done?: Day }[] = [
  {
    who: 'ashworth',
    on: 'ahead 7',
    words: 'Ask Tom about the NPQH and tell him when the sixth form post is advertised',
  },
  { who: 'firth', on: 'ahead 14', words: 'Keeping-in-touch day: show Joanna the nomination' },
  { who: null, on: 'ahead 21', words: 'Send the Leadership Pathways workbook to the alliance' },
  { who: 'eze', on: 'ago 4', words: 'Remind two peers of Amara’s 360 review' },
  { who: 'mistry', on: '-1 06-30', words: 'Thank Sanjay for training the Fernlea team', done: '-1 07-01' },
];

/** What the head wants reminding of: ahead, overdue and done. */
export function fillReminders(making: Making): void {
  for (const { who, on, words, done } of reminders)
    making.db.run(
      build.insertInto('reminder').values({
        id: making.newId(),
        person_id: who === null ? null : making.id(who),
        on_date: making.day(on),
        words,
        done_on: done === undefined ? null : making.day(done),
      }),
    );
}
