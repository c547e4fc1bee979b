import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { webAddress } from '../../../shared/rules/web-address.ts';
import type { JobContext } from '../context.ts';
import { requireProgramme } from './content.ts';

/**
 * Opens the guide of a programme, or of its element at a place, in the user's browser. The address is the one that the file
 * keeps, never one that a page names. Refuses what is no web address over https.
 */
export async function openGuide(
  { query, shell }: JobContext,
  { id, element }: DataOf<(typeof programmesContract)['openGuide']>,
): Promise<{ opened: boolean }> {
  const { content } = query(({ db }) => requireProgramme(db, id));
  const kept = element === null ? content.guide?.kept : content.elements[element]?.guide;
  const address = webAddress(kept ?? '');
  if (address === null)
    throw new Refusal('programmes.no-web-address', 'This guide is at no web address.', {
      wayOut: 'Copy where it is, and open it from there.',
    });
  return { opened: shell.openInBrowser(address) };
}
