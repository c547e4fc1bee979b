import type { impactContract } from '../../shared/contract/impact.ts';
import type { Handlers } from './context.ts';
import { impactPage } from './impact/figures.ts';
import { answerFollowUps, clearFollowUp, followUpsView } from './impact/follow-ups.ts';
import * as outcomes from './impact/outcomes.ts';
import { impactPairs } from './impact/pairs.ts';
import { impactOfPerson, participantView } from './impact/participant.ts';
import { impactPeople } from './impact/people.ts';
import { printImpact } from './impact/print.ts';
import { rate, setStatements, statementsView } from './impact/ratings.ts';
import * as testimony from './impact/testimony.ts';
import { sentCopy, sentView } from './impact/what-was-sent.ts';
import { exportImpact, exportPreview } from './impact/workbook.ts';

export { impactContract as contract } from '../../shared/contract/impact.ts';

/** What became of the participants of programmes, and what programmes led to. */
export const handlers: Handlers<typeof impactContract> = {
  page: impactPage,
  people: impactPeople,
  pairs: impactPairs,
  participant: participantView,
  ofPerson: impactOfPerson,
  followUps: followUpsView,
  addOutcome: outcomes.addOutcome,
  editOutcome: outcomes.editOutcome,
  removeOutcome: outcomes.removeOutcome,
  takeOver: outcomes.takeOver,
  dismiss: outcomes.dismiss,
  askAgain: outcomes.askAgain,
  answerFollowUps,
  clearFollowUp,
  rate,
  statements: statementsView,
  setStatements,
  addTestimony: testimony.addTestimony,
  editTestimony: testimony.editTestimony,
  removeTestimony: testimony.removeTestimony,
  exportPreview,
  sent: sentView,
  sentCopy,
  exportWorkbook: exportImpact,
  printPage: printImpact,
};
