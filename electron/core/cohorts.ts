import type { cohortsContract } from '../../shared/contract/cohorts.ts';
import { attend } from './cohorts/attendance.ts';
import { listCohorts, oneCohort } from './cohorts/list.ts';
import { editMeeting, logMeeting, removeMeeting } from './cohorts/meeting-log.ts';
import { assignMentor, endMentoring, setCapacity } from './cohorts/mentoring.ts';
import { couldMentor, listMentors, mentorsOf } from './cohorts/mentors.ts';
import { couldJoin, join, leave } from './cohorts/participants.ts';
import { removeProject, saveProject } from './cohorts/projects.ts';
import { addSession, cancelSession, editSession, removeSession } from './cohorts/sessions.ts';
import { showSkill } from './cohorts/skills.ts';
import { close, edit, remove, start } from './cohorts/starting.ts';
import { progressOf, workOf } from './cohorts/work.ts';
import type { Handlers } from './context.ts';

/** Stages as courses: cohorts, their sessions, who takes part and how far they have come. */
export const cohorts: Handlers<typeof cohortsContract> = {
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
  showSkill,
};
