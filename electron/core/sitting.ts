import { timingSafeEqual } from 'node:crypto';
import type { AppStatus } from '../../shared/contract/app-status.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { TypedSoFar } from '../../shared/contract/review-shapes.ts';
import type { Tries } from './tries.ts';

/** In place of a rater’s number: students answer one after another, and none of them has one. */
export const STUDENTS = 'students';

/** Whose form of which review is open to one person at the laptop. The rater is the form’s own number, or `STUDENTS`. */
export interface Seat {
  readonly reviewId: string;
  readonly raterId: string;
}

/** The form as its page is given it: its number, and what was typed on it before the page was loaded again. */
export interface Seated extends Seat {
  readonly form: number;
  readonly typed: TypedSoFar | null;
}

interface Sitting extends Seated {
  readonly state: 'answering' | 'thanked';
  /** What takes the computer back; null where the file’s passphrase does. */
  readonly code: string | null;
}

/** All that is answered while a rater has the computer; of something new nothing is until it is put here. */
const admitted: ReadonlySet<string> = new Set([
  'app.status',
  'app.beat',
  'app.preferences',
  'app.stirred',
  'app.keepTyped',
  'app.stopSitting',
  'app.nextStudent',
  'app.takeBack',
  'reviews.sitting',
  'reviews.handIn',
]);

/**
 * The mode in which one rater has the computer: core answers what that one form needs and refuses everything else,
 * whoever asks. It is in memory alone, and over when the file is closed or locked. So is what is typed: it goes when the
 * form is handed in or left, with the next student's form, and when the computer is taken back.
 */
export function createSitting(parts: {
  readonly tries: Tries;
  /** Refuses where this is not the passphrase of the open file. */
  readonly prove: (typed: string) => Promise<void>;
  /** Drops what was handed to Baton or is ready to be fetched. */
  readonly wipe: () => void;
  readonly changed: () => void;
}) {
  let sitting: Sitting | null = null;
  let forms = 0;
  const need = (): Sitting => {
    if (sitting !== null) return sitting;
    throw new Refusal('sitting.over', 'This form is not open any more.', {
      wayOut: 'Give the computer back to whoever gave it to you.',
    });
  };
  const refuse = (): void => {
    if (sitting === null) return;
    throw new Refusal('sitting.on', 'Somebody is answering a form on this computer.', {
      wayOut: 'Take the computer back first.',
    });
  };
  const thank = (): void => {
    if (sitting !== null) sitting = { ...sitting, state: 'thanked', typed: null };
  };
  return {
    isOn: () => sitting !== null,
    /** Refuses whatever would open, close or copy the file while a rater has the computer. */
    refuse,
    /** Refuses every procedure but the few that the form needs; `where` is its name, such as 'staff.list'. */
    admit(where: string): void {
      if (!admitted.has(where)) refuse();
    },
    /** Whose form it is, as long as it has not been handed in. */
    seat: (): Seated | null => (sitting?.state === 'answering' ? sitting : null),
    state: (): AppStatus['sitting'] =>
      sitting === null
        ? null
        : {
            state: sitting.state,
            form: sitting.form,
            students: sitting.raterId === STUDENTS,
            takenBackBy: sitting.code === null ? 'passphrase' : 'code',
          },
    /** Gives the computer to a rater. Refuses without a code where there is no passphrase to take it back with. */
    begin({ reviewId, raterId }: Seat, by: { code: string | null; byPassphrase: boolean }): void {
      if (by.code === null && !by.byPassphrase)
        throw new Refusal('sitting.no-code', 'Nothing would take the computer back.', {
          field: 'code',
          wayOut: 'Choose a code of 4 to 8 digits.',
        });
      parts.wipe();
      sitting = {
        reviewId,
        raterId,
        form: ++forms,
        typed: null,
        state: 'answering',
        code: by.byPassphrase ? null : by.code,
      };
      parts.changed();
    },
    /** Holds what is on the form so far; of one that is over nothing, however late it comes. */
    keepTyped(form: number, typed: TypedSoFar): void {
      if (sitting?.state === 'answering' && sitting.form === form) sitting = { ...sitting, typed };
    },
    /** The form has been handed in. */
    thank,
    /** The rater stops without handing in. */
    stop(): void {
      need();
      thank();
      parts.changed();
    },
    /** Opens a blank form for the next student, where `mayAnswer` does not refuse one. */
    next(mayAnswer: (seat: Seat) => void): void {
      const now = need();
      if (now.raterId !== STUDENTS || now.state !== 'thanked')
        throw new Refusal('sitting.no-next', 'There is no next form here.', {
          wayOut: 'Give the computer back.',
        });
      mayAnswer(now);
      sitting = { ...now, state: 'answering', form: ++forms, typed: null };
      parts.changed();
    },
    /** Ends it where what was typed is the passphrase or the code; returns whose form it was. */
    async takeBack(typed: string): Promise<Seat> {
      const { code, reviewId, raterId } = need();
      if (code === null) await parts.prove(typed);
      else await parts.tries.attempt(async () => mustBe(code, typed));
      sitting = null;
      parts.changed();
      return { reviewId, raterId };
    },
    /** The file is closed or locked, and the form with it. */
    over(): void {
      sitting = null;
    },
  };
}

function mustBe(code: string, typed: string): void {
  const [right, given] = [Buffer.from(code), Buffer.from(typed.trim())];
  if (right.length === given.length && timingSafeEqual(right, given)) return;
  throw new Refusal('unlock.wrong-code', 'That is not the code that was chosen.', {
    field: 'typed',
    wayOut: 'Type the code again that was chosen when the computer was given away.',
  });
}
