const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const joiners = /([\u200C\u200D])[\u200C\u200D]+/g;
// Persian, Sinhala and others spell with joiners; between letters of these three they are only there to deceive.
const strayJoiner =
  /(?<![[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]])[\u200C\u200D]|[\u200C\u200D](?![[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]])/gv;
// Almost no text needs anything done: one look finds that which does.
const anyInvisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/;

/**
 * Text without the marks that nobody can see: zero-width ones, soft hyphens, and those that turn the direction of what
 * comes after them. A joiner stays between letters of a script that spells with it, as Persian does.
 */
export function visible(text: string): string {
  return anyInvisible.test(text)
    ? text.replace(invisible, '').replace(joiners, '$1').replace(strayJoiner, '')
    : text;
}
