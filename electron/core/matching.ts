import type { matchingContract } from '../../shared/contract/matching.ts';
import type { Handlers } from './context.ts';
import { board } from './matching/board.ts';
import * as givers from './matching/givers.ts';
import { pool, requests } from './matching/lists.ts';
import { ofPerson } from './matching/of-person.ts';
import * as pairs from './matching/pairs.ts';
import { mentorsForPlaced } from './matching/placed.ts';
import { propose, tryOut } from './matching/propose.ts';
import * as asking from './matching/requests.ts';
import { schools } from './matching/schools.ts';
import { setWeights } from './matching/weights.ts';

export { matchingContract as contract } from '../../shared/contract/matching.ts';

/** Who gives, who asks, and who is matched with whom. */
export const handlers: Handlers<typeof matchingContract> = {
  board,
  pool,
  requests,
  schools,
  ofPerson,
  addGiver: givers.addGiver,
  editGiver: givers.editGiver,
  withdrawGiver: givers.withdrawGiver,
  removeGiver: givers.removeGiver,
  addRequest: asking.addRequest,
  editRequest: asking.editRequest,
  withdrawRequest: asking.withdrawRequest,
  removeRequest: asking.removeRequest,
  fromRound: asking.fromRound,
  mentorsForPlaced,
  fix: pairs.fix,
  takeOut: pairs.takeOut,
  meet: pairs.meet,
  confirm: pairs.confirm,
  setWeights,
  propose,
  tryOut,
};
