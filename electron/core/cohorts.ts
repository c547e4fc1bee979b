import type { cohortsContract } from '../../shared/contract/cohorts.ts';
import { attend } from './cohorts/attendance.ts';
import { calendar } from './cohorts/calendar/export.ts';
import { printTermSheet } from './cohorts/calendar/term-sheet.ts';
import { holdGraduation } from './cohorts/graduation/holding.ts';
import { graduationOf } from './cohorts/graduation/list.ts';
import { printCertificates } from './cohorts/graduation/print.ts';
import { exportGraduates, graduates, printGraduates } from './cohorts/graduation/register.ts';
import { removeGraduation, setGraduation } from './cohorts/graduation/setting.ts';
import { listCohorts, oneCohort } from './cohorts/list.ts';
import { editMeeting, logMeeting, removeMeeting } from './cohorts/meeting-log.ts';
import { assignMentor, endMentoring, setCapacity } from './cohorts/mentoring.ts';
import { couldMentor, listMentors, mentorsOf } from './cohorts/mentors.ts';
import { couldJoin, join, leave } from './cohorts/participants.ts';
import { printProject } from './cohorts/print-project.ts';
import { removeProject, saveProject } from './cohorts/projects.ts';
import { rollover } from './cohorts/rollover/proposal.ts';
import { rollOver } from './cohorts/rollover/rolling.ts';
import { addSession, cancelSession, editSession, removeSession } from './cohorts/sessions.ts';
import { showSkill } from './cohorts/skills.ts';
import { close, edit, remove, start } from './cohorts/starting.ts';
import { progressOf, workOf } from './cohorts/work.ts';
import type { Handlers } from './context.ts';

export { cohortsContract as contract } from '../../shared/contract/cohorts.ts';

/** Stages as courses: cohorts, their sessions, who takes part and how far they have come. */
export const handlers: Handlers<typeof cohortsContract> = {
  list: listCohorts,
  one: oneCohort,
  couldJoin,
  start,
  edit,
  close,
  remove,
  addSession,
  editSession,
  cancelSession,
  removeSession,
  join,
  leave,
  attend,
  mentors: listMentors,
  mentorsOf,
  couldMentor,
  setCapacity,
  assignMentor,
  endMentoring,
  logMeeting,
  editMeeting,
  removeMeeting,
  work: workOf,
  progress: progressOf,
  saveProject,
  removeProject,
  printProject,
  showSkill,
  graduation: graduationOf,
  graduates,
  setGraduation,
  removeGraduation,
  holdGraduation,
  printCertificates,
  exportGraduates,
  printGraduates,
  rollover,
  rollOver,
  calendar,
  printTermSheet,
};
