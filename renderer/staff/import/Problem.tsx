import { Button } from '@mantine/core';
import type { RefusalData } from '../../../shared/contract/refusal.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { Importing } from './use-import.ts';

interface Props {
  readonly importing: Importing;
  readonly problem: RefusalData;
}

/** What was refused on the way, where the head is, with a way on. */
export function Problem({ importing, problem }: Props) {
  const again = problem.code === 'import.changed-since' || problem.code === 'import.no-preview';
  return (
    <ErrorPanel
      title={problem.say}
      otherWay={
        again ? (
          <Button variant="filled" size="sm" onClick={() => void importing.compareAgain()}>
            Compare again
          </Button>
        ) : problem.code === 'import.saved-anew' ? (
          <Button variant="filled" size="sm" onClick={() => void importing.go(1)}>
            Choose the file again
          </Button>
        ) : problem.code === 'import.erased' ? (
          <Button size="sm" onClick={() => void importing.importNow(true)}>
            Import them all the same
          </Button>
        ) : undefined
      }
    >
      {problem.wayOut}
    </ErrorPanel>
  );
}
