import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

const parts = /^xl\/(?:comments|threadedcomments|drawings)[^_]*\.xml$/;
/** A note, a reply to one, and a shape with text in it; and the elements that hold their words. */
const wholes: ReadonlySet<string> = new Set(['comment', 'threadedComment', 'sp']);
const words: ReadonlySet<string> = new Set(['t', 'text']);

/**
 * What a workbook says beside its cells, in notes, replies to them and text boxes, each as it stands; none is empty.
 * Throws a Refusal where such a part is damaged.
 */
export async function wordsBeside(archive: Archive): Promise<string[]> {
  const found: string[] = [];
  for (const part of archive.names().filter((name) => parts.test(name))) {
    let said = '';
    let within = 0;
    await readXml(archive.chunks(part), {
      open(name) {
        if (wholes.has(name)) said = '';
        if (words.has(name)) within += 1;
      },
      text(text) {
        if (within > 0) said += text;
      },
      close(name) {
        if (words.has(name)) within -= 1;
        if (wholes.has(name) && said.trim() !== '') found.push(said.trim());
      },
    });
  }
  return found;
}
