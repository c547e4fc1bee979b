import { Button } from '@mantine/core';
import type { PairRow } from '../../shared/contract/matching-shapes.ts';
import { client, send } from '../client.ts';
import { IconAlertTriangle, IconArrowRight, IconCircleCheck, IconLock, IconLockOpen } from '../ui/icons.ts';
import { Tag } from '../ui/Tag.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';
import { daysShort } from './words.ts';

interface MatchListProps {
  readonly pairs: readonly PairRow[];
  readonly meeting: boolean;
  readonly onChange: (pair: PairRow) => void;
}

/** Every match with its reasons and what was given way on; what cannot stay says so. */
export function MatchList({ pairs, meeting, onChange }: MatchListProps) {
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>Asks</span>
        <span />
        <span>Gives</span>
        <span>Why</span>
        <span />
      </div>
      <ul className={classes.list} aria-label="Matches">
        {pairs.map((pair) => (
          <Match key={pair.requestId} pair={pair} meeting={meeting} onChange={() => onChange(pair)} />
        ))}
      </ul>
    </>
  );
}

interface MatchProps {
  readonly pair: PairRow;
  readonly meeting: boolean;
  readonly onChange: () => void;
}

function Match({ pair, meeting, onChange }: MatchProps) {
  const doing = useDoing();
  const { requestId, asker, giver, wants, fixed, broken, asks, state } = pair;
  const because = inOneLine(pair.because);
  const although = inOneLine(pair.although);
  const Lock = fixed ? IconLock : IconLockOpen;
  return (
    <li className={classes.match} data-broken={broken !== null || undefined}>
      <PartyName party={asker} detail={wants} />
      <IconArrowRight size={17} aria-label="has" />
      <PartyName party={giver} detail={daysShort(pair.from, pair.to)} />
      <ul className={classes.why}>
        {broken === null ? (
          <>
            {because === '' ? null : (
              <li>
                <IconCircleCheck size={16} aria-hidden />
                <span>{because}</span>
              </li>
            )}
            {although === '' ? null : (
              <li data-although>
                <IconAlertTriangle size={16} aria-label="Although" />
                <span>{although}</span>
              </li>
            )}
          </>
        ) : (
          // Why they were matched is past: what counts is that they cannot stay so.
          <li data-although>
            <IconAlertTriangle size={16} aria-hidden />
            <b>
              {broken}. {asks ? 'Propose again to find another.' : 'Propose again: the place is free.'}
            </b>
          </li>
        )}
      </ul>
      <span className={classes.does}>
        {state === 'confirmed' ? <Tag tone="ok">Accepted</Tag> : null}
        {meeting ? null : (
          <>
            {state === 'confirmed' ? null : (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-pressed={fixed}
                aria-label={fixed ? `${asker.name} is fixed: let it move` : `Fix the match of ${asker.name}`}
                leftSection={<Lock size={16} aria-hidden />}
                onClick={() =>
                  void doing(
                    () => send(client.matching.fix, { requestId, fixed: !fixed }),
                    fixed
                      ? `The match of ${asker.name} may move again.`
                      : `The match of ${asker.name} is fixed.`,
                  )
                }
              >
                {fixed ? 'Fixed' : 'Fix'}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Change the match of ${asker.name}`}
              onClick={onChange}
            >
              Change
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

/** 'Same role, knows Maths, same phase': a line each would make a row of five lines. */
export const inOneLine = (because: readonly string[]): string =>
  because.map((words, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1))).join(', ');
