import type { RaterGroup } from './scoring-report.ts';

/** Lower case, no accents, '&' as 'and', every other mark a space: 'N/O ' is 'n o'. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What schools call the groups (DOMAIN section 5; MIS and survey exports), in `plain` form. */
const groupSynonyms: Record<RaterGroup, readonly string[]> = {
  self: ['self', 'me', 'self assessment', 'self rating', 'self review', 'own', 'participant', 'subject'],
  manager: [
    'manager',
    'line manager',
    'lm',
    'boss',
    'headteacher',
    'head teacher',
    'appraiser',
    'reports to',
    'reported to',
    'line leader',
    'supervisor',
  ],
  peers: ['peer', 'peers', 'colleague', 'colleagues', 'same level', 'peer colleague', 'fellow leader'],
  reports: [
    'report',
    'reports',
    'direct report',
    'direct reports',
    'people they lead',
    'person they lead',
    'team',
    'team member',
    'team members',
    'subordinate',
    'subordinates',
    'line managed',
    'staff they lead',
  ],
  students: ['student', 'students', 'pupil', 'pupils', 'child', 'children', 'learner', 'learners'],
  others: [
    'other',
    'others',
    'other colleague',
    'other colleagues',
    'other staff',
    'external',
    'parent',
    'parents',
    'governor',
    'governors',
    'stakeholder',
    'partner',
  ],
};
const groupOfWord = new Map<string, RaterGroup>();
for (const group of ['self', 'manager', 'peers', 'reports', 'students', 'others'] as const) {
  for (const word of groupSynonyms[group]) groupOfWord.set(word, group);
}

/** The group that a cell names, also where a number follows ('Peer 3'); null where it names none. */
export function groupNamed(cell: string): { group: RaterGroup; number: number | null } | null {
  const words = plain(cell);
  const exact = groupOfWord.get(words);
  if (exact) return { group: exact, number: null };
  const numbered = /^(.*?) ?(\d{1,4})$/.exec(words);
  const group = numbered ? groupOfWord.get(numbered[1] ?? '') : undefined;
  return group && numbered ? { group, number: Number(numbered[2]) } : null;
}

const notObserved = new Set([
  'n',
  'n o',
  'no',
  'n a',
  'na',
  'nob',
  'not observed',
  'not seen',
  'n s',
  'ns',
  'n k',
  'nk',
  'not known',
  'not rated',
  'no evidence',
  'not applicable',
  'unable to say',
  'cannot say',
  'cant say',
  'dont know',
  'do not know',
  'unsure',
  'not sure',
  'no opportunity to observe',
]);

const scale = 'Ratings are whole numbers from 1 to 5, or “not observed”.';

export type Reading = { rating: number | null } | { blank: true } | { wrong: string };

/**
 * One rating cell: 1 to 5, also with its words ('4 Consistently strong'), 'not observed' (null), or blank. What is
 * `wrong` is a sentence. A nought is refused: on one form it says not observed, on another it is the lowest rating.
 */
export function readRating(cell: string): Reading {
  const text = cell.trim();
  if (text === '') return { blank: true };
  if (/^[-–—]+$/.test(text) || notObserved.has(plain(text))) return { rating: null };
  const number = /^([+-]?\d+)(?:[.,](\d+))?(?:\s*[-–—:=)]?\s*\p{L}[\p{L}\s,’'-]*)?$/u.exec(text);
  if (!number) return { wrong: `“${text}” is not a rating. ${scale}` };
  if (number[2] !== undefined && /[1-9]/.test(number[2]))
    return { wrong: `${text} is not a whole number. ${scale}` };
  const rating = Number(number[1]);
  if (rating === 0)
    return {
      wrong: '0 is not on the scale of 1 to 5. If it says not observed, write “not observed” instead.',
    };
  if (rating < 1 || rating > 5) return { wrong: `${text} is outside the scale. ${scale}` };
  return { rating };
}
