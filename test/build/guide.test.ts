import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChapter, readGuide } from '../../build/guide.ts';
import { inRoot } from '../../build/paths.ts';
import {
  type Block,
  chapterAbout,
  findInGuide,
  plain,
  type Span,
  sectionsOf,
} from '../../renderer/ui/help/guide.ts';

const spansOf = (block: Block): readonly Span[] => {
  if (block.kind === 'list') return block.items.flat().flatMap(spansOf);
  if (block.kind === 'quote') return block.blocks.flatMap(spansOf);
  if (block.kind === 'table') return [block.head, ...block.rows].flat(2);
  return block.words;
};

test('every chapter of the guide is in the help, and every link in it leads to one', () => {
  const guide = readGuide();
  const ids = guide.map(({ id }) => id);
  expect(ids.map((id) => `${id}.md`).sort()).toEqual(readdirSync(inRoot('docs', 'guide')).sort());
  const links = guide.flatMap(({ blocks }) => blocks.flatMap(spansOf)).flatMap(({ to }) => to ?? []);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((to) => !ids.includes(to))).toEqual([]);
});

test('the chapter about a page is one that there is', () => {
  const ids = readGuide().map(({ id }) => id);
  const about = [
    '/staff',
    '/staff/import',
    '/staff/abc',
    '/stages/questions',
    '/settings/hand-over',
    '/matching/pool',
    '/programmes/rounds/abc/running/def',
    '/programmes/rounds/abc',
  ];
  expect(about.map(chapterAbout)).toEqual([
    '03-staff',
    '02-import',
    '03-staff',
    '05-unknowns',
    '17-handing-over',
    '19-matching',
    '20-running-a-programme',
    '09-nominations',
  ]);
  for (const path of ['/stages', '/flags', '/reviews', '/programmes', '/plans', '/settings', '/backups'])
    expect(ids).toContain(chapterAbout(path));
  for (const path of ['/history', '/erasures', '/versions']) expect(ids).toContain(chapterAbout(path));
  expect(chapterAbout('/')).toBeNull();
});

test('a chapter keeps its words as they are written, and leaves pictures and links out of the guide alone', () => {
  const { title, blocks } = readChapter(
    'x',
    '# Plans & "paper"\n\n![A plan](../pictures/plan.png)\n\nPress **Print** or `Ctrl P`; see [the\nfile](12-the-file.md) or [why](../decisions/0001.md).\n\n- One\n- *Two*\n',
  );
  expect(title).toBe('Plans & "paper"');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  const words = blocks.flatMap(spansOf);
  expect(plain(words)).toBe('Press Print or Ctrl P; see the file or why.OneTwo');
  expect(words.filter(({ to }) => to !== undefined)).toEqual([{ text: 'the file', to: '12-the-file' }]);
});

test('what the help cannot show stops the build, with the words that it is', () => {
  expect(() => readChapter('x', '# Title\n\n<b>Bold</b>\n')).toThrow('<b>');
  expect(() => readChapter('x', 'No title.\n')).toThrow('x.md of the guide begins without a title.');
});

test('a search finds headings before what is said elsewhere, whatever the accents and capitals', () => {
  const found = findInGuide(sectionsOf(readGuide().slice(1)), 'RECOVERY códe');
  expect(found[0]?.nameKey).toContain('recovery code');
  expect(findInGuide(sectionsOf(readGuide()), '  ')).toEqual([]);
});
