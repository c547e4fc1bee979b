import type { recordSections } from '../../shared/contract/record-sections.ts';

type SectionId = (typeof recordSections)[number];

/** Each section's heading and why it is kept, in words to the person it is about. */
export const sectionWords: Record<SectionId, { heading: string; why: string }> = {
  who: { heading: 'Who you are', why: 'So that you are not mistaken for someone else.' },
  told: {
    heading: 'What you have been told and given',
    why: 'So that nobody is planned for without knowing it.',
  },
  work: {
    heading: 'Your work, here and elsewhere',
    why: 'Programmes ask how long you have taught and what you have led. Years are worked out from these dates.',
  },
  leave: {
    heading: 'Time away',
    why: 'So that you are told of opportunities while you are away. The kind of leave is not kept.',
  },
  qualifications: { heading: 'Qualifications', why: 'Programmes ask for them.' },
  answers: {
    heading: 'Facts that somebody answered',
    why: 'A stage or a programme asks for them. Each says who answered and when.',
  },
  recommendations: { heading: 'Recommendations', why: 'Some stages ask for one.' },
  aspiration: { heading: 'What you hope for', why: 'Your own words, so that plans start from them.' },
  interests: {
    heading: 'Declared interests',
    why: 'So that nobody takes part in a decision about someone close to them.',
  },
  stages: {
    heading: 'Leadership stages',
    why: 'Where you are on the pathway, and the decisions that were made about it.',
  },
  course: {
    heading: 'Your course on a stage',
    why: 'The sessions you had, your project and the skills you have shown: what graduation rests on.',
  },
  mentors: {
    heading: 'Mentors',
    why: 'Who supports you on your stage and what you talked about, and whom you support.',
  },
  reviews: {
    heading: '360 reviews and self-assessments',
    why: 'For your development; not used for appraisal or pay. A group too small to be shown is withheld.',
  },
  flags: {
    heading: 'Flags',
    why: 'What the school believes or has been told about your next step, with what that rests on. Each flag ends on its date.',
  },
  notes: { heading: 'Notes', why: 'What was written down about your development.' },
  nominations: {
    heading: 'Nominations',
    why: 'Programmes for which the school has put you forward, or thought of it.',
  },
  came: {
    heading: 'As your school sent it',
    why: 'What your school wrote when it nominated you, kept as it came, and what was decided.',
  },
  outcomes: {
    heading: 'What became of a programme for you',
    why: 'So that the programme is judged by what it led to. What you said leaves only with your permission.',
  },
  matching: {
    heading: 'What you give and ask for',
    why: 'So that coaches, mentors and hosts are found for whoever asks, by rules that are the same for all.',
  },
  projects: {
    heading: 'Your projects',
    why: 'What you set out to change, what came of it, and whether you agreed that others may read it.',
  },
  running: {
    heading: 'Programmes you take part in',
    why: 'What you had of each programme, and what you agreed with those who help you, so that nothing is missed.',
  },
  plan: { heading: 'Pathway plan', why: 'What you and the school agreed to do.' },
  reminders: { heading: 'Reminders', why: 'What the school means to do, and when.' },
  sent: {
    heading: 'What has been sent about you',
    why: 'Each copy that left the school: when, to whom and what it said.',
  },
  history: { heading: 'Every change, in order', why: 'What was done in the file that concerns you.' },
};
