import type { SelfAndOthers } from '../../shared/contract/review-document.ts';
import { oneDecimal, signed } from './words.ts';

const width = 92;
const scaleStart = 43;
const scaleStep = 9.9;
const rowHeight = 5.2;
const firstRow = 7.2;
const labelLength = 30;

const at = (value: number) => scaleStart + (value - 1) * scaleStep;

/** A label broken into lines between its words: a chart's text does not wrap by itself. */
export function labelLines(label: string, most = labelLength): string[] {
  if (label.length <= most) return [label];
  const lines: string[] = [''];
  for (const word of label.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function Diamond({ x, y }: { x: number; y: number }) {
  const r = 1.55;
  return (
    <path
      d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`}
      fill="#fff"
      stroke="#1a1f22"
      strokeWidth=".45"
    />
  );
}

const Dot = ({ x, y }: { x: number; y: number }) => <circle cx={x} cy={y} r="1.32" fill="#12454e" />;

const figure = (value: number | null) => (value === null ? 'not shown' : oneDecimal(value));

/** The figures in words, for whoever hears the chart. */
export function chartInWords(rows: readonly SelfAndOthers[]): string {
  const said = rows.map((row) => `${row.competency}: self ${figure(row.self)}, others ${figure(row.others)}`);
  return `Self and others’ ratings on a scale of 1 to 5. ${said.join('; ')}.`;
}

interface DumbbellProps {
  rows: readonly SelfAndOthers[];
  /** A rule is drawn above this row, between strengths and needs. */
  ruleBefore: number;
}

/** Self as an open diamond, others as a dot, the difference printed: nothing rests on colour. */
export function Dumbbell({ rows, ruleBefore }: DumbbellProps) {
  const labels = rows.map((row) => labelLines(row.competency));
  const heights = labels.map((lines) => rowHeight + (lines.length - 1) * 3.3);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const bottom = firstRow - rowHeight / 2 + heights.reduce((sum, height) => sum + height, 0);
  return (
    <figure>
      <figcaption>
        <b>Self and others, 1 to 5</b>
        <span className="keys">
          <span className="key">
            <svg aria-hidden="true" viewBox="-1.8 -1.8 3.6 3.6">
              <Diamond x={0} y={0} />
            </svg>
            Self
          </span>
          <span className="key">
            <svg aria-hidden="true" viewBox="-1.8 -1.8 3.6 3.6">
              <Dot x={0} y={0} />
            </svg>
            Others
          </span>
          <span>Others − self</span>
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={chartInWords(rows)}
        width={`${width}mm`}
        height={`${bottom}mm`}
        viewBox={`0 0 ${width} ${bottom}`}
      >
        {[1, 2, 3, 4, 5].map((mark) => (
          <g key={mark}>
            <line x1={at(mark)} x2={at(mark)} y1="4.4" y2={bottom} stroke="#cfd8da" strokeWidth=".25" />
            <text x={at(mark)} y="3.2" fontSize="2.7" textAnchor="middle" fill="#4a5559">
              {mark}
            </text>
          </g>
        ))}
        {rows.map((row, index) => {
          const top = firstRow - rowHeight / 2 + (tops[index] ?? 0);
          const middle = top + (heights[index] ?? rowHeight) / 2;
          const lines = labels[index] ?? [];
          return (
            <g key={row.competency}>
              {index > 0 && index === ruleBefore && (
                <line x1="0" x2={width} y1={top} y2={top} stroke="#a9b7ba" strokeWidth=".25" />
              )}
              {lines.map((line, place) => (
                <text
                  key={line}
                  x="0"
                  y={middle + 1 + (place - (lines.length - 1) / 2) * 3.3}
                  fontSize="3"
                  fill="#1a1f22"
                >
                  {line}
                </text>
              ))}
              {row.self !== null && row.others !== null && (
                <line
                  x1={at(row.self)}
                  x2={at(row.others)}
                  y1={middle}
                  y2={middle}
                  stroke="#5d7b82"
                  strokeWidth=".8"
                />
              )}
              {row.others !== null && <Dot x={at(row.others)} y={middle} />}
              {row.self !== null && <Diamond x={at(row.self)} y={middle} />}
              <text x={width} y={middle + 1} fontSize="2.8" textAnchor="end" fill="#1a1f22">
                {row.gap === null ? 'not shown' : signed(row.gap)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
