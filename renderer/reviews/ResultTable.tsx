import type { ReviewResultView } from '../../shared/contract/review-shapes.ts';
import type { Cell, ReportRow } from '../../shared/rules/scoring-report.ts';
import {
  categoryWords,
  cellSentence,
  gapText,
  groupNames,
  meanText,
  othersNote,
} from '../../shared/rules/scoring-words.ts';
import { Dumbbell, Scale } from '../ui/GapChart.tsx';
import { IconArrowDown, IconArrowUp, IconLock } from '../ui/icons.ts';
import classes from './ResultTable.module.css';

interface ResultTableProps {
  readonly view: ReviewResultView;
  readonly rows: readonly ReportRow[];
  readonly label: string;
  /** The earlier review's figures by competency, where the two stand side by side. */
  readonly before: ReadonlyMap<string, { self: number | null; others: number | null }> | null;
}

const scale = { from: 1, to: 5, width: 200 };

/** Self against others by competency, the gap in words, then each group with how many are behind its mean. */
export function ResultTable({ view, rows, label, before }: ResultTableProps) {
  const names = new Map(view.competencies.map((one) => [one.key, one.name]));
  const is360 = view.head.kind === 'review_360';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className={classes.scroller} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" className={classes.plot}>
              <Scale {...scale} />
            </th>
            <th scope="col" className={classes.number}>
              Self
            </th>
            {is360 ? (
              <>
                <th scope="col" className={classes.number}>
                  Others
                </th>
                <th scope="col">Others − self</th>
                {view.head.groups.map(({ group }, place) => (
                  <th key={group} scope="col" className={classes.group} data-first={place === 0 || undefined}>
                    {groupNames[group]}
                  </th>
                ))}
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.competency}
              data-marked={row.category === 'blind_spot' || row.category === 'hidden_strength' || undefined}
            >
              <th scope="row">{names.get(row.competency) ?? row.competency}</th>
              <td className={classes.plot}>
                <Dumbbell
                  row={{ self: row.self, others: row.others.state === 'shown' ? row.others.mean : null }}
                  scale={scale}
                />
              </td>
              <td className={classes.number}>
                {row.self === null ? '–' : meanText(row.self)}
                <Before value={before?.get(row.competency)?.self} />
              </td>
              {is360 ? (
                <>
                  <Others row={row} before={before?.get(row.competency)?.others} />
                  <Gap row={row} />
                  {view.head.groups.map(({ group }, place) => (
                    <GroupCell
                      key={group}
                      cell={row.cells[group] ?? { state: 'not_asked' }}
                      first={place === 0}
                    />
                  ))}
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Before({ value }: { readonly value: number | null | undefined }) {
  return value == null ? null : <span className={classes.before}>was {meanText(value)}</span>;
}

function Others({ row, before }: { readonly row: ReportRow; readonly before: number | null | undefined }) {
  if (row.others.state !== 'shown')
    return (
      <td className={classes.withheld} title={othersNote(row) ?? undefined}>
        <Lock /> <Before value={before} />
      </td>
    );
  return (
    <td className={classes.number} title={othersNote(row) ?? undefined}>
      <b>{meanText(row.others.mean)}</b> <span className={classes.n}>n {row.others.n}</span>
      <Before value={before} />
    </td>
  );
}

function Gap({ row }: { readonly row: ReportRow }) {
  if (row.gap === null || row.category === null) return <td className={classes.gap}>Not compared</td>;
  return (
    <td className={classes.gap}>
      {row.category === 'blind_spot' ? (
        <IconArrowDown size={15} aria-hidden className={classes.arrow} />
      ) : null}
      {row.category === 'hidden_strength' ? (
        <IconArrowUp size={15} aria-hidden className={classes.arrow} />
      ) : null}
      {gapText(row.gap)} {categoryWords[row.category].one}
    </td>
  );
}

function GroupCell({ cell, first }: { readonly cell: Cell; readonly first: boolean }) {
  if (cell.state === 'shown')
    return (
      <td className={classes.group} data-first={first || undefined} data-shade={shade(cell.mean)}>
        {meanText(cell.mean)} <span className={classes.n}>n {cell.n}</span>
      </td>
    );
  if (cell.state === 'not_asked')
    return (
      <td className={classes.group} data-first={first || undefined} title={cellSentence(cell)}>
        <span className={classes.n}>Not asked</span>
      </td>
    );
  if (cell.state === 'merged')
    return (
      <td className={classes.group} data-first={first || undefined} title={cellSentence(cell)}>
        <span className={classes.n}>With other colleagues</span>
      </td>
    );
  return (
    <td className={classes.withheld} data-first={first || undefined} title={cellSentence(cell)}>
      <Lock />
    </td>
  );
}

function Lock() {
  return (
    <span className={classes.lock}>
      <IconLock size={14} aria-hidden />
      Withheld
    </span>
  );
}

/** Cells darken at 2.5, 3.5 and 4.25, as on paper. */
function shade(mean: number): number {
  if (mean >= 4.25) return 3;
  if (mean >= 3.5) return 2;
  return mean >= 2.5 ? 1 : 0;
}
