import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AllocationView } from '../../shared/contract/places-shapes.ts';
import { shortDate } from '../../shared/rules/dates.ts';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { type PlaceAsked, PlaceDialog } from './PlaceDialog.tsx';
import classes from './programmes.module.css';

interface UnansweredProps {
  readonly rows: AllocationView['unanswered'];
  readonly roundId: string;
  readonly today: string;
}

/** Offers that nobody has answered for: taken up, or turned down. */
export function Unanswered({ rows, roundId, today }: UnansweredProps) {
  const [asked, setAsked] = useState<PlaceAsked | null>(null);
  return (
    <Panel title="Waiting for an answer" flush>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <span className={classes.main}>
              <a className={classes.name} href={`#/programmes/rounds/${roundId}/${row.id}`}>
                {row.name}
              </a>
              <span className={classes.quiet}>
                {row.school === '' ? '' : `${row.school}. `}Offered {shortDate(row.on)}
              </span>
            </span>
            {row.answerBy === null ? null : row.answerBy < today ? (
              <Tag tone="warn">No answer by {shortDate(row.answerBy)}</Tag>
            ) : (
              <span className={classes.quiet}>Answer by {shortDate(row.answerBy)}</span>
            )}
            <Button
              size="sm"
              aria-label={`Takes it up: ${row.name}`}
              onClick={() => setAsked({ step: 'take_up', ids: [row.id], name: row.name })}
            >
              Takes it up
            </Button>
            <Button
              size="sm"
              aria-label={`Turns it down: ${row.name}`}
              onClick={() => setAsked({ step: 'turn_down', ids: [row.id], name: row.name })}
            >
              Turns it down
            </Button>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <PlaceDialog key={asked.ids[0]} asked={asked} today={today} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}
