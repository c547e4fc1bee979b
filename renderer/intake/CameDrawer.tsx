import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isDate, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import classes from './intake.module.css';

/** The lines of one workbook as they came, with the school's verdicts and words. */
export function CameDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const came = useQuery(api.intake.file.queryOptions({ input: { id } }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={620}
      title={came.data?.fileName ?? 'As it came'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.quiet}>As it came; what was changed here since does not show.</p>
      {came.error === null ? null : (
        <ErrorPanel title="This cannot be shown" onRetry={() => void came.refetch()}>
          {explain(came.error)}
        </ErrorPanel>
      )}
      {came.isPending ? <LoadingRows label="Loading the lines" rows={4} /> : null}
      {came.data?.lines.map((line) => (
        <details key={line.nominationId} className={classes.came}>
          <summary>{line.name}</summary>
          <table className={classes.table} aria-label={line.name}>
            <tbody>
              {line.values.map(({ words, value }) => (
                <tr key={words}>
                  <th scope="row">{words}</th>
                  <td className={classes.lines}>{isDate(value) ? longDate(value) : value}</td>
                </tr>
              ))}
              {line.rules.map(({ rule, verdict, reason }) => (
                <tr key={rule}>
                  <th scope="row">{rule}</th>
                  <td>
                    {verdict}. {reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      {came.data?.lines.length === 0 ? <p>Every line of it was erased, with whom it was about.</p> : null}
    </Drawer>
  );
}
