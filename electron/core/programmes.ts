import type { programmesContract } from '../../shared/contract/programmes.ts';
import type { Handlers } from './context.ts';
import * as allocation from './programmes/allocation.ts';
import * as authority from './programmes/authority.ts';
import { chooseByHand } from './programmes/by-hand.ts';
import * as content from './programmes/content.ts';
import { exportsOf, exportWorkbook } from './programmes/export.ts';
import { printForms } from './programmes/forms.ts';
import { openGuide } from './programmes/guide.ts';
import { printLetters } from './programmes/letters.ts';
import { lettersPrinted } from './programmes/letters-kept.ts';
import * as lists from './programmes/list.ts';
import * as needs from './programmes/needs-meetings.ts';
import { nominate } from './programmes/nominate.ts';
import * as nominations from './programmes/nominations.ts';
import { offerPlaces } from './programmes/offers.ts';
import { exportPreview } from './programmes/preview.ts';
import { candidatesFor, nominationDetail, roundView } from './programmes/round-view.ts';
import * as rounds from './programmes/rounds.ts';
import { ruleStops } from './programmes/stops.ts';
import * as takingPart from './programmes/taking-part.ts';

export { programmesContract as contract } from '../../shared/contract/programmes.ts';

/** Programmes and their versions, rounds, nominations, and what was sent to whom. */
export const handlers: Handlers<typeof programmesContract> = {
  list: lists.listProgrammes,
  programme: lists.programmeView,
  edit: content.editProgramme,
  openGuide,
  copy: content.copyProgramme,
  make: content.makeProgramme,
  close: content.closeProgramme,
  openRound: rounds.openRound,
  editRound: rounds.editRound,
  closeRound: rounds.closeRound,
  useNewVersion: rounds.useNewVersion,
  round: roundView,
  nomination: nominationDetail,
  candidates: candidatesFor,
  ruleStops,
  ofPerson: lists.ofPerson,
  nominate,
  editNomination: nominations.editNomination,
  agree: nominations.agree,
  setState: nominations.setState,
  takeUp: takingPart.takeUp,
  turnDown: takingPart.turnDown,
  endPlaces: takingPart.endPlaces,
  goOn: takingPart.goOn,
  participants: takingPart.participantsOf,
  needsMeetings: needs.needsMeetingsOf,
  addNeedsMeeting: needs.addNeedsMeeting,
  editNeedsMeeting: needs.editNeedsMeeting,
  removeNeedsMeeting: needs.removeNeedsMeeting,
  recordAuthority: authority.recordAuthority,
  removeAuthority: authority.removeAuthority,
  allocation: allocation.allocationView,
  chooseByHand: chooseByHand,
  offerPlaces,
  lettersPrinted,
  rank: nominations.rank,
  remove: nominations.removeNomination,
  exportPreview,
  exportWorkbook,
  exports: exportsOf,
  printForms,
  printLetters,
};
