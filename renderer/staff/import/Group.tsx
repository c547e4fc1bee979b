import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { ImportGroup, ImportPersonRow, ImportPreview } from '../../../shared/contract/import.ts';
import { explain } from '../../submit.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { ImportPorts } from './ports.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly ports: ImportPorts;
  readonly group: ImportGroup;
  readonly title: string;
  readonly note?: string;
  readonly row: (row: ImportPersonRow) => ReactNode;
}

const few = 12;

/** One group of the comparison: a few people, then more on asking. */
export function Group({ preview, ports, group, title, note, row }: Props) {
  const { previewId } = preview;
  const first = preview.people[group];
  const total = preview.counts[group];
  const [more, setMore] = useState<readonly ImportPersonRow[]>([]);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison starts its lists anew
  useEffect(() => {
    setMore([]);
    setOpen(false);
  }, [previewId]);
  if (total === 0) return null;
  const known = [...first, ...more];
  const shown = open ? known : known.slice(0, few);
  const left = total - shown.length;
  const showMore = async () => {
    if (!open) return setOpen(true);
    try {
      const next = await ports.people(previewId, group, known.length);
      setMore((before) => [...before, ...next]);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return (
    <Panel title={title} note={`${total.toLocaleString('en-GB')}${note ? `. ${note}` : ''}`} flush>
      <ul className={classes.people}>
        {shown.map((one) => (
          <li key={`${one.id ?? ''}${one.rows.join()}${one.name}`}>{row(one)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <div className={classes.more}>
          {left.toLocaleString('en-GB')} more.{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => void showMore()}>
            Show more
          </Button>
          {problem ? <span role="alert">{problem}</span> : null}
        </div>
      ) : null}
    </Panel>
  );
}
