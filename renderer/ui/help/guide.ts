import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';

/** Words of the guide that look alike; `to` is the id of the chapter that they lead to. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly code?: true;
  readonly to?: string;
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly words: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    };

/** One page of the user guide; the first one, 'README', says what holds everywhere. */
export interface Chapter {
  /** '02-import', as its file is called. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part of a chapter that has a heading of its own, or words that stand out at its beginning. */
export interface Section {
  readonly chapter: Chapter;
  /** Which of the chapter's blocks it begins with. */
  readonly block: number;
  readonly name: string;
  readonly nameKey: string;
  readonly key: string;
}

export const plain = (words: readonly Span[]): string => words.map(({ text }) => text).join('');

function textOf(block: Block): string {
  if (block.kind === 'list') return block.items.flat().map(textOf).join(' ');
  if (block.kind === 'quote') return block.blocks.map(textOf).join(' ');
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(plain).join(' ');
  return plain(block.words);
}

function nameOf(block: Block): string | null {
  if (block.kind === 'heading') return plain(block.words);
  const [first] = block.kind === 'paragraph' ? block.words : [];
  return first?.strong ? first.text.replace(/[.:,]$/, '') : null;
}

/** The sections of the guide in its order, ready to be searched. */
export function sectionsOf(chapters: readonly Chapter[]): readonly Section[] {
  return chapters.flatMap((chapter) => {
    const parts: { block: number; name: string; text: string }[] = [{ block: 0, name: '', text: '' }];
    for (const [at, block] of chapter.blocks.entries()) {
      const name = nameOf(block);
      if (name !== null) parts.push({ block: at, name, text: textOf(block) });
      else for (const part of parts.slice(-1)) part.text += ` ${textOf(block)}`;
    }
    return parts.map(({ block, name, text }) => ({
      chapter,
      block,
      name,
      nameKey: searchKey(chapter.title, name),
      key: searchKey(chapter.title, name, text),
    }));
  });
}

/** What holds every word of the query: sections whose heading does come first, then those whose text does. */
export function findInGuide(sections: readonly Section[], query: string): readonly Section[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const named = sections.filter((one) => matches(one.nameKey, words));
  return [...named, ...sections.filter((one) => !named.includes(one) && matches(one.key, words))];
}

/** Which chapter is about the page at an address, longest address first, an id in it as a star; none is about Home. */
const chapterFor: readonly (readonly [path: string, chapter: string])[] = [
  ['/staff/import', '02-import'],
  ['/staff', '03-staff'],
  ['/stages/questions', '05-unknowns'],
  ['/stages', '04-stages'],
  ['/flags', '06-flags-and-privacy'],
  ['/reviews', '08-360'],
  ['/matching', '19-matching'],
  ['/impact', '22-outcomes-and-impact'],
  ['/programmes/rounds/*/running', '20-running-a-programme'],
  ['/programmes', '09-nominations'],
  ['/projects', '21-projects-and-case-histories'],
  ['/plans', '10-plans-and-printing'],
  ['/settings/hand-over', '17-handing-over'],
  ['/settings', '12-the-file'],
  ['/backups', '14-backups'],
  ['/history', '15-undo-and-history'],
  ['/erasures', '16-erasing'],
  ['/versions', '18-two-computers'],
];

/** The id of the chapter about the page at this address; null where there is none. */
export const chapterAbout = (path: string): string | null =>
  chapterFor.find(([start]) => new RegExp(`^${start.replace('*', '[^/]+')}`).test(path))?.[1] ?? null;
