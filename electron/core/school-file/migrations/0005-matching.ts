/** Schema 5: who gives (coaches, mentors, hosts, consultant leaders), who asks, and who is matched with whom. */
export const matching = /* sql */ `
-- One row for each kind of help that somebody gives: a person of the file, or somebody from outside by name.
CREATE TABLE giver (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('coach', 'mentor', 'visit', 'placement', 'consultant')),
  person_id TEXT REFERENCES person ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '',
  school_id TEXT REFERENCES school, places INTEGER NOT NULL CHECK (places >= 0),
  roles TEXT NOT NULL, phases TEXT NOT NULL, focus TEXT NOT NULL,
  from_date TEXT, to_date TEXT, days TEXT NOT NULL,
  reach TEXT CHECK (reach IN ('authority', 'region')),
  trained_on TEXT, training TEXT NOT NULL DEFAULT '',
  challenging INTEGER CHECK (challenging IN (0, 1)), strong INTEGER CHECK (strong IN (0, 1)),
  head_mentors INTEGER CHECK (head_mentors IN (0, 1)),
  said_on TEXT NOT NULL, withdrawn_on TEXT
) STRICT;
CREATE INDEX giver_person ON giver (person_id);
-- What somebody asks for, or, of consultant leaders, what a school asks for.
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('coach', 'mentor', 'visit', 'placement', 'consultant')),
  nomination_id TEXT REFERENCES nomination ON DELETE SET NULL,
  person_id TEXT REFERENCES person ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '',
  school_id TEXT NOT NULL REFERENCES school, role TEXT, focus TEXT NOT NULL, phase TEXT,
  same_phase INTEGER NOT NULL DEFAULT 0 CHECK (same_phase IN (0, 1)),
  from_date TEXT, to_date TEXT, days INTEGER NOT NULL DEFAULT 1 CHECK (days >= 1),
  reach TEXT CHECK (reach IN ('authority', 'region')),
  challenging INTEGER CHECK (challenging IN (0, 1)),
  choices TEXT NOT NULL, eased TEXT NOT NULL, words TEXT NOT NULL DEFAULT '',
  asked_on TEXT NOT NULL, withdrawn_on TEXT
) STRICT;
CREATE INDEX request_person ON request (person_id);
CREATE INDEX request_nomination ON request (nomination_id);
-- A pair that was proposed or confirmed; its reasons name nobody.
CREATE TABLE request_match (
  giver_id TEXT NOT NULL REFERENCES giver ON DELETE CASCADE,
  request_id TEXT PRIMARY KEY REFERENCES request ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed')), state_on TEXT NOT NULL,
  fixed INTEGER NOT NULL DEFAULT 0 CHECK (fixed IN (0, 1)), points INTEGER NOT NULL,
  because TEXT NOT NULL, although TEXT NOT NULL, from_date TEXT, to_date TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX request_match_giver ON request_match (giver_id);
-- A request that the last run could not meet: which rules stop how many, and the smallest change, by ids.
CREATE TABLE unmet (
  request_id TEXT PRIMARY KEY REFERENCES request ON DELETE CASCADE,
  stopped_by TEXT NOT NULL, full_up INTEGER NOT NULL, change TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The last run of each kind, and a mark of what it was made from.
CREATE TABLE match_run (
  kind TEXT PRIMARY KEY, at TEXT NOT NULL, made_from TEXT NOT NULL, points INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
