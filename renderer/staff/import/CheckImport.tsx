import { Button, Checkbox } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { IconArrowRight, IconDownload } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Group } from './Group.tsx';
import classes from './import.module.css';
import type { ImportPorts } from './ports.ts';
import type { Importing } from './use-import.ts';
import { datesProposed, keepingBack, many, people } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
  readonly ports: ImportPorts;
}

/** Why an import would change nothing. */
function whyNobody(preview: ImportPreview): string {
  const { counts, schools } = preview;
  const asked = schools.filter(({ school }) => school === null).length;
  if (asked > 0 && counts.same === 0)
    return 'Nobody comes in yet. Go back to Questions and roles, and say which of the schools in the file is yours.';
  if (counts.same === 0) return 'Nobody in this file would come in.';
  const others = keepingBack(preview) + counts.leftOut + counts.elsewhere > 0;
  return `${others ? 'Everybody else' : 'Everything'} in this file is here already.`;
}

/** The last step: who is added, what changes field by field, who is missing, and what is left behind. */
export function CheckImport({ importing, preview, ports }: Props) {
  const { counts, unlistedPosts, problemCount, rowsLost, managerCount, newPosts, unsettled } = preview;
  const tiles: readonly (readonly [number, string])[] = [
    [counts.added, 'added'],
    [counts.changed, 'changed'],
    [counts.same, 'the same'],
    [counts.missing, 'not in the file; they stay'],
    [counts.leftOut + counts.elsewhere, 'left out'],
    [keepingBack(preview), 'waiting for an answer'],
  ];
  return (
    <div className={classes.stack}>
      <Panel>
        <ul className={classes.tiles}>
          {tiles
            .filter(([count], at) => at < 2 || count > 0)
            .map(([count, words]) => (
              <li key={words}>
                <b>{count.toLocaleString('en-GB')}</b> {words}
              </li>
            ))}
        </ul>
        <p className={classes.quiet}>
          {newPosts > 0 ? `${many(newPosts, 'leadership post')} will be made. ` : ''}
          {unsettled > 0 ? `${people(unsettled)} will have a role to settle. ` : ''}
          {rowsLost > 0 ? `${many(rowsLost, 'row')} cannot come in${rowsNamed(preview)}. ` : ''}
          {problemCount > rowsLost ? `${many(problemCount - rowsLost, 'value')} will be left blank. ` : ''}
          {datesProposed(preview) === '' ? '' : `${datesProposed(preview)} `}
          {managerCount > 0
            ? `${many(managerCount, 'line manager')} will not be kept, as the step before says. `
            : ''}
          {counts.added + counts.changed === 0 ? whyNobody(preview) : ''}
        </p>
        {problemCount > 0 ? (
          <Button
            size="sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={importing.state.busy !== null}
            onClick={() => void importing.saveProblems()}
          >
            Save the rows to check as a spreadsheet
          </Button>
        ) : null}
        {unlistedPosts > 0 || importing.state.choices.endPosts ? (
          <Checkbox
            mt={8}
            label="End posts that the file no longer lists"
            description={`${many(unlistedPosts, 'post')} held here now by people who are in the file with another. Unticked, they stay.`}
            checked={importing.state.choices.endPosts}
            disabled={importing.state.busy !== null}
            onChange={({ currentTarget: { checked } }) => void importing.readAgain({ endPosts: checked })}
          />
        ) : null}
      </Panel>
      <Group
        preview={preview}
        ports={ports}
        group="changed"
        title="Changed"
        note="Field by field; a blank in the file changes nothing"
        row={(row) => (
          <>
            <b>{row.name}</b> <span className={classes.quiet}>{row.detail}</span>
            <ul className={classes.changes}>
              {row.fields.map(({ what, from, to }) => (
                <li key={`${what}${to}`}>
                  {what}: {from === '' ? null : <Before from={from} />}
                  <b>{to}</b>
                </li>
              ))}
            </ul>
          </>
        )}
      />
      <Group
        preview={preview}
        ports={ports}
        group="added"
        title="Added"
        row={(row) => (
          <>
            <b>{row.name}</b> {row.detail} <span className={classes.quiet}>{rowsOf(row.rows)}</span>
          </>
        )}
      />
      <Group
        preview={preview}
        ports={ports}
        group="missing"
        title="Not in the file"
        note="They stay as they are. Nobody is deleted or archived by an import."
        row={(row) => (
          <>
            <a href={`#/staff/${row.id}`}>{row.name}</a> {row.detail}{' '}
            <span className={classes.quiet}>
              {row.rows.length === 0
                ? 'If they left, record it on their page.'
                : `Named on ${rowsOf(row.rows)}, which you answered to be one person. If they are two, go back and answer so.`}
            </span>
          </>
        )}
      />
      <Group
        preview={preview}
        ports={ports}
        group="leftOut"
        title="Left out"
        note="Nothing of them is taken in"
        row={(row) => (
          <>
            {row.id === null ? <b>{row.name}</b> : <a href={`#/staff/${row.id}`}>{row.name}</a>} {row.detail}{' '}
            <span className={classes.quiet}>
              {rowsOf(row.rows)}
              {row.id === null ? '' : '. They are here and stay: if they left, record it on their page.'}
            </span>
          </>
        )}
      />
    </div>
  );
}

function Before({ from }: { readonly from: string | null }) {
  return (
    <>
      {from === null ? <span className={classes.quiet}>not recorded</span> : <s>{from}</s>}{' '}
      <IconArrowRight size={14} aria-label="becomes" />{' '}
    </>
  );
}

const rowsOf = (rows: readonly number[]) =>
  rows.length === 0 ? '' : `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 6).join(', ')}`;

/** ': rows 5, 6 and 10', as far as they are listed. */
function rowsNamed({ problems, rowsLost }: ImportPreview): string {
  const rows = problems.filter(({ lost }) => lost === 'row').map(({ row }) => String(row));
  if (rows.length === 0 || rows.length < rowsLost || rows.length > 12) return '';
  return `: ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows)}`;
}
