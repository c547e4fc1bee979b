import { expect, test } from 'vitest';
import { clean } from '../../shared/rules/import/text.ts';
import { visible } from '../../shared/rules/visible.ts';

const joined: [string, string][] = [
  ['Persian', '\u0639\u0644\u06CC\u200C\u0631\u0636\u0627'],
  ['Sinhala', '\u0DC1\u0DCA\u200D\u0DBB\u0DD3\u0DB8\u0DAD\u0DD3'],
  ['Devanagari', '\u0932\u0915\u094D\u200D\u0937\u094D\u092E\u0940'],
  ['Bengali, with the joiner before a mark', '\u09B0\u200D\u09CD\u09AF\u09BE'],
];
test.each(joined)('a name in %s keeps the joiner it is spelt with, typed or imported', (_, name) => {
  expect(visible(name)).toBe(name);
  expect(clean(` ${name} `)).toBe(name);
});

test.each(joined)('a name in %s loses joiners at its ends and all but one of several', (_, name) => {
  const [joiner = ''] = /[\u200C\u200D]/.exec(name) ?? [];
  expect(visible(`\u200C${name}\u200D`)).toBe(name);
  expect(visible(name.replace(joiner, `${joiner}\u200B${joiner}`))).toBe(name);
});

test.each([
  ['a joiner between Latin letters', 'Ru\u200Dth', 'Ruth'],
  ['a joiner beside a space', 'Ruth\u200C \u200DCalder', 'Ruth Calder'],
  ['marks that turn the direction', '\u202Ehtu\u202CR\u2066 C\u2069', 'htuR C'],
])('%s goes', (_, text, kept) => expect(visible(text)).toBe(kept));
