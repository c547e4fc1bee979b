import type { ReviewHead } from '../../shared/contract/review-shapes.ts';

/** A 360 review that is open and has no answers yet. */
export const reviewHead: ReviewHead = {
  id: 'r',
  personId: 'p',
  person: 'Laura Dunmore',
  surname: 'Dunmore',
  post: 'Head of Science',
  stage: 'Stage 7',
  kind: 'review_360',
  name: 'Start of Stage 7',
  moment: 'start',
  purpose: 'To choose goals.',
  readers: 'the person',
  framework: 'Towards Senior Leadership',
  frameworkVersionId: 'v',
  openedOn: '2026-10-01',
  closesOn: null,
  collector: 'R Calder',
  closedOn: null,
  finalOn: null,
  returned: null,
  answersErased: false,
  selfReplied: false,
  groups: [],
  shortGroups: 'drop',
};
