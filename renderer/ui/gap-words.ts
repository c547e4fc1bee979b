import type { Category } from '../../shared/rules/scoring-report.ts';
import { categoryWords, gapText } from '../../shared/rules/scoring-words.ts';

export interface GapRow {
  readonly id: string;
  readonly area: string;
  /** The person's own mean; null where they did not answer. */
  readonly self: number | null;
  /** The mean of everyone else who is shown; null where it is withheld. */
  readonly others: number | null;
  readonly n: number;
  /** Others − self; null where either is missing. */
  readonly gap: number | null;
  readonly mark: Category;
  /** Why it is withheld: 'Withheld: 3 replied, 5 needed'. */
  readonly withheld?: string;
}

/** The gap as people say it: '−1.3 Blind spot', '+0.4 In line'. Its sign is others − self. */
export function gapWords({ gap, mark }: GapRow): { icon: 'up' | 'down' | null; words: string } {
  if (gap === null) return { icon: null, words: 'No gap to show' };
  const icon = mark === 'blind_spot' ? 'down' : mark === 'hidden_strength' ? 'up' : null;
  return { icon, words: `${gapText(gap)} ${categoryWords[mark].one}` };
}
