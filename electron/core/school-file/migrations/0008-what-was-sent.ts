/**
 * Schema 8: what the impact workbooks that left said of people, proposals that were turned down, and of which line of
 * the programme an event, a log or a placement is.
 */
export const whatWasSent = /* sql */ `
-- Of which line of the programme it is, where a kind has several; empty where its words tell.
ALTER TABLE programme_event ADD COLUMN line TEXT NOT NULL DEFAULT '';
ALTER TABLE support ADD COLUMN line TEXT NOT NULL DEFAULT '';
ALTER TABLE placement ADD COLUMN line TEXT NOT NULL DEFAULT '';
-- Since when the rest of a register is not asked for. It was kept among the settings.
ALTER TABLE programme_event ADD COLUMN not_needed_on TEXT;
UPDATE programme_event SET not_needed_on =
  (SELECT json_extract(value, '$') FROM setting WHERE key = 'register not needed ' || programme_event.id);
DELETE FROM setting WHERE key LIKE 'register not needed %';
-- An immutable copy of each impact workbook that left: 'content' names the choice and holds every cell but those about
-- people, of whom each has a line.
CREATE TABLE impact_export (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, as_at TEXT NOT NULL, whose TEXT NOT NULL, file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE TABLE impact_export_person (
  export_id TEXT NOT NULL REFERENCES impact_export ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  content TEXT NOT NULL, PRIMARY KEY (export_id, nomination_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX impact_export_person_of_nomination ON impact_export_person (nomination_id);
-- What the file holds that looked like an outcome and is none: it is not proposed again.
CREATE TABLE outcome_dismissed (
  nomination_id TEXT NOT NULL REFERENCES programme_place (nomination_id) ON DELETE CASCADE,
  from_fact TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (nomination_id, from_fact)
) STRICT, WITHOUT ROWID;
`;
