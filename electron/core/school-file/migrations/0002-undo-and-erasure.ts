/** Schema 2: what a step took back or did again, whether its images are still kept; and that something was erased. */
export const undoAndErasure = /* sql */ `
ALTER TABLE step ADD COLUMN undoes INTEGER;
ALTER TABLE step ADD COLUMN redoes INTEGER;
-- Images go after a while; the words stay.
ALTER TABLE step ADD COLUMN images_gone INTEGER NOT NULL DEFAULT 0 CHECK (images_gone IN (0, 1));

-- That an erasure took place, and which copies it could not reach: neither a name nor an id of whom it was about.
CREATE TABLE erasure (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'raw_answers')), out_of_reach TEXT NOT NULL
) STRICT;
`;
