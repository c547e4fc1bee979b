import type { stagesContract } from '../../shared/contract/stages.ts';
import type { Handlers } from './context.ts';
import { board } from './stages/board.ts';
import { addStage, closeStage, editStage, listFrameworks, listStages } from './stages/editing.ts';
import { experience, move, place, takeOff } from './stages/moving.ts';
import { personStages, verdictsFor } from './stages/person.ts';
import { openQuestions, question } from './stages/questions.ts';
import { readSheets } from './stages/read-sheets.ts';
import { applySheets, settle } from './stages/settle.ts';
import { exportSheets, printSheets, sheets } from './stages/sheets.ts';

export { stagesContract as contract } from '../../shared/contract/stages.ts';

/** Leadership stages, who is on them, and the facts that decide who may be. */
export const handlers: Handlers<typeof stagesContract> = {
  list: listStages,
  frameworks: listFrameworks,
  board,
  person: personStages,
  verdictsFor,
  edit: editStage,
  add: addStage,
  close: closeStage,
  place,
  move,
  takeOff,
  experience,
  openQuestions,
  question,
  settle,
  sheets,
  exportSheets,
  printSheets,
  readSheets,
  applySheets,
};
