import { outcomeWords } from './version-words-outcomes.ts';
import { placeWords } from './version-words-places.ts';
import { projectWords } from './version-words-projects.ts';
import { runningWords } from './version-words-running.ts';

/** What the tables that belong to a person, and their columns, are called where two versions of a file are compared. */
export interface TableWords {
  readonly one: string;
  /** Columns in words; what has none says nothing to a head and is not listed. */
  readonly columns: Readonly<Record<string, string>>;
  /** The columns that tell one row from another. */
  readonly named: readonly string[];
  /** Nothing of a row is shown: what single raters answered would tell who said what. */
  readonly closed?: true;
}

export const versionWords: Readonly<Record<string, TableWords>> = {
  person: {
    one: 'Details',
    named: ['forename', 'surname'],
    columns: {
      title: 'title',
      forename: 'forename',
      surname: 'surname',
      preferred_name: 'preferred name',
      trn: 'teacher reference number',
      mis_id: 'number in the school’s own system',
      email: 'email',
      kind: 'kind of post',
      qts_date: 'QTS awarded',
      teaching_years: 'years of teaching',
      teaching_years_as_of: 'years of teaching as of',
      overseas_trained: 'trained overseas',
      archived_on: 'archived on',
      delete_after: 'kept until',
    },
  },
  employment: {
    one: 'Employment',
    named: ['school_id', 'from_date'],
    columns: {
      school_id: 'school',
      staff_code: 'staff code',
      from_date: 'from',
      to_date: 'to',
      contract: 'contract',
      share: 'share',
      team: 'team',
      leaving_reason: 'reason for leaving',
    },
  },
  holding: {
    one: 'Post held',
    named: ['title', 'from_date'],
    columns: {
      post_id: 'post',
      school_id: 'school',
      elsewhere: 'elsewhere',
      title: 'title',
      role: 'role',
      from_date: 'from',
      to_date: 'to',
      basis: 'basis',
      share: 'share',
      line_manager_id: 'line manager',
    },
  },
  leave: {
    one: 'Leave',
    named: ['from_date', 'to_date'],
    columns: { from_date: 'from', to_date: 'to', said_by: 'who said so' },
  },
  npq: {
    one: 'Qualification',
    named: ['code'],
    columns: { code: 'qualification', state: 'where they are', on_date: 'on', said_by: 'who said so' },
  },
  recommendation: {
    one: 'Recommendation',
    named: ['stage_id', 'by_name'],
    columns: {
      stage_id: 'stage',
      recommended: 'recommended',
      by_name: 'by',
      on_date: 'on',
      words: 'words',
    },
  },
  declared_interest: {
    one: 'Declared interest',
    named: ['kind', 'other_person_id', 'other_name'],
    columns: {
      other_person_id: 'in whom',
      other_name: 'in whom',
      kind: 'kind',
      said_by: 'who said so',
      on_date: 'on',
    },
  },
  answer: {
    one: 'Answer',
    named: ['fact'],
    columns: { fact: 'question', value: 'answer', as_of: 'as of', said_by: 'who answered', words: 'words' },
  },
  aspiration: {
    one: 'Wish',
    named: ['words'],
    columns: {
      words: 'words',
      target_role: 'role',
      hoped_for: 'hoped for',
      asked_on: 'asked on',
      asked_by: 'asked by',
    },
  },
  told: {
    one: 'What they were told',
    named: ['kind', 'on_date'],
    columns: { kind: 'what', on_date: 'on', by_name: 'by' },
  },
  note: {
    one: 'Note',
    named: ['on_date', 'words'],
    columns: { on_date: 'on', words: 'words', by_name: 'by', keep_reason: 'kept after leaving because' },
  },
  stage_place: {
    one: 'Place on a stage',
    named: ['stage_id', 'academic_year'],
    columns: {
      stage_id: 'stage',
      academic_year: 'academic year',
      state: 'where they are',
      from_date: 'from',
      state_on: 'since',
      against_reason: 'reason for deciding otherwise',
    },
  },
  experience_done: {
    one: 'Experience',
    named: ['experience'],
    columns: { experience: 'experience', done_on: 'done on', evidence: 'evidence' },
  },
  participant: {
    one: 'Place in a cohort',
    named: ['cohort_id'],
    columns: { cohort_id: 'cohort', joined_on: 'joined on' },
  },
  attendance: {
    one: 'Attendance',
    named: ['session_id'],
    columns: { session_id: 'session', state: 'attendance' },
  },
  skill_shown: {
    one: 'Skill shown',
    named: ['competency'],
    columns: { competency: 'skill', shown_on: 'shown on', evidence: 'evidence' },
  },
  stage_project: {
    one: 'Stage project',
    named: ['title'],
    columns: {
      title: 'title',
      from_job: 'part of the job description',
      aims: 'aims',
      sponsor: 'sponsor',
      coach: 'coach',
      coaching: 'what coaching is for',
      due_on: 'due on',
      finished_on: 'finished on',
      outcome: 'outcome',
    },
  },
  mentor: {
    one: 'Mentor',
    named: [],
    columns: { capacity: 'people they can mentor', said_on: 'said on' },
  },
  mentoring: {
    one: 'Mentoring',
    named: ['mentor_name', 'from_date'],
    columns: { mentor_name: 'mentor', from_date: 'from', to_date: 'until' },
  },
  mentor_meeting: {
    one: 'Meeting with the mentor',
    named: ['on_date'],
    columns: { on_date: 'on', words: 'words', next_on: 'next meeting' },
  },
  graduate: {
    one: 'Graduation',
    named: ['graduation_id'],
    columns: { graduation_id: 'ceremony', although: 'reason for graduating although something is missing' },
  },
  certificate: {
    one: 'Certificate',
    named: ['number'],
    columns: {
      number: 'number',
      awarded_on: 'awarded on',
      content: 'what it says',
      printed_on: 'printed first on',
    },
  },
  review: {
    one: '360 or self-assessment',
    named: ['name', 'opened_on'],
    columns: {
      name: 'name',
      purpose: 'purpose',
      opened_on: 'opened on',
      closes_on: 'answers due by',
      collector: 'collected by',
      closed_on: 'closed on',
    },
  },
  invited: { one: 'Replies to a 360', named: [], columns: {}, closed: true },
  review_rater: { one: 'Replies to a 360', named: [], columns: {}, closed: true },
  rating: { one: 'Replies to a 360', named: [], columns: {}, closed: true },
  review_comment: { one: 'Replies to a 360', named: [], columns: {}, closed: true },
  flag: {
    one: 'Flag',
    named: ['kind_id', 'from_date'],
    columns: {
      kind_id: 'kind',
      source: 'source',
      evidence: 'evidence',
      words: 'words',
      from_date: 'from',
      end_date: 'until',
      ended_on: 'ended on',
      keep_reason: 'kept because',
    },
  },
  nomination: {
    one: 'Nomination',
    named: ['round_id'],
    columns: {
      round_id: 'round',
      rank: 'rank',
      state: 'state',
      state_on: 'since',
      nominated_on: 'nominated on',
      statement: 'statement',
      needs: 'needs',
      coach: 'coach',
      shadowing: 'shadowing',
      project: 'project',
      target_role: 'role they are making for',
      declared: 'interest declared',
      agreed_on: 'agreed on',
      asked_by: 'asked by',
      shown: 'what they were shown',
      told_on_leave_on: 'told on leave on',
      against_reason: 'reason for deciding otherwise',
      organiser_note: 'organiser’s words',
      turned_down_on: 'turned down on',
    },
  },
  giver: {
    one: 'What they give',
    named: ['kind'],
    columns: {
      kind: 'as',
      name: 'name',
      school_id: 'school',
      places: 'places',
      roles: 'roles',
      phases: 'phases',
      focus: 'expertise',
      from_date: 'from',
      to_date: 'until',
      days: 'days offered',
      reach: 'how far they go',
      trained_on: 'trained on',
      training: 'training',
      challenging: 'challenging circumstances',
      strong: 'strong leadership',
      head_mentors: 'head can mentor',
      said_on: 'said on',
      withdrawn_on: 'withdrew on',
    },
  },
  request: {
    one: 'What they ask for',
    named: ['kind', 'asked_on'],
    columns: {
      kind: 'for',
      name: 'name',
      school_id: 'school',
      role: 'role',
      focus: 'help with',
      phase: 'phase',
      same_phase: 'the same phase only',
      from_date: 'from',
      to_date: 'until',
      days: 'days',
      reach: 'how far they go',
      challenging: 'challenging circumstances',
      words: 'words',
      asked_on: 'asked on',
      withdrawn_on: 'withdrawn on',
    },
  },
  request_match: {
    one: 'Match',
    named: ['state_on'],
    columns: {
      state: 'state',
      state_on: 'since',
      fixed: 'fixed',
      points: 'points',
      because: 'why',
      although: 'although',
      from_date: 'from',
      to_date: 'until',
    },
  },
  // Made anew by each run; which rules stop whom may tell of a declared interest.
  unmet: { one: 'Request that is not met', named: [], columns: {}, closed: true },
  ...placeWords,
  ...runningWords,
  project: projectWords,
  ...outcomeWords,
  export_nomination: { one: 'Exported nomination', named: [], columns: {}, closed: true },
  plan: {
    one: 'Pathway plan',
    named: ['version', 'made_on'],
    columns: {
      version: 'version',
      made_on: 'made on',
      agreed_on: 'agreed on',
      next_review: 'next review',
      closed_on: 'closed on',
      coach: 'coach',
      mentor: 'mentor',
      shadowing: 'shadowing',
      project: 'project',
    },
  },
  goal: {
    one: 'Goal',
    named: ['title'],
    columns: { place: 'place', title: 'title', why: 'why', competency: 'competency' },
  },
  action: {
    one: 'Action',
    named: ['what'],
    columns: {
      place: 'place',
      what: 'what',
      resource: 'resource',
      by_date: 'by',
      evidence: 'evidence',
      state: 'state',
    },
  },
  plan_review: {
    one: 'Review of the plan',
    named: ['on_date'],
    columns: { on_date: 'on', with_whom: 'with', focus: 'focus', outcome: 'outcome' },
  },
  reminder: {
    one: 'Reminder',
    named: ['on_date', 'words'],
    columns: { on_date: 'on', words: 'words', done_on: 'done on' },
  },
};

/** A table in words, one that is newer than these words too. */
export function tableWords(table: string): string {
  const known = versionWords[table]?.one;
  if (known !== undefined) return known;
  const words = table.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands in a column for a table elsewhere: which table, and the columns that name its row. */
export const namedByReference: Readonly<Record<string, { readonly table: string; readonly sql: string }>> = {
  school_id: { table: 'school', sql: 't.name' },
  post_id: { table: 'post', sql: 't.title' },
  kind_id: { table: 'flag_kind', sql: 't.words' },
  cohort_id: { table: 'cohort', sql: 't.name' },
  session_id: { table: 'session', sql: `t.on_date || ' ' || t.topic` },
  graduation_id: { table: 'graduation', sql: 't.on_date' },
  line_manager_id: { table: 'person', sql: `coalesce(t.preferred_name, t.forename) || ' ' || t.surname` },
  other_person_id: { table: 'person', sql: `coalesce(t.preferred_name, t.forename) || ' ' || t.surname` },
  stage_id: {
    table: 'stage',
    sql: `(SELECT json_extract(v.content, '$.name') FROM main.stage_version AS v WHERE v.id = t.version_id)`,
  },
  round_id: {
    table: 'round',
    sql: `(SELECT json_extract(v.content, '$.name') FROM main.programme_version AS v WHERE v.id = t.version_id)
      || ' ' || t.academic_year`,
  },
};
