import type { ReactNode } from 'react';

const accent = '#12454e';
const mid = '#5d7b82';
const ink = '#1a1f22';

function Glyph({ size, children }: { size: number; children: ReactNode }) {
  return (
    <svg aria-hidden="true" width={`${size}mm`} height={`${size}mm`} viewBox="0 0 10 10">
      {children}
    </svg>
  );
}

const ring = <circle cx="5" cy="5" r="4" fill="#fff" stroke={accent} strokeWidth=".8" />;

/** A step's state as a shape that needs no colour; the word is always printed beside it. */
export function StepMark({ state }: { state: 'done' | 'part' | 'booked' | 'todo' }) {
  if (state === 'done') return <TickMark size={5} />;
  return (
    <Glyph size={5}>
      {state === 'todo' ? (
        <circle cx="5" cy="5" r="4" fill="#fff" stroke={mid} strokeWidth=".8" strokeDasharray="1.4 1" />
      ) : (
        ring
      )}
      {state === 'part' && <path d="M5 1A4 4 0 0 0 5 9Z" fill={accent} />}
      {state === 'booked' && <circle cx="5" cy="5" r="1.3" fill={accent} />}
    </Glyph>
  );
}

function TickMark({ size }: { size: number }) {
  return (
    <Glyph size={size}>
      <circle cx="5" cy="5" r="4.2" fill={accent} />
      <path d="M2.9 5.1L4.4 6.7L7.2 3.5" fill="none" stroke="#fff" strokeWidth="1" />
    </Glyph>
  );
}

export type Verdict = 'met' | 'not_met' | 'not_known';
export const verdictWords: Record<Verdict, string> = {
  met: 'Met',
  not_met: 'Not met',
  not_known: 'Not known',
};

/** A verdict as a shape; `verdictWords` is printed beside it. */
export function VerdictMark({ verdict, size }: { verdict: Verdict; size: number }) {
  if (verdict === 'met') return <TickMark size={size} />;
  if (verdict === 'not_met') {
    return (
      <Glyph size={size}>
        <circle cx="5" cy="5" r="4" fill="#fff" stroke={ink} strokeWidth=".9" />
        <path d="M3.3 3.3L6.7 6.7M6.7 3.3L3.3 6.7" stroke={ink} strokeWidth="1.1" fill="none" />
      </Glyph>
    );
  }
  return (
    <Glyph size={size}>
      <circle cx="5" cy="5" r="4" fill="#fff" stroke={ink} strokeWidth=".9" strokeDasharray="1.5 1" />
      <path
        d="M3.7 4.1A1.35 1.35 0 1 1 5.4 5.4Q5 5.6 5 6.2M5 7V7.7"
        fill="none"
        stroke={ink}
        strokeWidth=".9"
      />
    </Glyph>
  );
}

/** A box to tick by hand, or already ticked. */
export function TickBox({ ticked }: { ticked: boolean }) {
  return (
    <Glyph size={3.4}>
      <rect x=".7" y=".7" width="8.6" height="8.6" fill="#fff" stroke={ink} strokeWidth=".9" />
      {ticked && <path d="M2.2 5.2L4.2 7.4L8 2.6" fill="none" stroke={accent} strokeWidth="1.6" />}
    </Glyph>
  );
}

interface CrestProps {
  readonly school: string;
  /** In millimetres. */
  readonly width?: number;
  /** How many of its words give their first letters. */
  readonly letters?: 1 | 2;
}

/** A plain shield with the school's first letter, or its initials, until the school gives its own crest. */
export function Crest({ school, width = 8, letters = 1 }: CrestProps) {
  const initials = school
    .trim()
    .split(/\s+/)
    .slice(0, letters)
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase('en-GB') ?? '')
    .join('');
  return (
    <svg aria-hidden="true" width={`${width}mm`} height={`${width * 1.12}mm`} viewBox="0 0 40 45">
      <path d="M3 3H37V24C37 34 29 40 20 43C11 40 3 34 3 24Z" fill={accent} />
      <path
        d="M6.5 6.5H33.5V24C33.5 32 27 36.6 20 39.2C13 36.6 6.5 32 6.5 24Z"
        fill="none"
        stroke="#fff"
        strokeWidth="1.1"
      />
      <text x="20" y="27.5" fontSize="15" fontWeight="700" textAnchor="middle" fill="#fff">
        {initials}
      </text>
    </svg>
  );
}
