import type { ParticipantView } from '../../../shared/contract/impact-shapes.ts';
import type { Reader } from '../sql.ts';
import { type Proposed, proposalsFor } from './proposals.ts';
import { outcomeWords, type PlaceTakenUp, participantNamer, schoolNames } from './rows.ts';

/** What the file proposes of these participants and what was turned down, as lists show it. */
export function proposalRows(
  db: Reader,
  places: readonly PlaceTakenUp[],
  today: string,
): Pick<ParticipantView, 'proposals' | 'dismissed'> {
  const { open, dismissed } = proposalsFor(db, places, today);
  const name = participantNamer(db);
  const schools = schoolNames(db);
  const row = ({ place, factId, fields }: Proposed) => ({
    ...name(place),
    factId,
    kind: fields.kind,
    on: fields.on,
    what: outcomeWords(fields, schools),
  });
  return {
    proposals: open.map(row),
    dismissed: dismissed.map((one) => ({ ...row(one), dismissedOn: one.dismissedOn })),
  };
}
