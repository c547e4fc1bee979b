import type { CaseHistoryData } from '../../shared/contract/case-history-document.ts';
import { type Bar, chartOf } from '../../shared/rules/projects/figures.ts';
import { labelLines } from './Dumbbell.tsx';
import { sentence, shortDate } from './words.ts';

const verdicts = { met: 'met', partly: 'met in part', not_met: 'not met' } as const;

/** What came of each objective, beside a chart of those that were counted; then the facts, each with its source. */
export function CaseHistoryEvidence({ history }: { history: CaseHistoryData }) {
  const { measures, evidence, limits } = history;
  const chart = chartOf(measures);
  const words = (
    <div>
      {measures.map((one, at) =>
        one.result === '' && one.met === null ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
          <p key={at} dir="auto">
            <b>
              Objective {at + 1}
              {one.met === null ? ':' : `: ${verdicts[one.met]}.`}
            </b>{' '}
            {one.result === '' ? '' : sentence(one.result)}
            {one.on === null && one.pupils === null ? null : (
              <small>
                {' '}
                {[one.pupils === null ? '' : `${one.pupils} pupils`, one.on === null ? '' : shortDate(one.on)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </small>
            )}
          </p>
        ),
      )}
      {evidence.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
        <p key={at} dir="auto">
          {one.words}
          {one.source === '' && one.on === null ? null : (
            <small>
              {' '}
              (
              {[one.source, one.on === null ? '' : shortDate(one.on)]
                .filter((part) => part !== '')
                .join(', ')}
              )
            </small>
          )}
        </p>
      ))}
      {limits === '' ? null : <p className="note words">{limits}</p>}
    </div>
  );
  if (chart === null) return words;
  return (
    <div className="shown">
      <PairedBars {...chart} />
      {words}
    </div>
  );
}

const WIDTH = 92;
const START = 34;
const END = 82;
const BAR = 3.1;
const ROW = 9.6;
const TOP = 2;

const figure = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });

/** The figures in words, for whoever hears the chart. */
export function barsInWords(bars: readonly Bar[], unit: string): string {
  return `Before and after${unit === '' ? '' : `, ${unit}`}. ${bars
    .map(({ what, before, after }) => `${what}: ${figure(before)} before, ${figure(after)} after`)
    .join('; ')}.`;
}

/** Before as an open bar, after as a solid one, each with its figure; how many pupils it is of stands beneath the name. */
function PairedBars({ bars, unit, most }: { bars: readonly Bar[]; unit: string; most: number }) {
  const labels = bars.map(({ what }) => labelLines(what.length > 60 ? `${what.slice(0, 57)}…` : what, 22));
  const heights = bars.map(({ pupils }, at) =>
    Math.max(ROW, ((labels[at]?.length ?? 1) + (pupils === null ? 0 : 1)) * 3.2 + 1.6),
  );
  const tops = heights.map((_, at) => TOP + heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const bottom = TOP + heights.reduce((sum, height) => sum + height, 0);
  const at = (value: number) => START + (value / most) * (END - START);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
  return (
    <figure>
      <figcaption>
        <b>Before and after{unit === '' ? '' : `, ${unit}`}</b>
        <span className="keys">
          <span className="key">
            <svg aria-hidden="true" viewBox="0 0 3.6 3.6">
              <rect x=".2" y=".8" width="3.2" height="2" fill="#fff" stroke="#5d7b82" strokeWidth=".3" />
            </svg>
            Before
          </span>
          <span className="key">
            <svg aria-hidden="true" viewBox="0 0 3.6 3.6">
              <rect y=".8" width="3.6" height="2.2" fill="#12454e" />
            </svg>
            After
          </span>
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={barsInWords(bars, unit)}
        width="100%"
        viewBox={`0 0 ${WIDTH} ${bottom + 5}`}
        fontSize="2.9"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1={TOP} y2={bottom} stroke="#cfd8da" strokeWidth=".2" />
            <text x={at(tick)} y={bottom + 3.8} textAnchor="middle" fill="#4a5559">
              {figure(tick)}
            </text>
          </g>
        ))}
        {bars.map((bar, row) => {
          const top = tops[row] ?? TOP;
          const lines = labels[row] ?? [];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and a page is laid out once
            <g key={row}>
              {lines.map((line, under) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <text key={under} x="0" y={top + 3 + under * 3.2} fontWeight="600" fill="#1a1f22">
                  {line}
                </text>
              ))}
              {bar.pupils === null ? null : (
                <text x="0" y={top + 3 + lines.length * 3.2} fill="#4a5559">
                  {bar.pupils} pupils
                </text>
              )}
              <rect
                x={START}
                y={top + 0.7}
                width={Math.max(0.3, at(bar.before) - START)}
                height={BAR}
                fill="#fff"
                stroke="#5d7b82"
                strokeWidth=".3"
              />
              <text x={at(bar.before) + 1} y={top + 3.3} fill="#1a1f22">
                {figure(bar.before)}
              </text>
              <rect
                x={START}
                y={top + 0.9 + BAR}
                width={Math.max(0.3, at(bar.after) - START)}
                height={BAR}
                fill="#12454e"
              />
              <text x={at(bar.after) + 1} y={top + 3.5 + BAR} fontWeight="700" fill="#1a1f22">
                {figure(bar.after)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
