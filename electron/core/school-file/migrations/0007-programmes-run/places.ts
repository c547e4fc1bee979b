/** Of schema 7: what becomes of an offer, and who takes part in a programme from when to when. */
export const places = /* sql */ `
-- A nominee who does not take the place offered turns it down; without this date 'declined' is the organiser's word.
ALTER TABLE nomination ADD COLUMN turned_down_on TEXT;
-- A participant of a programme: a nominee who took up the place offered, and how it ended.
CREATE TABLE programme_place (
  nomination_id TEXT PRIMARY KEY REFERENCES nomination ON DELETE CASCADE, taken_up_on TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('completed', 'withdrew')), ended_on TEXT, why TEXT NOT NULL DEFAULT '',
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT, WITHOUT ROWID;
`;
