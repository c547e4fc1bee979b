import type { Category } from './scoring-report.ts';
import { meanText } from './scoring-words.ts';

const kinds: Partial<Record<Category, string>> = {
  blind_spot: 'is a blind spot',
  agreed_need: 'is an agreed need',
  hidden_strength: 'is a hidden strength',
  agreed_strength: 'is an agreed strength',
};

/** Why a goal rests on a result: 'Professional development is a blind spot: self 4.0, others 2.9.' */
export function gapReason(row: {
  readonly competency: string;
  readonly self: number | null;
  readonly others: number | null;
  readonly category: Category | null;
}): string {
  const kind = (row.category === null ? undefined : kinds[row.category]) ?? 'was rated';
  const figures = [
    ...(row.self === null ? [] : [`self ${meanText(row.self)}`]),
    ...(row.others === null ? [] : [`others ${meanText(row.others)}`]),
  ].join(', ');
  return `${row.competency} ${kind}${figures === '' ? '' : `: ${figures}`}.`;
}

/** A goal's title from the competency that it is about: 'Grow in teaching'. Abbreviations stay: 'Grow in ICT'. */
export function goalFrom(competency: string): string {
  const word = /^\p{Lu}(?=\p{Ll})/u;
  return `Grow in ${competency.replace(word, (first) => first.toLowerCase())}`;
}
