import { meanText } from '../../shared/rules/scoring-words.ts';
import classes from './GapChart.module.css';
import { type GapRow, gapWords } from './gap-words.ts';
import { IconArrowDown, IconArrowUp, IconLock } from './icons.ts';

const WIDTH = 240;

interface GapChartProps {
  readonly rows: readonly GapRow[];
  /** 'Leadership areas, November 2026'. */
  readonly label: string;
  /** The scale's ends; 1 to 5. */
  readonly from?: number;
  readonly to?: number;
  /** Of the drawing, in pixels, where there is little room. */
  readonly width?: number;
}

/** Self against others, area by area: a hollow diamond, a filled dot, the distance between, and the same in words. */
export function GapChart({ rows, label, from = 1, to = 5, width = WIDTH }: GapChartProps) {
  const scale = { from, to, width };
  return (
    <table className={classes.chart} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col" className={classes.plot}>
            <Scale {...scale} />
          </th>
          <th scope="col" className={classes.number}>
            <span className={classes.self} data-drawn aria-hidden="true" />
            Self
          </th>
          <th scope="col" className={classes.number}>
            <span className={classes.others} data-drawn aria-hidden="true" />
            Others
          </th>
          <th scope="col">Others − self</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-marked={row.mark === 'blind_spot' || row.mark === 'hidden_strength' || undefined}
          >
            <th scope="row">{row.area}</th>
            {row.others === null ? <Withheld row={row} /> : <Shown row={row} scale={scale} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface Ends {
  readonly from: number;
  readonly to: number;
  /** In pixels; 240 unless there is less room. */
  readonly width?: number;
}

function Shown({ row, scale }: { readonly row: GapRow; readonly scale: Ends }) {
  const { icon, words } = gapWords(row);
  return (
    <>
      <td className={classes.plot}>
        <Dumbbell row={row} scale={scale} />
      </td>
      <td className={classes.number}>{row.self === null ? '–' : meanText(row.self)}</td>
      <td className={classes.number}>
        <b>{row.others === null ? '–' : meanText(row.others)}</b> <span className={classes.n}>n {row.n}</span>
      </td>
      <td className={classes.gap}>
        {icon === 'down' ? <IconArrowDown size={15} aria-hidden /> : null}
        {icon === 'up' ? <IconArrowUp size={15} aria-hidden /> : null}
        {words}
      </td>
    </>
  );
}

function Withheld({ row }: { readonly row: GapRow }) {
  return (
    <>
      <td className={classes.withheld} />
      <td className={classes.number}>{row.self === null ? '–' : meanText(row.self)}</td>
      <td className={classes.withheld} colSpan={2}>
        <span className={classes.lock}>
          <IconLock size={14} aria-hidden />
          {row.withheld ?? 'Withheld: too few replies'}
        </span>
      </td>
    </>
  );
}

const EDGE = 9;
const MIDDLE = 12;

function place(value: number, { from, to, width = WIDTH }: Ends): number {
  return EDGE + ((value - from) / (to - from)) * (width - 2 * EDGE);
}

/** Drawn for the eye only: the cells beside it say the same in numbers and words. */
export function Dumbbell({
  row,
  scale,
}: {
  readonly row: Pick<GapRow, 'self' | 'others'>;
  readonly scale: Ends;
}) {
  const width = scale.width ?? WIDTH;
  const self = row.self === null ? null : place(row.self, scale);
  const others = row.others === null ? null : place(row.others, scale);
  return (
    <svg width={width} height={2 * MIDDLE} viewBox={`0 0 ${width} ${2 * MIDDLE}`} aria-hidden="true">
      {ticks(scale).map((value) => (
        <line
          key={value}
          x1={place(value, scale)}
          x2={place(value, scale)}
          y1="0"
          y2={2 * MIDDLE}
          className={classes.tick}
        />
      ))}
      {self !== null && others !== null ? (
        <line x1={self} x2={others} y1={MIDDLE} y2={MIDDLE} className={classes.span} />
      ) : null}
      {others !== null ? <circle cx={others} cy={MIDDLE} r="6" className={classes.dot} /> : null}
      {self !== null ? (
        <path d={`M${self - 7} ${MIDDLE}l7 -7l7 7l-7 7z`} className={classes.diamond} />
      ) : null}
    </svg>
  );
}

/** The scale's numbers, above dumbbells of the same ends and width. */
export function Scale(scale: Ends) {
  const width = scale.width ?? WIDTH;
  return (
    <svg
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
      role="img"
      aria-label={`Scale from ${scale.from} to ${scale.to}`}
    >
      {ticks(scale).map((value) => (
        <text key={value} x={place(value, scale)} y="13" className={classes.scale}>
          {value}
        </text>
      ))}
    </svg>
  );
}

function ticks({ from, to }: Ends): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
