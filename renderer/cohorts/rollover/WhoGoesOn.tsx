import { SegmentedControl } from '@mantine/core';
import type { GoesOn } from '../../../shared/contract/rollover.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../cohorts.module.css';

const ways = ['stay', 'next', 'off'] as const;
export type Way = (typeof ways)[number];

interface WhoGoesOnProps {
  readonly people: readonly GoesOn[];
  readonly to: string;
  /** The name of the cohort that each would go into; null where none is ready for them. */
  readonly into: (one: GoesOn) => string | null;
  /** By place; whoever is not in it stays as they are. */
  readonly ways: Readonly<Record<string, Way>>;
  readonly onChange: (ways: Readonly<Record<string, Way>>) => void;
}

/** Those who did not graduate: into the next cohort, off the stage, or as they are. */
export function WhoGoesOn({ people, to, into, ways: chosen, onChange }: WhoGoesOnProps) {
  return (
    <Panel title="Not graduated yet" note={String(people.length)} flush>
      <ul className={classes.list}>
        {people.map((one) => (
          <li key={one.placeId} className={classes.row}>
            <span className={classes.main}>
              <b>{one.name}</b>
              <span className={classes.quiet}>
                {' '}
                {one.post === '' ? one.cohort : `${one.post}, ${one.cohort}`}
              </span>
            </span>
            <SegmentedControl
              size="xs"
              aria-label={one.name}
              data={[
                { value: 'stay', label: 'As they are' },
                { value: 'next', label: `Into ${into(one) ?? to}` },
                { value: 'off', label: 'Off the stage' },
              ]}
              value={chosen[one.placeId] ?? 'stay'}
              onChange={(value: Way) => onChange({ ...chosen, [one.placeId]: value })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
