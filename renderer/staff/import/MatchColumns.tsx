import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ImportColumn, ImportPreview } from '../../../shared/contract/import.ts';
import { fields, fieldWords } from '../../../shared/rules/import/fields.ts';
import { IconAlertTriangle, IconCircleCheck, IconMinus, IconShieldLock } from '../../ui/icons.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TagText } from '../../ui/Tag.tsx';
import classes from './import.module.css';
import { SheetChoice } from './SheetChoice.tsx';
import table from './table.module.css';
import type { Importing } from './use-import.ts';
import { many, people } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

const options = [
  { value: 'none', label: 'Leave out' },
  ...fields.map((field) => ({ value: field, label: fieldWords[field] })),
];

/** The second step: what each column means, why, and how well its values fit. */
export function MatchColumns({ importing, preview }: Props) {
  const [all, setAll] = useState(false);
  const plain = preview.columns.filter(
    (one) => one.field === null && one.sensitive === null && one.confidence !== 'chosen',
  );
  const hidden = new Set(all || plain.length < 3 ? [] : plain);
  return (
    <div className={classes.stack}>
      <Comes preview={preview} />
      <SheetChoice importing={importing} preview={preview} />
      <Panel
        title="Your columns"
        note={
          preview.remembered
            ? 'As you corrected them last time'
            : preview.layout
              ? `Looks like ${preview.layout}`
              : undefined
        }
        flush
      >
        <table className={`${table.table} ${table.columns}`}>
          <thead>
            <tr>
              <th scope="col">Your column</th>
              <th scope="col">First values</th>
              <th scope="col">Goes to</th>
              <th scope="col">Why, and check</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns
              .filter((one) => !hidden.has(one))
              .map((column) => (
                <tr key={column.letters}>
                  <th scope="row">{column.name}</th>
                  <td className={table.values}>
                    {column.sensitive ? 'Not shown' : column.examples.join(', ')}
                  </td>
                  <td>
                    <Goes importing={importing} column={column} />
                  </td>
                  <td>
                    <Check column={column} rows={preview.rows} />
                    <span className={classes.why}>{column.reason}</span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
        {hidden.size > 0 ? (
          <div className={classes.more}>
            {many(hidden.size, 'more column is', 'more columns are')} left out.{' '}
            <LinkButton onClick={() => setAll(true)}>Show them</LinkButton>
          </div>
        ) : null}
      </Panel>
    </div>
  );
}

function Goes({ importing, column }: { readonly importing: Importing; readonly column: ImportColumn }) {
  if (column.sensitive) return <span className={classes.quiet}>Leave out</span>;
  const { corrections } = importing.state.choices;
  return (
    <NativeSelect
      size="sm"
      aria-label={`${column.name} goes to`}
      data={options}
      value={corrections[column.name] ?? column.field ?? 'none'}
      disabled={importing.state.busy !== null}
      onChange={({ currentTarget: { value } }) => {
        const field = value === 'none' ? 'none' : fields.find((one) => one === value);
        if (field) void importing.readAgain({ corrections: { ...corrections, [column.name]: field } });
      }}
    />
  );
}

function Check({ column, rows }: { readonly column: ImportColumn; readonly rows: number }) {
  if (column.sensitive)
    return (
      <TagText tone="plain" icon={<IconShieldLock size={16} aria-hidden />}>
        Never imported
      </TagText>
    );
  if (column.field === null)
    return (
      <TagText tone="unknown" icon={<IconMinus size={16} aria-hidden />}>
        Left out
      </TagText>
    );
  const filled = `${column.filled.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}`;
  if (column.problems > 0 || column.confidence === 'guess')
    return (
      <TagText tone="warn" icon={<IconAlertTriangle size={16} aria-hidden />}>
        {column.problems > 0
          ? `${filled}; ${many(column.problems, 'problem')}`
          : `${filled}; a guess, please check`}
      </TagText>
    );
  return (
    <TagText tone="ok" icon={<IconCircleCheck size={16} aria-hidden />}>
      {filled}
    </TagText>
  );
}

function Comes({ preview }: { readonly preview: ImportPreview }) {
  const { counts, pupils, problemCount, newPosts, leftOut } = preview;
  const proposed = leftOut.reduce((sum, { people: count }) => sum + count, 0);
  const lines: (readonly [string, string] | null)[] = [
    [people(counts.added), 'would be new'],
    [people(counts.changed), 'would be updated'],
    counts.same > 0 ? [people(counts.same), 'stay as they are'] : null,
    counts.missing > 0 ? [people(counts.missing), 'are here but not in the file; they stay'] : null,
    proposed > 0 ? [people(proposed), 'proposed for leaving out'] : null,
    counts.elsewhere > 0
      ? [people(counts.elsewhere), 'at other schools; say which is yours in the next step']
      : null,
    newPosts > 0 ? [many(newPosts, 'leadership post'), 'would be made'] : null,
    pupils > 0 ? [many(pupils, 'pupil'), 'in the file; pupils are never taken in'] : null,
    counts.waiting > 0 ? [many(counts.waiting, 'question'), 'for you in the next step'] : null,
    problemCount > 0 ? [many(problemCount, 'value'), 'to look at in the next step'] : null,
  ];
  return (
    <Panel>
      <ul className={classes.tiles}>
        {lines.flatMap((line) =>
          line ? (
            <li key={line[1]}>
              <span className={classes.figure}>{line[0]}</span> {line[1]}
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </Panel>
  );
}
