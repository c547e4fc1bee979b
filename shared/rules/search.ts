/** Letters that Unicode decomposition leaves whole, with the plain letters people type for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

const WHOLE_LETTERS = /[ßøłđðþæœıħŧŋ]/g;
const LATIN_MARKS = /(?<=\p{Script=Latin}\p{Mark}*)\p{Mark}/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const ASCII_WORD = /^[a-z0-9 ]*$/;

/**
 * One spelling for what a person may type in several: lower case, accents off Latin letters, apostrophes
 * dropped (O'Brien = obrien), other punctuation as spaces. Scripts that are not Latin keep their marks.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower.trim();
  return lower
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(WHOLE_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}@.]+/gu, ' ')
    .trim();
}

/**
 * What is kept beside a row so that searching it costs nothing: its folded words, each led by a space.
 * A double-barrelled name is found by either half and by both written as one word.
 */
export function searchKey(...parts: readonly (string | null | undefined)[]): string {
  let key = '';
  for (const part of parts) {
    if (!part) continue;
    key += ` ${fold(part)}`;
    for (const joined of part.match(/[\p{Letter}\p{Mark}'’]+(?:-[\p{Letter}\p{Mark}'’]+)+/gu) ?? []) {
      key += ` ${fold(joined).replaceAll(' ', '')}`;
    }
  }
  return key;
}

/** The words of a query, folded. Hyphens split them, so that 'smith-jones' finds 'Smith Jones' too. */
export function searchWords(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether each word of the query begins some word of the key, in any order. No words match everything. */
export function matches(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(` ${word}`));
}
