/** Of schema 7: projects of participants as case histories, and the opportunities that schools offer. */
export const projects = /* sql */ `
-- Themes that the school added, renamed or took out of use; those that come with Baton are reference data.
CREATE TABLE project_theme (id TEXT PRIMARY KEY, words TEXT NOT NULL, closed_on TEXT) STRICT, WITHOUT ROWID;
-- A project that a school offers to participants.
CREATE TABLE opportunity (
  id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES school, theme TEXT NOT NULL, title TEXT NOT NULL,
  needs TEXT NOT NULL, ask TEXT NOT NULL DEFAULT '', from_date TEXT, to_date TEXT, roles TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 1), offered_on TEXT NOT NULL, withdrawn_on TEXT
) STRICT;
-- A participant's project in their school, one for each place taken up; its lists are JSON.
CREATE TABLE project (
  nomination_id TEXT PRIMARY KEY REFERENCES nomination ON DELETE CASCADE,
  opportunity_id TEXT REFERENCES opportunity ON DELETE SET NULL, school_id TEXT REFERENCES school,
  post TEXT NOT NULL DEFAULT '', theme TEXT NOT NULL, title TEXT NOT NULL, aim TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '', measures TEXT NOT NULL, actions TEXT NOT NULL, evidence TEXT NOT NULL,
  limits TEXT NOT NULL DEFAULT '', sponsor TEXT NOT NULL DEFAULT '', coach TEXT NOT NULL DEFAULT '',
  competencies TEXT NOT NULL DEFAULT '', worked TEXT NOT NULL DEFAULT '', did_not_work TEXT NOT NULL DEFAULT '',
  next TEXT NOT NULL DEFAULT '', learned TEXT NOT NULL DEFAULT '', advice TEXT NOT NULL DEFAULT '',
  from_date TEXT, to_date TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'finished', 'stopped')), state_on TEXT NOT NULL,
  stopped_why TEXT NOT NULL DEFAULT '',
  -- When the author agreed to share it, who asked them, and as whom they appear; '' is by name.
  shared_on TEXT, shared_asked_by TEXT NOT NULL DEFAULT '', shared_as TEXT NOT NULL DEFAULT '',
  CHECK (shared_on IS NULL OR state = 'finished')
) STRICT, WITHOUT ROWID;
CREATE INDEX project_opportunity ON project (opportunity_id);
`;
