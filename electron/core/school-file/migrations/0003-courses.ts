/** Schema 3: a stage as a course (cohorts, sessions, mentors, projects, graduation), and who is asked in a 360. */
export const courses = /* sql */ `
-- A cohort takes one stage in one academic year, by the version of the stage that was in force.
CREATE TABLE cohort (
  id TEXT PRIMARY KEY, stage_id TEXT NOT NULL REFERENCES stage, version_id TEXT NOT NULL REFERENCES stage_version,
  academic_year TEXT NOT NULL, name TEXT NOT NULL, led_by TEXT NOT NULL, made_on TEXT NOT NULL, closed_on TEXT
) STRICT;
CREATE TABLE participant (
  stage_place_id TEXT PRIMARY KEY REFERENCES stage_place ON DELETE CASCADE,
  cohort_id TEXT NOT NULL REFERENCES cohort, joined_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_cohort ON participant (cohort_id);
CREATE TABLE session (
  id TEXT PRIMARY KEY, cohort_id TEXT NOT NULL REFERENCES cohort ON DELETE CASCADE, on_date TEXT NOT NULL,
  starts TEXT, ends TEXT, topic TEXT NOT NULL, held_at TEXT NOT NULL, led_by TEXT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)), changes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_cohort ON session (cohort_id);
CREATE TABLE attendance (
  session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  stage_place_id TEXT NOT NULL REFERENCES stage_place ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('attended', 'caught_up', 'apologies', 'missed')),
  PRIMARY KEY (session_id, stage_place_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE skill_shown (
  stage_place_id TEXT NOT NULL REFERENCES stage_place ON DELETE CASCADE, competency TEXT NOT NULL,
  shown_on TEXT NOT NULL, evidence TEXT, PRIMARY KEY (stage_place_id, competency)
) STRICT, WITHOUT ROWID;
CREATE TABLE stage_project (
  stage_place_id TEXT PRIMARY KEY REFERENCES stage_place ON DELETE CASCADE, title TEXT NOT NULL,
  from_job TEXT NOT NULL, aims TEXT NOT NULL, sponsor TEXT NOT NULL, coach TEXT NOT NULL, coaching TEXT NOT NULL,
  due_on TEXT, finished_on TEXT, outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- How many people somebody has said they can mentor at once.
CREATE TABLE mentor (
  person_id TEXT PRIMARY KEY REFERENCES person ON DELETE CASCADE, capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 20),
  said_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE mentoring (
  id TEXT PRIMARY KEY, stage_place_id TEXT NOT NULL REFERENCES stage_place ON DELETE CASCADE,
  mentor_id TEXT REFERENCES person ON DELETE SET NULL, mentor_name TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT
) STRICT;
CREATE INDEX mentoring_place ON mentoring (stage_place_id);
CREATE INDEX mentoring_mentor ON mentoring (mentor_id);
CREATE TABLE mentor_meeting (
  id TEXT PRIMARY KEY, mentoring_id TEXT NOT NULL REFERENCES mentoring ON DELETE CASCADE, on_date TEXT NOT NULL,
  words TEXT NOT NULL, next_on TEXT
) STRICT;
CREATE INDEX mentor_meeting_mentoring ON mentor_meeting (mentoring_id);
CREATE TABLE graduation (
  id TEXT PRIMARY KEY, cohort_id TEXT NOT NULL REFERENCES cohort, on_date TEXT NOT NULL, held_at TEXT NOT NULL,
  signatories TEXT NOT NULL, held_on TEXT
) STRICT;
CREATE TABLE graduate (
  stage_place_id TEXT PRIMARY KEY REFERENCES stage_place ON DELETE CASCADE,
  graduation_id TEXT NOT NULL REFERENCES graduation, although TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX graduate_graduation ON graduate (graduation_id);
-- What a certificate says never changes once it is numbered; a reprint says the same.
CREATE TABLE certificate (
  number TEXT PRIMARY KEY, stage_place_id TEXT NOT NULL UNIQUE REFERENCES stage_place ON DELETE CASCADE,
  awarded_on TEXT NOT NULL, content TEXT NOT NULL, printed_on TEXT
) STRICT, WITHOUT ROWID;

-- A review's window and who collects its answers; who is asked to rate. Answers name nobody, and students' names are never kept.
ALTER TABLE review ADD COLUMN closes_on TEXT;
ALTER TABLE review ADD COLUMN collector TEXT NOT NULL DEFAULT '';
CREATE TABLE invited (
  id TEXT PRIMARY KEY, review_id TEXT NOT NULL REFERENCES review ON DELETE CASCADE,
  rater_group TEXT NOT NULL CHECK (rater_group IN ('self', 'manager', 'peers', 'reports', 'students', 'others')),
  staff_id TEXT REFERENCES person ON DELETE SET NULL, name TEXT NOT NULL, email TEXT,
  state TEXT NOT NULL CHECK (state IN ('invited', 'answered', 'declined')), state_on TEXT NOT NULL
) STRICT;
CREATE INDEX invited_review ON invited (review_id);
`;
