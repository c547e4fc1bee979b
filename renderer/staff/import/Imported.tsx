import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client.ts';
import { showJobUndoable, take } from '../../taking-back.ts';
import { IconArrowBackUp, IconArrowForwardUp, IconCircleCheck } from '../../ui/icons.ts';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { Applied } from './use-import.ts';
import { many, people } from './words.ts';

interface Props {
  readonly applied: Applied;
  readonly onAgain: () => void;
}

/**
 * What was taken in, and where to go from here: straight to the stage map where there is nothing else to see to. Once it
 * is taken back, the page says that instead.
 */
export function Imported({ applied, onAgain }: Props) {
  const { added, changed, missing, unsettled, problems, rowsLost } = applied;
  const smooth = added > 0 && changed + missing + unsettled + problems + rowsLost === 0;
  const standing = useStanding(applied.command);
  const { stands } = standing;
  useEffect(() => {
    if (!smooth || !stands) return;
    void showJobUndoable('import', `${people(added)} added.`);
    location.replace('#/stages');
  }, [smooth, added, stands]);

  if (standing.takenBack) return <TakenBack redo={standing.redo} onAgain={onAgain} />;
  return (
    <Page title="Staff imported" subtitle="It is one step in the history.">
      <Panel>
        <p className={classes.doneLine} role="status">
          <IconCircleCheck size={20} aria-hidden />
          {people(added)} added{changed > 0 ? `, ${people(changed)} changed` : ''}.
        </p>
        <ul className={classes.list}>
          {missing > 0 ? <li>{people(missing)} here were not in the file, and stay.</li> : null}
          {rowsLost > 0 ? (
            <li>
              {many(rowsLost, 'row')} could not come in. Mend {rowsLost === 1 ? 'it' : 'them'} in the
              spreadsheet, then import it again: nobody comes in twice.
            </li>
          ) : null}
          {problems > 0 ? (
            <li>
              {many(problems, 'value')} could not be read and {problems === 1 ? 'was' : 'were'} left blank.
            </li>
          ) : null}
        </ul>
        <div className={`${classes.inline} ${classes.ways}`}>
          <Button component="a" href="#/stages" variant="filled">
            See everyone on the stage map
          </Button>
          {unsettled > 0 ? (
            <Button component="a" href="#/staff?show=no_role">
              {unsettled === 1 ? '1 person’s role to settle' : `${unsettled} people’s roles to settle`}
            </Button>
          ) : null}
          <Button component="a" href="#/staff">
            Staff list
          </Button>
          <Button variant="subtle" onClick={onAgain}>
            Import another list
          </Button>
        </div>
      </Panel>
    </Page>
  );
}

interface Standing {
  /** Known to hold now. */
  readonly stands: boolean;
  readonly takenBack: boolean;
  readonly redo: (() => void) | null;
}

/** Whether the import holds or was taken back, and how it is done again where that is what redo would do. */
function useStanding(command: string | null): Standing {
  const of = useQuery(api.history.stepOf.queryOptions({ input: command === null ? skipToken : { command } }));
  const { data: ways } = useQuery(api.history.state.queryOptions({ input: {} }));
  const now = of.data?.step ?? null;
  const [seq, setSeq] = useState<number | null>(null);
  if (now !== null && now.seq !== seq) setSeq(now.seq);
  return {
    stands: now !== null,
    takenBack: of.data !== undefined && now === null,
    redo: seq !== null && ways?.redo?.seq === seq ? () => void take('redo', seq) : null,
  };
}

function TakenBack({ redo, onAgain }: { readonly redo: (() => void) | null; readonly onAgain: () => void }) {
  return (
    <Page title="Import taken back" subtitle="The staff are as they were before it.">
      <Panel>
        <p className={classes.doneLine} data-tone="plain" role="status">
          <IconArrowBackUp size={20} aria-hidden />
          This import was taken back: nobody is added and nothing is changed.
        </p>
        <div className={`${classes.inline} ${classes.ways}`}>
          {redo === null ? (
            <Button component="a" href="#/history" variant="filled">
              See the history
            </Button>
          ) : (
            <Button
              variant="filled"
              leftSection={<IconArrowForwardUp size={17} aria-hidden />}
              onClick={redo}
            >
              Redo the import
            </Button>
          )}
          <Button component="a" href="#/staff">
            Staff list
          </Button>
          <Button variant="subtle" onClick={onAgain}>
            Import another list
          </Button>
        </div>
      </Panel>
    </Page>
  );
}
