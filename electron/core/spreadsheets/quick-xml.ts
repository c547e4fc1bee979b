import type { XmlReader } from './xml.ts';

/** A reader that knows the plain form of the one element of which its part holds thousands. */
export interface QuickReader extends XmlReader {
  /** That element's name: 'row'. */
  readonly repeated: string;
  /** Whether one of them could begin now: inside their parent, and in none of them. */
  readonly ready: boolean;
  /** Reads the one that begins at `at`, whole or not at all: where it ends, or -1 where it is not in its plain form. */
  quick(text: string, at: number): number;
}

/** What is well-formed text without an entity, on one line. A control character has no place in it. */
export const plainText = "[ -%'-;=?-\\ud7ff\\ue000-\\ufffd]*";

/** Characters kept back in wait of the end of an element; past it everything is left to the parser. */
const patience = 1_000_000;

/**
 * Goes between a part's text and its parser, which takes most of the time of a large sheet: elements in their plain
 * form are read without it. Whatever is otherwise goes to `parse` as it stands, so that what is well-formed, and
 * what it means, is still the parser's to say. Call `end` after the last text.
 */
export function aheadOf(parse: (text: string) => void, reader: QuickReader) {
  const opening = new RegExp(`<${reader.repeated}[ />]`);
  const closing = `</${reader.repeated}>`;
  let held = '';
  let stage: 'before' | 'among' | 'after' = 'before';

  function leave(): void {
    stage = 'after';
    parse(held);
    held = '';
  }

  function begin(): void {
    const at = held.search(opening);
    if (at < 0) return;
    const before = held.slice(0, at);
    parse(before);
    held = held.slice(at);
    stage = 'among';
    // In a comment, or an instruction to some program, it would be no element.
    if (!reader.ready || before.includes('<!') || before.lastIndexOf('<?') > 0) leave();
  }

  function readOn(): void {
    let at = 0;
    while (stage === 'among') {
      const next = reader.quick(held, at);
      if (next > 0) {
        at = next;
        continue;
      }
      const end = held.indexOf(closing, at);
      if (end < 0) break;
      const past = end + closing.length;
      const own = held.slice(at, past);
      const isOne = own.trimStart().search(opening) === 0;
      if (isOne) {
        parse(own);
        at = past;
      }
      if (!isOne || !reader.ready) stage = 'after';
    }
    held = held.slice(at);
    if (stage === 'after') leave();
  }

  return {
    write(text: string): void {
      held += text;
      if (stage === 'before') begin();
      if (stage === 'among') readOn();
      if (stage === 'after' || held.length > patience) leave();
    },
    end(): void {
      leave();
    },
  };
}
