/** Of schema 7: sessions and events of a round, coaching, visits, shadowing, placements, deployments and applications. */
export const running = /* sql */ `
-- What a round does together: its development days, residential, seminars, training and networking.
CREATE TABLE programme_event (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round ON DELETE CASCADE,
  element TEXT NOT NULL, title TEXT NOT NULL, from_date TEXT, to_date TEXT,
  days REAL NOT NULL CHECK (days > 0), place TEXT NOT NULL DEFAULT '', led_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_event_round ON programme_event (round_id);
-- Who was there, and for how many of its days.
CREATE TABLE event_attendance (
  event_id TEXT NOT NULL REFERENCES programme_event ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('attended', 'part', 'caught_up', 'apologies', 'missed')),
  days REAL NOT NULL CHECK (days >= 0), PRIMARY KEY (event_id, nomination_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_attendance_nomination ON event_attendance (nomination_id);
-- One participant's coaching, mentoring, tutoring, visits, shadowing, help with applications and networking, day by day.
CREATE TABLE support (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  kind TEXT NOT NULL, on_date TEXT NOT NULL, to_date TEXT, minutes INTEGER,
  with_whom TEXT NOT NULL DEFAULT '', school TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '',
  takes TEXT NOT NULL DEFAULT '', next_on TEXT, although TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX support_nomination ON support (nomination_id);
CREATE TABLE job_application (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  post TEXT NOT NULL, school TEXT NOT NULL DEFAULT '', applied_on TEXT NOT NULL, shortlisted_on TEXT, interview_on TEXT,
  outcome TEXT CHECK (outcome IN ('appointed', 'not_appointed', 'not_shortlisted', 'withdrew')), outcome_on TEXT,
  feedback TEXT NOT NULL DEFAULT '', CHECK ((outcome IS NULL) = (outcome_on IS NULL))
) STRICT;
CREATE INDEX job_application_nomination ON job_application (nomination_id);
CREATE TABLE placement (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  school_id TEXT NOT NULL REFERENCES school, request_id TEXT REFERENCES request ON DELETE SET NULL,
  from_date TEXT NOT NULL, to_date TEXT NOT NULL, host_mentor TEXT NOT NULL DEFAULT '',
  external_mentor TEXT NOT NULL DEFAULT '', focus TEXT NOT NULL DEFAULT '', pre_visits TEXT NOT NULL,
  closed_on TEXT, review TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX placement_nomination ON placement (nomination_id);
-- Who stands in at home while somebody is on a placement: a person of the file, or somebody from outside by name.
CREATE TABLE backfill (
  id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement ON DELETE CASCADE,
  post_id TEXT NOT NULL REFERENCES post, person_id TEXT REFERENCES person ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '', from_date TEXT NOT NULL, to_date TEXT
) STRICT;
CREATE INDEX backfill_placement ON backfill (placement_id);
CREATE INDEX backfill_person ON backfill (person_id);
-- A consultant leader at work in a school.
CREATE TABLE deployment (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round ON DELETE CASCADE,
  person_id TEXT REFERENCES person ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '',
  school_id TEXT NOT NULL REFERENCES school, request_id TEXT REFERENCES request ON DELETE SET NULL,
  reason TEXT NOT NULL DEFAULT '', from_date TEXT NOT NULL, to_date TEXT, days_agreed REAL, days_used REAL NOT NULL DEFAULT 0,
  review_on TEXT, reviewed_on TEXT, outcome TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX deployment_round ON deployment (round_id);
CREATE INDEX deployment_person ON deployment (person_id);
`;
