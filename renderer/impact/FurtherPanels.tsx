import { Button } from '@mantine/core';
import type { ImpactView, RatedStatement } from '../../shared/contract/impact-shapes.ts';
import { ratedWords } from '../../shared/reference/self-rating.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { SMALLEST } from '../../shared/rules/put-forward-shares.ts';
import { Panel } from '../ui/Panel.tsx';
import { type Behind, FigureButton } from './FiguresTable.tsx';
import classes from './impact.module.css';

/** Means of what participants said of themselves, before and after; the pairs open who they are, where the means are shown. */
export function RatingsPanel({
  ratings,
  asAt,
  onOpen,
  onStatements,
}: Pick<ImpactView, 'ratings'> & {
  readonly asAt: string;
  readonly onOpen: (statement: RatedStatement) => void;
  readonly onStatements: () => void;
}) {
  return (
    <Panel
      flush
      title="Confidence and competence, before and after"
      note={`means from 1 to 5, as at ${longDate(asAt)}`}
      actions={
        <Button size="sm" onClick={onStatements}>
          Statements
        </Button>
      }
    >
      {ratings.length === 0 ? (
        <p className={classes.bar2}>
          Nobody has rated the same statements at the start and at the end yet. Open a participant to record
          what they say.
        </p>
      ) : (
        <table className={classes.table} aria-label="Confidence and competence">
          <thead>
            <tr>
              <th scope="col">Statement</th>
              <th scope="col">About</th>
              <th scope="col" className={classes.number}>
                Pairs
              </th>
              <th scope="col" className={classes.number}>
                Start
              </th>
              <th scope="col" className={classes.number}>
                End
              </th>
            </tr>
          </thead>
          <tbody>
            {ratings.map(({ key, about, words, pairs, means }) => (
              <tr key={`${key} ${about} ${words}`}>
                <th scope="row">{words}</th>
                <td>{ratedWords[about]}</td>
                <td className={classes.number}>
                  {means === null ? (
                    pairs
                  ) : (
                    <FigureButton
                      count={pairs}
                      words={`Pairs, ${words}`}
                      onOpen={() => onOpen({ key, about, words })}
                    />
                  )}
                </td>
                {means === null ? (
                  <td colSpan={2} className={classes.number}>
                    Withheld
                  </td>
                ) : (
                  <>
                    <td className={classes.number}>{means.start.toFixed(1)}</td>
                    <td className={classes.number}>
                      <b>{means.end.toFixed(1)}</b>
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ratings.some(({ means }) => means === null) ? (
        <p className={classes.bar2}>
          Withheld: fewer than {SMALLEST} pairs. Their ratings are not listed one by one either.
        </p>
      ) : null}
    </Panel>
  );
}

type Cell = NonNullable<NonNullable<ImpactView['shares']>[number]['row']>['tookUp'] | null;
const said = (cell: Cell | undefined): string => (cell == null ? 'Withheld' : `${cell.count} of ${cell.of}`);

/** How many have a characteristic; nobody is listed behind these. */
export function SharesPanel({
  shares,
  whyNoShares,
  today,
}: Pick<ImpactView, 'shares' | 'whyNoShares'> & { readonly today: string }) {
  return (
    <Panel
      flush={shares !== null}
      title="With a characteristic"
      note={
        shares === null ? undefined : `as at ${longDate(today)}, as it is recorded today and for no other day`
      }
    >
      {shares === null ? (
        <p className={classes.note}>{whyNoShares}</p>
      ) : (
        <>
          <table className={classes.table} aria-label="With a characteristic">
            <thead>
              <tr>
                <th scope="col">Of whom it is recorded</th>
                <th scope="col" className={classes.number}>
                  Took up
                </th>
                <th scope="col" className={classes.number}>
                  Completed
                </th>
                <th scope="col" className={classes.number}>
                  Completed and promoted
                </th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ words, on, row }) => (
                <tr key={words}>
                  <th scope="row">
                    {words}
                    {on === today ? null : (
                      <span className={classes.quiet}>
                        As in the workbook of {longDate(on)}: since then too few have changed.
                      </span>
                    )}
                  </th>
                  <td className={classes.number}>{said(row?.tookUp)}</td>
                  <td className={classes.number}>{said(row?.completed)}</td>
                  <td className={classes.number}>{said(row?.promoted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.bar2}>
            Withheld: fewer than {SMALLEST} people, or a number from which so few could be worked out. Who has
            a characteristic is not listed: these numbers open nobody.
          </p>
        </>
      )}
    </Panel>
  );
}

/** What participants permitted to be shown; how many more there are opens whose words those are. */
export function TestimonyPanel({
  testimonies,
  withoutPermission,
  asAt,
  onOpen,
}: Pick<ImpactView, 'testimonies' | 'withoutPermission'> & {
  readonly asAt: string;
  readonly onOpen: (behind: Behind) => void;
}) {
  const words = 'Words without permission';
  return (
    <Panel title="What participants say" note={`as at ${longDate(asAt)}`}>
      {testimonies.map(({ id, words, who, on }) => (
        <blockquote key={id} className={classes.quote}>
          <p>{words}</p>
          <span className={classes.quiet}>
            {who}, {longDate(on)}
          </span>
        </blockquote>
      ))}
      {testimonies.length === 0 ? (
        <p className={classes.note}>
          Nothing that may be shown yet. Open a participant to keep what they say, and their permission.
        </p>
      ) : null}
      {withoutPermission === 0 ? null : (
        <p className={classes.quiet}>
          <FigureButton
            count={withoutPermission}
            words={words}
            onOpen={() =>
              onOpen({ figure: 'took_up', completers: false, group: { withoutPermission: true }, words })
            }
          />{' '}
          more without permission: {withoutPermission === 1 ? 'it does' : 'they do'} not leave.
        </p>
      )}
    </Panel>
  );
}
