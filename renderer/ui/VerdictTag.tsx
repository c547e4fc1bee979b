import { IconCircleCheck, IconCircleX, IconHelpCircle } from './icons.ts';
import { Tag, TagText, type Tone } from './Tag.tsx';

export type Verdict = 'met' | 'not_met' | 'not_known';

const TONE: Readonly<Record<Verdict, Tone>> = { met: 'ok', not_met: 'bad', not_known: 'unknown' };

interface VerdictTagProps {
  readonly verdict: Verdict;
  /** How many answers are missing, for 'not known'. */
  readonly unanswered?: number;
  /** Words for this place, such as 'Meets Stage 6', instead of Eligible, Does not meet the rules yet, n to answer. */
  readonly words?: string;
  /** Without the box, for dense rows. */
  readonly plain?: boolean;
}

/** Whether somebody may be here. A missing answer is said as one, never as met. */
export function VerdictTag({ verdict, unanswered = 1, words, plain }: VerdictTagProps) {
  const Shape = plain ? TagText : Tag;
  return (
    <Shape tone={TONE[verdict]} icon={<VerdictIcon verdict={verdict} />}>
      {words ?? verdictWords(verdict, unanswered)}
    </Shape>
  );
}

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  if (verdict === 'met') return <IconCircleCheck size={15} aria-hidden />;
  if (verdict === 'not_met') return <IconCircleX size={15} aria-hidden />;
  return <IconHelpCircle size={15} aria-hidden />;
}

function verdictWords(verdict: Verdict, unanswered: number): string {
  if (verdict === 'met') return 'Eligible';
  if (verdict === 'not_met') return 'Does not meet the rules yet';
  return `${unanswered} to answer`;
}
