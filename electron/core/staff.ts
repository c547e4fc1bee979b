import type { staffContract } from '../../shared/contract/staff.ts';
import type { Handlers } from './context.ts';
import * as facts from './staff/dated-facts.ts';
import * as employments from './staff/employments.ts';
import { exportList } from './staff/export-list.ts';
import * as holdings from './staff/holdings.ts';
import { listStaff } from './staff/list.ts';
import * as people from './staff/people.ts';
import { printPrivacyNotice, printRecord } from './staff/print.ts';
import { profileOf } from './staff/profile.ts';
import * as schools from './staff/schools.ts';

export { staffContract as contract } from '../../shared/contract/staff.ts';

/** People, their employments and posts, and the dated facts about them. */
export const handlers: Handlers<typeof staffContract> = {
  list: listStaff,
  profile: profileOf,
  posts: schools.listPosts,
  schools: schools.listSchools,
  editSchool: schools.editSchool,
  addSchool: schools.addSchool,
  removeSchool: schools.removeSchool,
  add: people.addPerson,
  edit: people.editPeople,
  setTeam: people.setTeam,
  setLineManager: people.setLineManager,
  addEmployment: employments.addEmployment,
  editEmployment: employments.editEmployment,
  removeEmployment: employments.removeEmployment,
  addPost: holdings.addPost,
  editPost: holdings.editPost,
  postOfHolding: holdings.postOfHolding,
  addHolding: holdings.addHolding,
  editHolding: holdings.editHolding,
  removeHolding: holdings.removeHolding,
  addLeave: facts.addLeave,
  editLeave: facts.editLeave,
  removeLeave: (context, { id }) => facts.removeFact(context, 'leave', id, 'leave'),
  setNpq: facts.setNpq,
  recommend: facts.recommend,
  removeRecommendation: (context, { id }) =>
    facts.removeFact(context, 'recommendation', id, 'a recommendation'),
  declareInterest: facts.declareInterest,
  removeInterest: (context, { id }) =>
    facts.removeFact(context, 'declared_interest', id, 'a declared interest'),
  addAspiration: facts.addAspiration,
  removeAspiration: (context, { id }) => facts.removeFact(context, 'aspiration', id, 'an aspiration'),
  recordTold: facts.recordTold,
  removeTold: (context, { id }) => facts.removeFact(context, 'told', id, 'what was told'),
  addNote: facts.addNote,
  editNote: facts.editNote,
  removeNote: (context, { id }) => facts.removeFact(context, 'note', id, 'a note'),
  answer: facts.answer,
  // Whoever leaves is spoken of by every area.
  leaving: { later: async () => (await import('./staff/leavers.ts')).leaving },
  leave: { later: async () => (await import('./staff/leavers.ts')).leave },
  bringBack: { later: async () => (await import('./staff/leavers.ts')).bringBack },
  printRecord,
  printPrivacyNotice,
  exportList,
};
