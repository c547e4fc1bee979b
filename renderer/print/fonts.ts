const longestWait = 5000;

const faces = [
  '400 1em "Source Sans 3"',
  'italic 400 1em "Source Sans 3"',
  '600 1em "Source Sans 3"',
  '700 1em "Source Sans 3"',
  '400 1em "Source Serif 4"',
  'italic 400 1em "Source Serif 4"',
  '600 1em "Source Serif 4"',
];

/** Fonts can stall in a window that is never shown: a document in a fallback font is better than none. */
async function atMost(work: Promise<unknown>): Promise<void> {
  await Promise.race([
    work.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, longestWait)),
  ]);
}

/** The Latin fonts, had before the first layout so that it is the only one. */
export const usualFonts = () => atMost(Promise.all(faces.map((face) => document.fonts.load(face))));

/** Whatever other alphabets the layout asked for. */
export const furtherFonts = () => atMost(document.fonts.ready);
