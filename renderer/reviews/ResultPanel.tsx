import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReviewResultView } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { rankGaps } from '../../shared/rules/gap.ts';
import type { Report, ReportRow } from '../../shared/rules/scoring-report.ts';
import { spreadOf } from '../../shared/rules/scoring-words.ts';
import { IconShieldLock } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { ResultComments } from './ResultComments.tsx';
import classes from './ResultPanel.module.css';
import { ResultSpread } from './ResultSpread.tsx';
import { ResultTable } from './ResultTable.tsx';

interface ResultPanelProps {
  readonly view: ReviewResultView;
  readonly report: Report;
}

const comments = 'comments';
const spread = 'spread';

/** The result of a closed review: one tab for each set of competencies and one for comments. */
export function ResultPanel({ view, report }: ResultPanelProps) {
  const sets = [...new Set(view.competencies.map((one) => one.set))];
  const [tab, setTab] = useState(sets[0] ?? comments);
  const [order, setOrder] = useState('gap');
  const [beside, setBeside] = useState('none');
  const keysOf = (set: string) => view.competencies.filter((one) => one.set === set).map((one) => one.key);
  const is360 = view.head.kind === 'review_360';
  const wanted = new Set(keysOf(tab));
  const inSet = report.rows.filter((row) => wanted.has(row.competency));
  const rows = order === 'gap' && is360 ? widestFirst(inSet) : inSet;
  const { before } = view;
  const compared = beside === 'before' && before !== null ? before : null;
  const figures = compared?.rows == null ? null : new Map(compared.rows.map((row) => [row.competency, row]));
  return (
    <Panel
      flush
      title={is360 ? 'Self against others' : 'Own ratings'}
      actions={
        tab === comments || tab === spread ? null : (
          <>
            <span className={classes.keys}>
              <span className={classes.self} data-drawn aria-hidden="true" /> Self
              {is360 ? (
                <>
                  <span className={classes.others} data-drawn aria-hidden="true" /> Others, without self
                </>
              ) : null}
            </span>
            {before === null ? null : (
              <Select
                aria-label="Compare with"
                allowDeselect={false}
                value={beside}
                onChange={(next) => setBeside(next ?? 'none')}
                data={[
                  { value: 'none', label: 'Compare with: none' },
                  { value: 'before', label: `With: ${before.name}` },
                ]}
              />
            )}
            {is360 ? (
              <Select
                aria-label="Order"
                allowDeselect={false}
                value={order}
                onChange={(next) => setOrder(next ?? 'gap')}
                data={[
                  { value: 'gap', label: 'Widest gap first' },
                  { value: 'framework', label: 'Framework order' },
                ]}
              />
            ) : null}
          </>
        )
      }
    >
      <div className={classes.tabs}>
        <SegmentedControl
          aria-label="Which competencies"
          value={tab}
          onChange={setTab}
          data={[
            ...sets.map((set) => ({ value: set, label: `${set} ${keysOf(set).length}` })),
            ...(spreadOf(report).length > 0 ? [{ value: spread, label: 'Spread' }] : []),
            { value: comments, label: 'Comments' },
          ]}
        />
      </div>
      {compared === null ? null : (
        <p className={classes.why}>
          {compared.why ?? `“Was” is ${compared.name}, closed ${longDate(compared.closedOn)}.`}
        </p>
      )}
      {tab === comments ? (
        <ResultComments groups={view.comments} />
      ) : tab === spread ? (
        <ResultSpread view={view} report={report} />
      ) : (
        <ResultTable view={view} rows={rows} label={tab} before={figures} />
      )}
      <div className={classes.notes}>
        <IconShieldLock size={18} aria-hidden />
        <div>
          <b>{is360 ? 'How the figures were made, and why some cells are withheld' : 'How this was made'}</b>
          <p>{view.notes.join(' ')}</p>
        </div>
      </div>
    </Panel>
  );
}

/** The widest gap first; rows without one stay in framework order at the end. */
function widestFirst(rows: readonly ReportRow[]): ReportRow[] {
  return [...rankGaps(rows), ...rows.filter((row) => row.gap === null)];
}
