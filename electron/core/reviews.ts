import type { reviewsContract } from '../../shared/contract/reviews.ts';
import type { Handlers } from './context.ts';
import { cohortOf, cohortVersions, countInCohort } from './reviews/cohort.ts';
import { printCohort } from './reviews/cohort-print.ts';
import { exportCohort } from './reviews/cohort-sheet.ts';
import * as concerns from './reviews/concerns.ts';
import { addRaters, entryOf, removeRater, saveRater } from './reviews/entry.ts';
import { makeFinal } from './reviews/final.ts';
import { printForms } from './reviews/forms/print-forms.ts';
import { printStudentForms } from './reviews/forms/print-student-forms.ts';
import { takeInForms } from './reviews/forms/take-in.ts';
import { formsToSend, makeForms } from './reviews/forms/to-send.ts';
import { keepFramework, listFrameworks, viewFramework } from './reviews/frameworks.ts';
import { listReviews } from './reviews/held.ts';
import { invite, invitedView, setInvited, uninvite } from './reviews/inviting.ts';
import * as opening from './reviews/opening.ts';
import { printResult } from './reviews/print.ts';
import { readRaters } from './reviews/read-raters.ts';
import { latestResult, resultOnScreen } from './reviews/result.ts';
import { handIn, sittingForm } from './reviews/sitting.ts';
import { exportResult, raterTemplate } from './reviews/spreadsheet-out.ts';
import { startingFor } from './reviews/starting.ts';
import * as students from './reviews/students.ts';
import { handOverSummary } from './reviews/summary/hand-over.ts';
import { readSummary, takeInSummary } from './reviews/summary/take-in.ts';
import { commentWording, wordComment } from './reviews/wording.ts';

export { reviewsContract as contract } from '../../shared/contract/reviews.ts';

/** Self-assessments, 360 reviews, and the competency frameworks they are given on. */
export const handlers: Handlers<typeof reviewsContract> = {
  list: listReviews,
  starting: startingFor,
  start: opening.startReview,
  entry: entryOf,
  saveRater,
  removeRater,
  invited: invitedView,
  invite,
  setInvited,
  uninvite,
  setWindow: opening.setWindow,
  setAsked: opening.setAsked,
  close: opening.closeReview,
  makeFinal,
  reopen: opening.reopenReview,
  remove: opening.removeReview,
  result: resultOnScreen,
  latest: ({ db }, { personId }) => ({ result: latestResult(db, personId, 'screen') }),
  raterTemplate,
  readRaters,
  addRaters,
  exportResult,
  printResult,
  frameworks: listFrameworks,
  framework: viewFramework,
  keepFramework,
  forms: formsToSend,
  makeForms,
  concerns: concerns.concernsView,
  passConcern: concerns.passConcern,
  releaseConcern: concerns.releaseConcern,
  printConcerns: concerns.printConcerns,
  printForms,
  students: students.studentsView,
  askStudents: students.askStudents,
  noteDraw: students.noteDraw,
  printStudentForms,
  sitting: sittingForm,
  handIn,
  takeInForms,
  cohortVersions,
  cohort: cohortOf,
  countInCohort,
  exportCohort,
  printCohort,
  wording: commentWording,
  wordComment,
  handOverSummary,
  readSummary,
  takeInSummary,
};
