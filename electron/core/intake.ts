import type { intakeContract } from '../../shared/contract/intake.ts';
import type { Handlers } from './context.ts';
import { readDecisions, sendDecisions, takeDecisions } from './intake/decisions.ts';
import { preview, read } from './intake/read.ts';
import { file, round, setWords } from './intake/round.ts';
import { take } from './intake/take.ts';

export { intakeContract as contract } from '../../shared/contract/intake.ts';

/** What schools send for a round, who has not sent, and what is sent back. */
export const handlers: Handlers<typeof intakeContract> = {
  read,
  preview,
  take,
  round,
  file,
  setWords,
  sendDecisions,
  readDecisions,
  takeDecisions,
};
