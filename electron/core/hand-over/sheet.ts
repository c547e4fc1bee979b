import type { HandOverSheet } from '../../../shared/contract/documents.ts';
import type { MadeFile } from '../../../shared/contract/hand-over.ts';
import { handOverGroup } from '../../../shared/reference/hand-over-groups.ts';
import { counted, londonDate } from '../../../shared/rules/dates.ts';

/** What the page for the next head says. The recovery code is on a page of its own, for the safe. */
export function sheetOf(
  { name, at, weighed, passphrase }: MadeFile,
  printed: { readonly school: string; readonly printedOn: string },
): HandOverSheet {
  const words = ({ id, count }: MadeFile['weighed']['groups'][number]) =>
    `${handOverGroup(id).title}: ${count}`;
  const there = weighed.groups.filter(({ count }) => count > 0);
  return {
    ...printed,
    file: name.replace(/\.baton$/i, ''),
    handedOverOn: londonDate(at),
    passphrase,
    inIt: [
      `${counted(weighed.people, 'person', 'people')}, with their employments, posts and answers`,
      `${counted(weighed.posts, 'post')}, ${counted(weighed.places, 'place on a stage', 'places on a stage')}`,
      `${counted(weighed.sent, 'nomination')} that were sent, and copies of what was sent`,
      ...there.filter(({ passes }) => passes).map(words),
    ],
    notInIt: there.filter(({ passes }) => !passes).map(words),
  };
}
