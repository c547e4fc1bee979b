import type { TableWords } from './version-words.ts';

/** What is kept of how a programme runs, where two versions of a file are compared. */
export const runningWords: Readonly<Record<string, TableWords>> = {
  event_attendance: {
    one: 'Attendance of an event',
    named: ['event_id'],
    columns: { event_id: 'event', state: 'attendance', days: 'days' },
  },
  support: {
    one: 'Log of coaching, a visit or the like',
    named: ['kind', 'on_date'],
    columns: {
      kind: 'kind',
      on_date: 'on',
      to_date: 'until',
      minutes: 'minutes',
      with_whom: 'with',
      school: 'school',
      words: 'words',
      takes: 'next step',
      next_on: 'next date',
      although: 'more than allowed because',
      line: 'counts for',
    },
  },
  job_application: {
    one: 'Application for a post',
    named: ['post', 'applied_on'],
    columns: {
      post: 'post',
      school: 'school',
      applied_on: 'applied on',
      shortlisted_on: 'shortlisted on',
      interview_on: 'interview on',
      outcome: 'outcome',
      outcome_on: 'outcome on',
      feedback: 'feedback',
    },
  },
  placement: {
    one: 'Placement',
    named: ['school_id', 'from_date'],
    columns: {
      school_id: 'school',
      from_date: 'from',
      to_date: 'until',
      host_mentor: 'host head mentor',
      external_mentor: 'external mentor',
      focus: 'agreed focus',
      pre_visits: 'pre-visits',
      closed_on: 'closed on',
      review: 'review',
      line: 'counts for',
    },
  },
  backfill: {
    one: 'Standing in for somebody',
    named: ['post_id', 'from_date'],
    columns: { post_id: 'post', name: 'name', from_date: 'from', to_date: 'until' },
  },
  deployment: {
    one: 'Deployment',
    named: ['school_id', 'from_date'],
    columns: {
      name: 'name',
      school_id: 'school',
      reason: 'reason',
      from_date: 'from',
      to_date: 'until',
      days_agreed: 'days agreed',
      days_used: 'days used',
      review_on: 'review due on',
      reviewed_on: 'reviewed on',
      outcome: 'outcome',
    },
  },
};
