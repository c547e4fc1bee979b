import { Checkbox } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';
import { leaveOutWords, people } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** Who is proposed for leaving out, by kind, with counts. */
export function LeaveOut({ importing, preview }: Props) {
  if (preview.leftOut.length === 0) return null;
  const { keepIn } = importing.state.choices;
  return (
    <Panel title="Proposed for leaving out" note="Untick a line to bring these people in">
      <div className={classes.rows}>
        {preview.leftOut.map(({ kind, people: count, examples }) => (
          <Checkbox
            key={kind}
            label={`${leaveOutWords[kind]}: ${people(count)}`}
            description={`${examples.join(' ')}${count > examples.length ? ' …' : ''}`}
            checked={!keepIn.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              importing.choose({
                keepIn: checked ? keepIn.filter((one) => one !== kind) : [...keepIn, kind],
              })
            }
          />
        ))}
      </div>
    </Panel>
  );
}
