/** Of schema 7: what became of participants, and what they said. */
export const outcomes = /* sql */ `
-- What became of a participant, with the day from which it holds and the day on which it was learnt. Roles and courses
-- are in words; where is a school of the file or a name. from_fact is the holding or NPQ that it was taken over from.
CREATE TABLE outcome (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES programme_place (nomination_id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('promoted', 'headship', 'accredited', 'other')),
  on_date TEXT NOT NULL, from_role TEXT NOT NULL DEFAULT '', to_role TEXT NOT NULL DEFAULT '',
  school_id TEXT REFERENCES school, place TEXT NOT NULL DEFAULT '', course TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '', said_by TEXT NOT NULL DEFAULT '', learnt_on TEXT NOT NULL, from_fact TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_of ON outcome (nomination_id, kind, on_date);
-- Whether they were asked at the end of their place and 6, 12 and 24 months after it, and whether anything had changed.
CREATE TABLE follow_up (
  nomination_id TEXT NOT NULL REFERENCES programme_place (nomination_id) ON DELETE CASCADE,
  months INTEGER NOT NULL CHECK (months IN (0, 6, 12, 24)),
  answer TEXT NOT NULL CHECK (answer IN ('same', 'changed', 'not_reached')), on_date TEXT NOT NULL,
  PRIMARY KEY (nomination_id, months)
) STRICT, WITHOUT ROWID;
-- What participants say of their confidence and competence at the start and at the end: each statement as it was worded
-- then, from 1 to 5.
CREATE TABLE self_rating (
  nomination_id TEXT NOT NULL REFERENCES programme_place (nomination_id) ON DELETE CASCADE,
  moment TEXT NOT NULL CHECK (moment IN ('start', 'end')), statement TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('confidence', 'competence')), words TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5), on_date TEXT NOT NULL,
  PRIMARY KEY (nomination_id, moment, statement)
) STRICT, WITHOUT ROWID;
-- What a participant said of the programme. It leaves only with their permission, by name or by what they do.
CREATE TABLE testimony (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES programme_place (nomination_id) ON DELETE CASCADE,
  words TEXT NOT NULL, said_on TEXT NOT NULL, permitted_on TEXT, asked_by TEXT NOT NULL DEFAULT '',
  shown_as TEXT CHECK (shown_as IN ('name', 'role')), role TEXT NOT NULL DEFAULT '',
  CHECK ((permitted_on IS NULL) = (shown_as IS NULL))
) STRICT, WITHOUT ROWID;
`;
