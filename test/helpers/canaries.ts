import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Words that stand nowhere else, so that wherever one is found it came from what was typed or taken in. */
export const canaries = {
  forename: 'Canaryforename',
  surname: 'Canarysurname',
  preferred: 'Canarypreferred',
  email: 'canarymail@canaryhost.example',
  trn: '7654321',
  note: 'Canarynote said in confidence',
  aspiration: 'Canarywish to lead',
  flag: 'Canaryevidence for a flag',
  flagNote: 'Canaryflagnote',
  comment: 'Canarycomment of a rater',
  review: 'Canaryreview',
  other: 'Canaryrelative',
  imported: 'Canaryimported',
  upload: 'Canaryupload',
  passphrase: 'canarypassphrase of seven words',
  wrong: 'canarywrongpassphrase',
  hostile: 'Canaryhostile',
} as const;

const forms = Object.values(canaries).flatMap((word) => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(encodeURIComponent(word), 'utf8'),
  Buffer.from(Buffer.from(word, 'utf8').toString('base64').slice(0, -4), 'utf8'),
]);

/** Which canaries are in these bytes, whatever their case and however they are written. */
export function canariesIn(bytes: Uint8Array | string): string[] {
  const given = Buffer.from(bytes);
  const small = Buffer.from(given.toString('latin1').toLowerCase(), 'latin1');
  const found = forms.filter(
    (form) =>
      given.includes(form) || small.includes(Buffer.from(form.toString('latin1').toLowerCase(), 'latin1')),
  );
  return [...new Set(found.map((form) => form.toString('utf8')))];
}

/** Every file below a folder that holds a canary, in its bytes or its name, but for those that may. */
export function canariesBelow(folder: string, mayHold: (path: string) => boolean = () => false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const named = canariesIn(name);
    const inside = statSync(path).isFile() && !mayHold(name) ? canariesIn(readFileSync(path)) : [];
    return [...named, ...inside].map((word) => `${relative(folder, path)}: ${word}`);
  });
}
