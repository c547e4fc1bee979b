/** Schema 6: the workbooks that schools sent, line by line as they came, and the decisions sent back. */
export const intake = /* sql */ `
ALTER TABLE nomination ADD COLUMN organiser_note TEXT NOT NULL DEFAULT '';
-- One workbook that a school sent for a round.
CREATE TABLE intake (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round, school_id TEXT NOT NULL REFERENCES school,
  at TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
  read_from TEXT NOT NULL CHECK (read_from IN ('repeat', 'sheet', 'mapped')), people INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_round ON intake (round_id);
-- A nomination as it came: the school's own reference, and its line as JSON.
CREATE TABLE intake_line (
  intake_id TEXT NOT NULL REFERENCES intake ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  ref TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (intake_id, nomination_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_line_nomination ON intake_line (nomination_id);
-- A copy of each decision that was sent back to a school.
CREATE TABLE sent_decision (
  nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE, at TEXT NOT NULL,
  state TEXT NOT NULL, state_on TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (nomination_id, at)
) STRICT, WITHOUT ROWID;
`;
