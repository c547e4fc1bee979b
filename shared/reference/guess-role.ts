import { TITLE_PATTERNS } from './role-titles.ts';
import type { StaffKind } from './roles.ts';

export type RoleGuess = {
  /** A code of the ladder, or null where the title says nothing of one. */
  readonly role: string | null;
  readonly kind: StaffKind | null;
  readonly basis: 'substantive' | 'acting' | 'cover';
  /** 'sure' is proposed as it stands; 'likely' asks to be looked at; 'unknown' must be chosen. */
  readonly certainty: 'sure' | 'likely' | 'unknown';
};

const ACTING = /\b(acting|interim|temporary head)\b/;
const COVERING = /\b(maternity|paternity|adoption|long term|sickness) cover\b|\(cover\)/;

/** A list says the same titles again and again. Past so many of them it begins anew. */
const mostKept = 2_000;
const guessed = new Map<string, RoleGuess>();

/**
 * What a job title most likely means, for the head to confirm: role, kind of staff, and whether it is acting or
 * covering. Abbreviations as UK schools write them; the list is ours. Nothing is decided by it alone.
 */
export function guessRole(jobTitle: string): RoleGuess {
  const known = guessed.get(jobTitle);
  if (known !== undefined) return known;
  if (guessed.size >= mostKept) guessed.clear();
  const guess = guessAnew(jobTitle);
  guessed.set(jobTitle, guess);
  return guess;
}

function guessAnew(jobTitle: string): RoleGuess {
  const title = plain(jobTitle);
  const basis = ACTING.test(title) ? 'acting' : COVERING.test(title) ? 'cover' : 'substantive';
  const bare = title.replace(ACTING, ' ').replace(COVERING, ' ').replaceAll(/\s+/g, ' ').trim();
  const found = TITLE_PATTERNS.find(([pattern]) => pattern.test(bare));
  if (!found) return { role: null, kind: null, basis, certainty: 'unknown' };
  const [, role, kind, certainty = 'sure'] = found;
  return { role, kind, basis, certainty };
}

function plain(title: string): string {
  return (
    title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[’']/g, '')
      // 'T.A.' is one word, 'Asst. Head' two.
      .replaceAll(/\b(?:[a-z]\.){2,}/g, (initials) => `${initials.replaceAll('.', '')} `)
      .replaceAll(/[./\\,;:_–—-]+/g, ' ')
      .replaceAll('&', ' and ')
      .replaceAll(/\bco ord\b/g, 'coord')
      .replaceAll(/\bmgr\b/g, 'manager')
      .replaceAll(/\bhd of\b/g, 'head of')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}
