/** Of schema 7: how a round's places are given, what becomes of an offer, and who takes part from when to when. */
export const places = /* sql */ `
-- A nominee who does not take the place offered turns it down; without this date 'declined' is the organiser's word.
ALTER TABLE nomination ADD COLUMN turned_down_on TEXT;
-- A participant of a programme: a nominee who took up the place offered, and how it ended.
CREATE TABLE programme_place (
  nomination_id TEXT PRIMARY KEY REFERENCES nomination ON DELETE CASCADE, taken_up_on TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('completed', 'withdrew')), ended_on TEXT, why TEXT NOT NULL DEFAULT '',
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT, WITHOUT ROWID;
-- What was talked over with one school about its nominations: nobody's in particular, but for those named below it.
CREATE TABLE needs_meeting (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round ON DELETE CASCADE,
  school_id TEXT NOT NULL REFERENCES school, held_on TEXT NOT NULL, present TEXT NOT NULL DEFAULT '',
  needs TEXT NOT NULL DEFAULT '', next_step TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_meeting_of_round ON needs_meeting (round_id);
CREATE TABLE needs_meeting_person (
  id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL REFERENCES needs_meeting ON DELETE CASCADE,
  person_id TEXT REFERENCES person ON DELETE CASCADE, name TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '',
  place INTEGER NOT NULL, CHECK (person_id IS NOT NULL OR name <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_meeting_person_of_meeting ON needs_meeting_person (meeting_id);
CREATE INDEX needs_meeting_person_of_person ON needs_meeting_person (person_id);
-- Where the local authority puts people forward: what it was asked, and what it said, each on its day.
CREATE TABLE authority_step (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  step TEXT NOT NULL CHECK (step IN ('asked', 'proposed', 'endorsed', 'not_endorsed')), on_date TEXT NOT NULL,
  by_name TEXT NOT NULL DEFAULT '', authority TEXT NOT NULL, words TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX authority_step_of_nomination ON authority_step (nomination_id);
-- What was changed by hand in the proposal of who is offered a place, and why.
CREATE TABLE place_choice (
  nomination_id TEXT PRIMARY KEY REFERENCES nomination ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('offer', 'hold', 'move')), place INTEGER, reason TEXT NOT NULL,
  CHECK ((choice = 'move') = (place IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- Why a place was offered or a nominee put in reserve, as it was said on that day.
CREATE TABLE place_offer (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  as_what TEXT NOT NULL CHECK (as_what IN ('offered', 'reserve', 'came_free')), on_date TEXT NOT NULL,
  reason TEXT NOT NULL, answer_by TEXT, made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX place_offer_of_nomination ON place_offer (nomination_id);
CREATE TABLE letter_printed (
  id TEXT PRIMARY KEY, nomination_id TEXT NOT NULL REFERENCES nomination ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('offered', 'came_free', 'reserve', 'declined', 'turned_down')), at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_printed_of_nomination ON letter_printed (nomination_id);
`;
