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
  readonly mark: 'blind_spot' | 'hidden_strength' | 'in_line';
  /** Why it is withheld: 'Withheld: 3 replied, 5 needed'. */
  readonly withheld?: string;
}

/** The gap as people say it: '−1.3 Blind spot', '+0.4 In line'. Its sign is others − self. */
export function gapWords({ gap, mark }: GapRow): { icon: 'up' | 'down' | null; words: string } {
  if (gap === null) return { icon: null, words: 'No gap to show' };
  const sign = gap < 0 ? '−' : '+';
  const size = `${gap === 0 ? '' : sign}${Math.abs(gap).toFixed(1)}`;
  if (mark === 'blind_spot') return { icon: 'down', words: `${size} Blind spot` };
  if (mark === 'hidden_strength') return { icon: 'up', words: `${size} Hidden strength` };
  return { icon: null, words: `${size} In line` };
}
