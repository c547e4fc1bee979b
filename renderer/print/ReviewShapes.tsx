import type { PrintedGroup } from '../../shared/contract/review-document.ts';

export type Rater = 'self' | PrintedGroup;

/** One rater group's mark at a place on a chart: a shape of its own, so that nothing rests on colour. */
export function RaterMark({ rater, x, y }: { rater: Rater; x: number; y: number }) {
  const ink = '#1a1f22';
  switch (rater) {
    case 'self':
      return (
        <path
          d={`M${x} ${y - 1.55}L${x + 1.55} ${y}L${x} ${y + 1.55}L${x - 1.55} ${y}Z`}
          fill="#fff"
          stroke={ink}
          strokeWidth=".45"
        />
      );
    case 'manager':
      return (
        <rect
          x={x - 1.09}
          y={y - 1.09}
          width="2.18"
          height="2.18"
          fill="#12454e"
          stroke="#fff"
          strokeWidth=".2"
        />
      );
    case 'peers':
    case 'colleagues':
      return <circle cx={x} cy={y} r="1.21" fill="#5d7b82" stroke="#fff" strokeWidth=".2" />;
    case 'reports':
      return (
        <path
          d={`M${x} ${y - 1.38}L${x + 1.38} ${y + 1.15}L${x - 1.38} ${y + 1.15}Z`}
          fill="#9fb3b8"
          stroke={ink}
          strokeWidth=".3"
        />
      );
    case 'students':
      return (
        <path
          d={`M${x - 1.26} ${y - 1.26}L${x + 1.26} ${y + 1.26}M${x + 1.26} ${y - 1.26}L${x - 1.26} ${y + 1.26}`}
          stroke={ink}
          strokeWidth=".6"
          fill="none"
        />
      );
    case 'others':
      return (
        <path
          d={`M${x - 1.4} ${y}H${x + 1.4}M${x} ${y - 1.4}V${y + 1.4}`}
          stroke={ink}
          strokeWidth=".6"
          fill="none"
        />
      );
  }
}

export function RaterKey({ rater, name }: { rater: Rater; name: string }) {
  return (
    <span className="key">
      <svg aria-hidden="true" viewBox="-1.8 -1.8 3.6 3.6">
        <RaterMark rater={rater} x={0} y={0} />
      </svg>
      {name}
    </span>
  );
}

export interface Placed {
  readonly rater: Rater;
  readonly value: number;
  readonly shift: number;
}

const tooNear = 0.2;

/** Marks that would overlap move down or up; only the left to right position carries a value. */
export function placeMarks(marks: readonly { rater: Rater; value: number }[]): Placed[] {
  const shifts = [0, -2.3, 2.3, -3.6, 3.6, 1.2];
  const placed: Placed[] = [];
  for (const mark of marks) {
    const taken = placed
      .filter((other) => Math.abs(other.value - mark.value) < tooNear)
      .map(({ shift }) => shift);
    placed.push({ ...mark, shift: shifts.find((shift) => !taken.includes(shift)) ?? 0 });
  }
  return placed;
}
