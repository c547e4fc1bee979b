import type { TableWords } from './version-words.ts';

/** What is kept of what became of participants, where two versions of a file are compared. */
export const outcomeWords: Readonly<Record<string, TableWords>> = {
  outcome: {
    one: 'What became of a participant',
    named: ['kind', 'on_date'],
    columns: {
      kind: 'what',
      on_date: 'on',
      from_role: 'from',
      to_role: 'to',
      school_id: 'school',
      place: 'where',
      course: 'course',
      words: 'in words',
      said_by: 'said by',
      learnt_on: 'learnt on',
      from_fact: 'taken over from what the file holds',
    },
  },
  follow_up: {
    one: 'Follow-up',
    named: ['months'],
    columns: { months: 'months after the end', answer: 'answer', on_date: 'on' },
  },
  self_rating: {
    one: 'Self-rating',
    named: ['moment', 'words'],
    columns: {
      moment: 'at the start or the end',
      statement: 'which statement',
      about: 'about',
      words: 'as it was worded',
      rating: 'rating',
      on_date: 'on',
    },
  },
  outcome_dismissed: {
    one: 'What was no outcome',
    named: ['on_date'],
    columns: { from_fact: 'what the file holds', on_date: 'turned down on' },
  },
  impact_export: {
    one: 'Impact workbook sent',
    named: ['at'],
    columns: { at: 'at', as_at: 'as at', whose: 'of', file_name: 'file' },
  },
  impact_export_person: { one: 'Line of an impact workbook', named: [], columns: {}, closed: true },
  testimony: {
    one: 'What a participant said',
    named: ['said_on'],
    columns: {
      words: 'words',
      said_on: 'said on',
      permitted_on: 'may leave since',
      asked_by: 'asked by',
      shown_as: 'shown as',
      role: 'called',
    },
  },
};
