import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FileChoices, IntakeFileView } from '../../shared/contract/intake-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { ChooseColumns } from './ChooseColumns.tsx';
import classes from './intake.module.css';
import { PreviewLine } from './PreviewLine.tsx';

type Choice = FileChoices[string];

interface PreviewFileProps {
  readonly file: IntakeFileView;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** Whether its people are shown at once. */
  readonly open: boolean;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

const found = {
  urn: 'known by its URN',
  name: 'known by its name',
  chosen: 'as you chose',
  added: 'not in this file yet: it is added',
  missing: 'it does not say which school sent it',
  several: 'each row goes in under its own school',
} as const;

/** One workbook: whose it is, what is to be looked at, and who is in it. */
export function PreviewFile({ file, schools, open, choice, onChoice }: PreviewFileProps) {
  const [opened, setOpened] = useState(open);
  if (file.refused !== null)
    return (
      <li className={classes.item}>
        <b>{file.name}</b>
        <p className={classes.note}>
          <b>Nothing of it goes in.</b> {file.refused.say} {file.refused.wayOut}
        </p>
      </li>
    );
  const { school } = file;
  const ticked = file.lines.filter((line) => line.in).length;
  const offered = school.found === 'added' ? school.name : '';
  // Until somebody of it goes in, nothing can be said of their school, and none is added.
  const nobodyYet = file.lines.length === 0 && (school.found === 'missing' || school.found === 'added');
  const several = file.named.length > 1;
  const value = several && school.found !== 'chosen' ? 'each' : (school.id ?? (offered === '' ? '' : 'new'));
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <Checkbox
          label={<b>{file.name}</b>}
          checked={file.in}
          disabled={school.found === 'missing' || file.lines.length === 0}
          onChange={(event) => onChoice({ ...choice, in: event.currentTarget.checked })}
        />
        <NativeSelect
          aria-label={`School of ${file.name}`}
          value={value}
          data={[
            ...(several ? [{ value: 'each', label: `Each row’s own: ${file.named.length} schools` }] : []),
            ...(school.found === 'missing' ? [{ value: '', label: 'Choose the school' }] : []),
            ...(offered === '' ? [] : [{ value: 'new', label: `Add ${offered}` }]),
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const to = event.currentTarget.value;
            const schoolId = to === 'each' ? undefined : to === 'new' ? null : to;
            if (to !== '') onChoice({ ...choice, schoolId });
          }}
        />
      </div>
      <p className={classes.quiet}>
        {nobodyYet ? null : (
          <>
            {several && school.found !== 'chosen' ? listed(file.named) : school.name || 'School'}
            {school.urn === '' ? '' : `, URN ${school.urn}`}: {found[school.found]}.{' '}
          </>
        )}
        {madeWords[file.from]} {counted(file.lines.length, 'nomination')}, {ticked} ticked.
      </p>
      {file.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      {file.elsewhere === null ? null : (
        <div className={classes.note}>
          {file.elsewhere.say}{' '}
          {file.elsewhere.href === null ? null : <a href={file.elsewhere.href}>Go to that round</a>}
          <Checkbox
            label="Take them in here all the same"
            checked={file.elsewhere.allHere}
            onChange={(event) => onChoice({ ...choice, allHere: event.currentTarget.checked })}
          />
        </div>
      )}
      {file.columns.length === 0 ? null : (
        <ChooseColumns
          file={file}
          open={file.lines.length === 0}
          onColumn={(column, field) =>
            onChoice({ ...choice, columns: { ...choice.columns, [column]: field } })
          }
        />
      )}
      {file.lines.length === 0 ? null : (
        <div>
          <Button size="sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {opened ? 'Hide who is in it' : 'Show who is in it'}
          </Button>
        </div>
      )}
      {opened && file.lines.length > 0 ? (
        <ul className={`${classes.list} ${classes.inner}`} aria-label={`Nominations in ${file.name}`}>
          {file.lines.map((line) => (
            <PreviewLine
              key={line.line}
              line={line}
              onChoice={(one) =>
                onChoice({
                  ...choice,
                  lines: { ...choice.lines, [line.line]: { ...choice.lines[line.line], ...one } },
                })
              }
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const madeWords = {
  repeat: 'Made by the school’s Baton.',
  sheet: 'Read by the headings of its sheet of nominations.',
  mapped: 'A list of another make, read by its headings.',
} as const;
