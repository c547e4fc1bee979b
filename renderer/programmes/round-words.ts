import type { AuthorityStepKind } from '../../shared/contract/places-shapes.ts';
import type { RoundView } from '../../shared/contract/round-views.ts';
import { counted } from '../../shared/rules/dates.ts';
import { goesForward } from './words.ts';

const isBacked = (step: AuthorityStepKind | undefined) => step === 'proposed' || step === 'endorsed';

/** Whether a round's places are given here; a school that sent its nominations to an organiser waits for the organiser's word. */
export function givenHere({
  coordinated,
  lastExport,
}: Pick<RoundView, 'coordinated' | 'lastExport'>): boolean {
  return coordinated || lastExport === null;
}

/** What stands between a round and its being sent, or for whoever co-ordinates its being decided, in one or two sentences. */
export function footWords(
  round: Pick<RoundView, 'nominations' | 'quota' | 'placesShown' | 'route'>,
  coordinator: boolean,
): string {
  if (!round.placesShown) return 'Missing answers never count as met. A draft never leaves.';
  const going = round.nominations.filter(goesForward);
  const open = going.filter((row) => row.verdict === 'not_known');
  const drafts = going.filter((row) => row.group === 'draft').length;
  const onlyReserves = open.every((row) => row.group === 'reserve');
  const answers =
    open.length === 0
      ? 'Every answer is in.'
      : onlyReserves
        ? `${counted(open.length, 'person', 'people')} in reserve with an answer missing.`
        : `${counted(open.length, 'person', 'people')} with an answer missing.`;
  const unsaid =
    round.route === 'local_authority' ? going.filter((row) => !isBacked(row.authority?.step)).length : 0;
  const undecided = going.filter((row) => row.state === 'submitted').length;
  const ready =
    going.length === 0
      ? 'Nobody is going forward.'
      : coordinator
        ? undecided === 0
          ? 'Everybody is decided.'
          : `${counted(undecided, 'nomination')} to decide.`
        : unsaid > 0
          ? `${counted(unsaid, 'person waits', 'people wait')} for the local authority’s word.`
          : going.every(({ state }) => state !== 'draft' && state !== 'ready')
            ? 'Everybody going forward has been sent in.'
            : drafts === 0
              ? 'Everybody with a place can be sent today.'
              : `${counted(drafts, 'draft')}: a draft takes no place and never leaves.`;
  return `${answers} ${ready} Missing answers never count as met.`;
}
