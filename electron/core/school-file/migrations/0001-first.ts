/** Schema 1: the whole model of the first release. */
export const first = /* sql */ `
-- The file itself ----------------------------------------------------------
CREATE TABLE file (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL, made_at TEXT NOT NULL, sample INTEGER NOT NULL DEFAULT 0,
  academic_year TEXT NOT NULL, alliance TEXT
) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- History: one step per command; written by the file, not by areas -----------
CREATE TABLE step (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, command_id TEXT NOT NULL UNIQUE,
  area TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL, reply TEXT NOT NULL, schema INTEGER NOT NULL
) STRICT;
CREATE TABLE step_person (
  seq INTEGER NOT NULL REFERENCES step ON DELETE CASCADE, person_id TEXT NOT NULL, PRIMARY KEY (seq, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE step_image (
  seq INTEGER NOT NULL REFERENCES step ON DELETE CASCADE, place INTEGER NOT NULL,
  tbl TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (seq, place)
) STRICT, WITHOUT ROWID;

-- Schools and people ---------------------------------------------------------
CREATE TABLE school (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, phase TEXT NOT NULL, local_authority TEXT NOT NULL,
  urn TEXT, region TEXT, trust TEXT, head_name TEXT,
  ours INTEGER NOT NULL DEFAULT 0, in_alliance INTEGER NOT NULL DEFAULT 0, circumstances TEXT
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, title TEXT, forename TEXT NOT NULL, surname TEXT NOT NULL, preferred_name TEXT,
  trn TEXT, mis_id TEXT, email TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('teaching', 'classroom', 'support')),
  qts_date TEXT, teaching_years REAL, teaching_years_as_of TEXT,
  overseas_trained INTEGER CHECK (overseas_trained IN (0, 1)),
  archived_on TEXT, delete_after TEXT, made_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_trn ON person (trn) WHERE trn IS NOT NULL;
CREATE INDEX person_mis_id ON person (mis_id) WHERE mis_id IS NOT NULL;
CREATE TABLE employment (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  school_id TEXT NOT NULL REFERENCES school, staff_code TEXT, from_date TEXT, to_date TEXT,
  contract TEXT, share REAL, team TEXT, leaving_reason TEXT
) STRICT;
CREATE INDEX employment_person ON employment (person_id);
CREATE TABLE post (
  id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES school, title TEXT NOT NULL, role TEXT NOT NULL,
  team TEXT, made_on TEXT NOT NULL, closed_on TEXT
) STRICT;
CREATE TABLE holding (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  post_id TEXT REFERENCES post, school_id TEXT REFERENCES school, elsewhere TEXT,
  title TEXT NOT NULL, role TEXT, from_date TEXT, to_date TEXT,
  basis TEXT NOT NULL DEFAULT 'substantive' CHECK (basis IN ('substantive', 'acting', 'cover')),
  share REAL, line_manager_id TEXT REFERENCES person ON DELETE SET NULL
) STRICT;
CREATE INDEX holding_person ON holding (person_id);
CREATE INDEX holding_post ON holding (post_id);
CREATE TABLE leave (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  from_date TEXT NOT NULL, to_date TEXT, said_by TEXT NOT NULL, made_on TEXT NOT NULL
) STRICT;
CREATE INDEX leave_person ON leave (person_id);
CREATE TABLE npq (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('not_started', 'applying', 'on_it', 'completed')),
  on_date TEXT, said_by TEXT, made_on TEXT NOT NULL, UNIQUE (person_id, code)
) STRICT;
CREATE TABLE recommendation (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, stage_id TEXT NOT NULL,
  recommended INTEGER NOT NULL CHECK (recommended IN (0, 1)), by_person_id TEXT REFERENCES person ON DELETE SET NULL,
  by_name TEXT NOT NULL, on_date TEXT NOT NULL, words TEXT
) STRICT;
CREATE INDEX recommendation_person ON recommendation (person_id);
CREATE TABLE declared_interest (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  other_person_id TEXT REFERENCES person ON DELETE CASCADE, other_name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('relative', 'partner', 'own_child', 'other')),
  said_by TEXT NOT NULL, on_date TEXT NOT NULL
) STRICT;
CREATE INDEX declared_interest_person ON declared_interest (person_id);
-- A fact answered by somebody: leadership role, middle-leadership experience, team-lead potential …
CREATE TABLE answer (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, fact TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value IN (0, 1)), as_of TEXT NOT NULL, said_by TEXT NOT NULL, words TEXT,
  UNIQUE (person_id, fact)
) STRICT;
CREATE TABLE aspiration (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, words TEXT NOT NULL,
  target_role TEXT, hoped_for TEXT, asked_on TEXT NOT NULL, asked_by TEXT
) STRICT;
CREATE INDEX aspiration_person ON aspiration (person_id);
-- What the person has been told or given: in the plan, privacy notice, parents' notice …
CREATE TABLE told (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('in_plan', 'privacy_notice')), on_date TEXT NOT NULL, by_name TEXT NOT NULL
) STRICT;
CREATE INDEX told_person ON told (person_id);
CREATE TABLE note (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, on_date TEXT NOT NULL,
  words TEXT NOT NULL, by_name TEXT NOT NULL, keep_reason TEXT
) STRICT;
CREATE INDEX note_person ON note (person_id);
-- How the last import read a layout (keyed by its headers), and which job titles mean which role.
CREATE TABLE import_layout (fingerprint TEXT PRIMARY KEY, mapping TEXT NOT NULL, used_on TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE import_title (title TEXT PRIMARY KEY, role TEXT, kind TEXT, used_on TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Stages and competency frameworks: immutable versions -----------------------
CREATE TABLE stage (id TEXT PRIMARY KEY, place INTEGER NOT NULL, version_id TEXT NOT NULL, closed_on TEXT) STRICT;
CREATE TABLE stage_version (
  id TEXT PRIMARY KEY, stage_id TEXT NOT NULL, version INTEGER NOT NULL, made_on TEXT NOT NULL, source TEXT NOT NULL,
  content TEXT NOT NULL, UNIQUE (stage_id, version)
) STRICT;
CREATE TABLE stage_place (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, stage_id TEXT NOT NULL REFERENCES stage,
  version_id TEXT NOT NULL REFERENCES stage_version, academic_year TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('identified', 'working', 'graduated', 'left')),
  from_date TEXT NOT NULL, state_on TEXT NOT NULL, against_reason TEXT, decision TEXT NOT NULL
) STRICT;
CREATE INDEX stage_place_person ON stage_place (person_id);
CREATE TABLE experience_done (
  stage_place_id TEXT NOT NULL REFERENCES stage_place ON DELETE CASCADE, experience TEXT NOT NULL,
  done_on TEXT NOT NULL, evidence TEXT, PRIMARY KEY (stage_place_id, experience)
) STRICT, WITHOUT ROWID;
CREATE TABLE framework (id TEXT PRIMARY KEY, version_id TEXT NOT NULL, closed_on TEXT) STRICT;
CREATE TABLE framework_version (
  id TEXT PRIMARY KEY, framework_id TEXT NOT NULL, version INTEGER NOT NULL, made_on TEXT NOT NULL, source TEXT NOT NULL,
  content TEXT NOT NULL, UNIQUE (framework_id, version)
) STRICT;

-- 360 reviews and self-assessments --------------------------------------------
CREATE TABLE review (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('self_assessment', 'review_360')),
  framework_version_id TEXT NOT NULL REFERENCES framework_version, stage_id TEXT, moment TEXT CHECK (moment IN ('start', 'end')),
  name TEXT NOT NULL, purpose TEXT NOT NULL, readers TEXT NOT NULL, minimums TEXT NOT NULL, gap REAL NOT NULL,
  opened_on TEXT NOT NULL, closed_on TEXT, made_on TEXT NOT NULL
) STRICT;
CREATE INDEX review_person ON review (person_id);
CREATE TABLE review_rater (
  id TEXT PRIMARY KEY, review_id TEXT NOT NULL REFERENCES review ON DELETE CASCADE,
  rater_group TEXT NOT NULL CHECK (rater_group IN ('self', 'manager', 'peers', 'reports', 'students', 'others')),
  number INTEGER NOT NULL, source TEXT NOT NULL, entered_on TEXT NOT NULL, UNIQUE (review_id, rater_group, number)
) STRICT;
-- score NULL means 'not observed'; a competency without a row was left blank.
CREATE TABLE rating (
  rater_id TEXT NOT NULL REFERENCES review_rater ON DELETE CASCADE, competency TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 1 AND 5), PRIMARY KEY (rater_id, competency)
) STRICT, WITHOUT ROWID;
CREATE TABLE review_comment (
  id TEXT PRIMARY KEY, rater_id TEXT NOT NULL REFERENCES review_rater ON DELETE CASCADE, competency TEXT, words TEXT NOT NULL
) STRICT;

-- Talent flags ------------------------------------------------------------------
CREATE TABLE flag_kind (
  id TEXT PRIMARY KEY, words TEXT NOT NULL, about TEXT NOT NULL CHECK (about IN ('person', 'post')),
  icon TEXT NOT NULL, asks TEXT NOT NULL, place INTEGER NOT NULL, closed_on TEXT
) STRICT;
CREATE TABLE flag (
  id TEXT PRIMARY KEY, kind_id TEXT NOT NULL REFERENCES flag_kind, person_id TEXT REFERENCES person ON DELETE CASCADE,
  post_id TEXT REFERENCES post ON DELETE CASCADE, source TEXT NOT NULL, evidence TEXT NOT NULL, words TEXT,
  from_date TEXT NOT NULL, end_date TEXT NOT NULL, ended_on TEXT, keep_reason TEXT,
  CHECK ((person_id IS NULL) <> (post_id IS NULL))
) STRICT;
CREATE INDEX flag_person ON flag (person_id);

-- Programmes, rounds, nominations ---------------------------------------------------
CREATE TABLE programme (id TEXT PRIMARY KEY, version_id TEXT NOT NULL, place INTEGER NOT NULL, closed_on TEXT) STRICT;
CREATE TABLE programme_version (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, version INTEGER NOT NULL, made_on TEXT NOT NULL, source TEXT NOT NULL,
  content TEXT NOT NULL, UNIQUE (programme_id, version)
) STRICT;
CREATE TABLE round (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme, version_id TEXT NOT NULL REFERENCES programme_version,
  academic_year TEXT NOT NULL, opens_on TEXT, deadline TEXT NOT NULL, reference_date TEXT NOT NULL,
  places INTEGER, places_per_school INTEGER, organiser TEXT NOT NULL, closed_on TEXT
) STRICT;
CREATE TABLE nomination (
  id TEXT PRIMARY KEY, ref TEXT NOT NULL UNIQUE, round_id TEXT NOT NULL REFERENCES round,
  person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, rank INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'ready', 'submitted', 'offered', 'reserve', 'declined', 'withdrawn')),
  state_on TEXT NOT NULL, nominated_on TEXT NOT NULL, statement TEXT NOT NULL DEFAULT '', needs TEXT NOT NULL DEFAULT '',
  coach TEXT NOT NULL DEFAULT '', shadowing TEXT NOT NULL DEFAULT '', project TEXT NOT NULL DEFAULT '',
  target_role TEXT NOT NULL DEFAULT '', declared INTEGER NOT NULL DEFAULT 0,
  agreed_on TEXT, asked_by TEXT, shown TEXT, told_on_leave_on TEXT, decision TEXT NOT NULL, against_reason TEXT,
  UNIQUE (round_id, person_id)
) STRICT;
CREATE INDEX nomination_person ON nomination (person_id);
-- An immutable copy of what was sent: 'columns' and one JSON row per nomination.
CREATE TABLE export (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round, at TEXT NOT NULL, to_whom TEXT NOT NULL,
  file_name TEXT NOT NULL, sha256 TEXT NOT NULL, columns TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE TABLE export_nomination (
  export_id TEXT NOT NULL REFERENCES export ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  content TEXT NOT NULL, PRIMARY KEY (export_id, nomination_id)
) STRICT, WITHOUT ROWID;

-- Pathway plans --------------------------------------------------------------------
CREATE TABLE plan (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person ON DELETE CASCADE, version INTEGER NOT NULL,
  made_on TEXT NOT NULL, agreed_on TEXT, replaces TEXT, next_review TEXT, closed_on TEXT,
  coach TEXT, mentor TEXT, shadowing TEXT, project TEXT
) STRICT;
CREATE INDEX plan_person ON plan (person_id);
CREATE TABLE goal (
  id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES plan ON DELETE CASCADE, place INTEGER NOT NULL,
  title TEXT NOT NULL, why TEXT NOT NULL, competency TEXT
) STRICT;
CREATE TABLE action (
  id TEXT PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal ON DELETE CASCADE, place INTEGER NOT NULL, what TEXT NOT NULL,
  resource TEXT NOT NULL DEFAULT '', by_date TEXT, evidence TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('not_started', 'in_progress', 'done'))
) STRICT;
CREATE TABLE plan_review (
  id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES plan ON DELETE CASCADE, on_date TEXT NOT NULL,
  with_whom TEXT NOT NULL, focus TEXT NOT NULL, outcome TEXT
) STRICT;
CREATE TABLE reminder (
  id TEXT PRIMARY KEY, person_id TEXT REFERENCES person ON DELETE CASCADE, on_date TEXT NOT NULL, words TEXT NOT NULL, done_on TEXT
) STRICT;
`;
