import type { GapCategory, ReviewCell, ReviewResultData } from '../../shared/contract/review-document.ts';
import { defaultThresholds, rankGaps } from '../../shared/rules/gap.ts';
import {
  categoryRule,
  categoryWords,
  cellMark,
  gapText,
  meanText,
} from '../../shared/rules/scoring-words.ts';
import { placeMarks, type Rater, RaterKey, RaterMark } from './ReviewShapes.tsx';

type Competency = ReviewResultData['competencies'][number];

const at = (value: number) => 3 + (value - 1) * 9.75;
const chartWidth = 45;
const rowHeight = 8.8;

function shade(mean: number): string {
  if (mean >= 4.25) return 'deep';
  if (mean >= 3.5) return 'half';
  return mean >= 2.5 ? 'light' : '';
}

function Cell({ cell }: { cell: ReviewCell | undefined }) {
  if (cell?.state === 'shown') {
    return (
      <td className={`mean ${shade(cell.mean)}`}>
        {meanText(cell.mean)} <small>{cell.n}</small>
      </td>
    );
  }
  return <td className="mean none">{cell === undefined ? '–' : cellMark(cell)}</td>;
}

function RowChart({ marks }: { marks: readonly { rater: Rater; value: number }[] }) {
  const values = marks.map(({ value }) => value);
  const middle = rowHeight / 2;
  return (
    <svg
      aria-hidden="true"
      width={`${chartWidth}mm`}
      height={`${rowHeight}mm`}
      viewBox={`0 0 ${chartWidth} ${rowHeight}`}
    >
      {[1, 2, 3, 4, 5].map((mark) => (
        <line
          key={mark}
          x1={at(mark)}
          x2={at(mark)}
          y1="0"
          y2={rowHeight}
          stroke="#cfd8da"
          strokeWidth=".25"
        />
      ))}
      {values.length > 1 && (
        <line
          x1={at(Math.min(...values))}
          x2={at(Math.max(...values))}
          y1={middle}
          y2={middle}
          stroke="#a9b7ba"
          strokeWidth=".6"
        />
      )}
      {placeMarks(marks).map(({ rater, value, shift }) => (
        <RaterMark key={rater} rater={rater} x={at(value)} y={middle + shift} />
      ))}
    </svg>
  );
}

function marksOf(row: Competency, groups: ReviewResultData['groups']): { rater: Rater; value: number }[] {
  const others = groups.flatMap(({ group }, index) => {
    const cell = row.cells[index];
    return cell?.state === 'shown' ? [{ rater: group, value: cell.mean }] : [];
  });
  return row.self === null ? others : [...others, { rater: 'self' as const, value: row.self }];
}

/** A row per competency: chart, then the same figures with how many are behind each. */
export function Overview({ groups, competencies }: Pick<ReviewResultData, 'groups' | 'competencies'>) {
  const sets = [...new Set(competencies.map((row) => row.set))];
  return (
    <table className="overview">
      <caption>
        <span>
          <b>
            {groups.length === 0 ? 'Own rating by competency' : 'Mean rating by competency and rater group'}
          </b>
          <span className="keys">
            <RaterKey rater="self" name="Self" />
            {groups.map(({ group, name }) => (
              <RaterKey key={group} rater={group} name={name} />
            ))}
          </span>
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col" className="chart">
            <span className="aloud">Chart of the figures in this row</span>
            <svg
              aria-hidden="true"
              width={`${chartWidth}mm`}
              height="3.4mm"
              viewBox={`0 0 ${chartWidth} 3.4`}
            >
              {[1, 2, 3, 4, 5].map((mark) => (
                <text key={mark} x={at(mark)} y="2.9" fontSize="2.8" textAnchor="middle" fill="#1a1f22">
                  {mark}
                </text>
              ))}
            </svg>
          </th>
          <th scope="col" className="mean">
            Self
          </th>
          {groups.map(({ group, name }) => (
            <th scope="col" className="mean" key={group}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {sets.map((set) => (
        <tbody key={set}>
          <tr className="set">
            <th scope="rowgroup" colSpan={3 + groups.length}>
              {set}
            </th>
          </tr>
          {competencies
            .filter((row) => row.set === set)
            .map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.competency}</th>
                <td className="chart">
                  <RowChart marks={marksOf(row, groups)} />
                </td>
                {row.self === null ? (
                  <td className="mean none">–</td>
                ) : (
                  <td className={`mean ${shade(row.self)}`}>{meanText(row.self)}</td>
                )}
                {groups.map(({ group }, index) => (
                  <Cell key={group} cell={row.cells[index]} />
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

const order = ['blind_spot', 'hidden_strength', 'agreed_need', 'agreed_strength', 'in_line', null] as const;

function heading(category: GapCategory | null, gap: number): { name: string; says: string } {
  if (category === null)
    return {
      name: 'Not compared',
      says: 'Others is withheld (w), as where a single group is shown, or you gave no rating',
    };
  return {
    name: categoryWords[category].one,
    says: categoryRule(category, { ...defaultThresholds, gap }),
  };
}

interface GapBarProps {
  readonly gap: number | null;
  readonly counts: number;
  /** Whether the gap counts, which is decided before rounding. */
  readonly far: boolean;
}

function GapBar({ gap, counts, far }: GapBarProps) {
  const x = (value: number) => 22 + Math.max(-2, Math.min(2, value)) * 10;
  return (
    <svg aria-hidden="true" width="44mm" height="3.6mm" viewBox="0 0 44 3.6">
      {[-counts, counts].map((edge) => (
        <line
          key={edge}
          x1={x(edge)}
          x2={x(edge)}
          y1="0"
          y2="3.6"
          stroke="#a9b7ba"
          strokeWidth=".3"
          strokeDasharray=".9 .7"
        />
      ))}
      {gap !== null && (
        <rect
          x={Math.min(x(0), x(gap))}
          y=".7"
          width={Math.abs(x(gap) - x(0))}
          height="2.2"
          fill={far ? '#12454e' : '#9fb3b8'}
        />
      )}
      <line x1={x(0)} x2={x(0)} y1="0" y2="3.6" stroke="#1a1f22" strokeWidth=".3" />
    </svg>
  );
}

/** Others minus self, grouped by what the difference says, the widest first; every gap is printed, whether or not it counts. */
export function GapTable({ competencies, gap }: Pick<ReviewResultData, 'competencies' | 'gap'>) {
  return (
    <table className="gaps">
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col" className="centre">
            Self
          </th>
          <th scope="col" className="centre">
            Others
          </th>
          <th scope="col" className="centre">
            Gap
          </th>
          <th scope="col" className="bar">
            <span className="axis">
              <span>−2</span>
              <span>−1</span>
              <span>0</span>
              <span>+1</span>
              <span>+2</span>
            </span>
          </th>
        </tr>
      </thead>
      {order.map((category) => {
        const { name, says } = heading(category, gap);
        const alike = competencies.filter((row) => row.category === category);
        const rows = category === null ? alike : rankGaps(alike);
        if (rows.length === 0) return null;
        return (
          <tbody key={name}>
            <tr className="set">
              <th scope="rowgroup" colSpan={5}>
                {name} <small>{says}</small>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.competency}>
                <th scope="row">{row.competency}</th>
                <td className="centre">{row.self === null ? '–' : meanText(row.self)}</td>
                <td className="centre">{row.others === null ? 'w' : meanText(row.others)}</td>
                <td className="centre">
                  <b>{row.gap === null ? '–' : gapText(row.gap)}</b>
                </td>
                <td className="bar">
                  <GapBar
                    gap={row.gap}
                    counts={gap}
                    far={category === 'blind_spot' || category === 'hidden_strength'}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
