import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Proposal } from '../../shared/contract/running-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './running.module.css';
import { ShowMore, useSome } from './some.tsx';

const AT_ONCE = 20;

interface MissingProps {
  readonly missing: readonly {
    readonly kind: string;
    readonly words: string;
    readonly on: string;
    readonly nominationId: string | null;
    readonly go: string;
  }[];
}

/** What is overdue, the longest first; each leads to the form that mends it. */
export function Missing({ missing }: MissingProps) {
  const named = useMemo(() => missing.map((one) => ({ ...one, name: one.words })), [missing]);
  const some = useSome(named, AT_ONCE);
  if (missing.length === 0) return null;
  return (
    <Panel title="Overdue" note={String(missing.length)} flush>
      <ul className={classes.list} aria-label="Overdue">
        {some.shown.map((one) => (
          <li key={`${one.kind} ${one.nominationId} ${one.words}`} className={classes.row}>
            <span className={classes.mark} data-state="behind">
              <IconAlertTriangle size={16} aria-hidden />
              <a href={one.go}>{one.words}</a>
            </span>
          </li>
        ))}
      </ul>
      <ShowMore some={some} />
    </Panel>
  );
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly onTake: (proposal: Proposal) => void;
}

/** Accepted matches that nothing was made of yet; where the host has withdrawn since, another is to be found. */
export function Proposals({ proposals, onTake }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <Panel title="Matched, and not taken over yet" note={String(proposals.length)} flush>
      <ul className={classes.list} aria-label="Matched, and not taken over yet">
        {proposals.map((one) => (
          <li key={`${one.requestId} ${one.nominationId}`} className={classes.row}>
            <span className={classes.main}>
              <b>
                {one.name} at {one.school}
              </b>
              <span className={classes.quiet}>
                {one.nominationId === null ? 'Deployment' : 'Placement'}
                {one.giver === '' || one.nominationId === null ? '' : ` with ${one.giver}`}
              </span>
            </span>
            {one.withdrew === null ? (
              <Button
                size="sm"
                aria-label={`Take over ${one.name} at ${one.school}`}
                onClick={() => onTake(one)}
              >
                Take over
              </Button>
            ) : (
              <>
                <Tag tone="warn">{`Withdrew on ${longDate(one.withdrew)}`}</Tag>
                <a href={`#/matching/${one.nominationId === null ? 'consultant' : 'placement'}`}>
                  Find another in Matching
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
