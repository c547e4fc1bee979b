import { readdirSync, readFileSync } from 'node:fs';
import { lexer, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { Block, Chapter, Span } from '../renderer/ui/help/guide.ts';
import { inRoot } from './paths.ts';

type Marks = Omit<Span, 'text'>;

/** The chapter that a link leads to; a link out of the guide leads nowhere, since Baton uses no network. */
const chapterOf = (href: string): Marks => {
  const [, to] = /^([\w-]+)\.md(?:#.*)?$/.exec(href) ?? [];
  return to === undefined ? {} : { to };
};

function spans(tokens: readonly Token[], marks: Marks): Span[] {
  return tokens.flatMap((token): Span[] => {
    // Pictures stay out: what they show is on the screen behind the help.
    if (token.type === 'image') return [];
    if (token.type === 'strong') return spans(token.tokens ?? [], { ...marks, strong: true });
    if (token.type === 'em') return spans(token.tokens ?? [], { ...marks, em: true });
    if (token.type === 'link') return spans(token.tokens ?? [], { ...marks, ...chapterOf(token.href) });
    if (token.type === 'codespan') return [{ text: token.text, ...marks, code: true }];
    if (token.type === 'text' || token.type === 'escape')
      return [{ text: token.text.replaceAll('\n', ' '), ...marks }];
    throw new Error(`The help cannot show this part of the guide: ${token.raw}`);
  });
}

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

function blocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (token.type === 'space') return [];
    if (token.type === 'heading') return [{ kind: 'heading', words: spans(token.tokens ?? [], {}) }];
    if (token.type === 'paragraph' || token.type === 'text') {
      const words = spans(token.tokens ?? [], {});
      return words.length === 0 ? [] : [{ kind: 'paragraph', words }];
    }
    if (token.type === 'blockquote') return [{ kind: 'quote', blocks: blocks(token.tokens ?? []) }];
    if (isList(token))
      return [
        { kind: 'list', ordered: token.ordered, items: token.items.map((item) => blocks(item.tokens)) },
      ];
    if (isTable(token)) {
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => spans(cell.tokens, {}));
      return [{ kind: 'table', head: cells(token.header), rows: token.rows.map(cells) }];
    }
    throw new Error(`The help cannot show this part of the guide: ${token.raw}`);
  });
}

/** Reads one page of the guide. Throws where it holds something that the help cannot show, or has no title. */
export function readChapter(id: string, text: string): Chapter {
  const [title, ...rest] = blocks(lexer(text));
  if (title?.kind !== 'heading') throw new Error(`${id}.md of the guide begins without a title.`);
  return { id, title: title.words.map((one) => one.text).join(''), blocks: rest };
}

/** The whole guide: first what holds everywhere, without the list of chapters, which the help makes itself. */
export function readGuide(): Chapter[] {
  const names = readdirSync(inRoot('docs', 'guide')).filter((name) => /^\d\d-.*\.md$/.test(name));
  return ['README.md', ...names.sort()].map((name) => {
    const chapter = readChapter(name.replace('.md', ''), readFileSync(inRoot('docs', 'guide', name), 'utf8'));
    if (name !== 'README.md') return chapter;
    const list = chapter.blocks.findIndex((block) => block.kind === 'list' && block.ordered);
    return { ...chapter, blocks: chapter.blocks.slice(list + 1) };
  });
}

const asked = 'virtual:guide';
const resolved = `\0${asked}`;

/** Gives the pages the user guide as data, so that it needs neither the network nor a reader of Markdown. */
export const guide: Plugin = {
  name: 'baton:guide',
  resolveId: (id) => (id === asked ? resolved : null),
  load: (id) => (id === resolved ? `export default ${JSON.stringify(readGuide())}` : null),
};
