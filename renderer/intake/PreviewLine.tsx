import { Checkbox, NativeSelect } from '@mantine/core';
import type { IntakeLineView } from '../../shared/contract/intake-shapes.ts';
import { personKind } from '../../shared/contract/staff-shapes.ts';
import { kindWords } from '../../shared/rules/staff-words.ts';
import { Tag, type Tone } from '../ui/Tag.tsx';
import classes from './intake.module.css';

interface PreviewLineProps {
  readonly line: IntakeLineView;
  readonly onChoice: (choice: {
    in?: boolean;
    staffKind?: NonNullable<IntakeLineView['staffKind']>;
    theirs: IntakeLineView['differences'][number]['key'][];
  }) => void;
}

const kinds: Readonly<Record<IntakeLineView['kind'], readonly [words: string, tone: Tone]>> = {
  new: ['New', 'plain'],
  known: ['Known', 'ok'],
  nominated: ['Nominated already', 'brand'],
  twice: ['Twice here', 'warn'],
  barred: ['Cannot go in', 'bad'],
};

/** One nomination of a workbook: whom it means, and what differs from this file, field by field. */
export function PreviewLine({ line, onChoice }: PreviewLineProps) {
  const theirs = line.differences.filter((one) => one.theirs).map(({ key }) => key);
  const [words, tone] = kinds[line.kind];
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <Checkbox
          label={
            <>
              <b>{line.name}</b>{' '}
              <span className={classes.quiet}>
                {[line.role, line.school, line.ref].filter(Boolean).join(', ')}
              </span>
            </>
          }
          checked={line.in}
          disabled={line.kind === 'barred'}
          onChange={(event) => onChoice({ in: event.currentTarget.checked, theirs })}
        />
        <span className={classes.actions}>
          {line.verdict === '' ? null : <span className={classes.quiet}>Their verdict: {line.verdict}</span>}
          {line.kind !== 'new' || line.staffKind === null ? null : (
            <NativeSelect
              size="sm"
              aria-label={`What ${line.name} goes in as`}
              value={line.staffKind}
              data={personKind.options.map((value) => ({ value, label: kindWords[value] }))}
              onChange={(event) => {
                const chosen = personKind.safeParse(event.currentTarget.value);
                if (chosen.success) onChoice({ theirs, staffKind: chosen.data });
              }}
            />
          )}
          <Tag tone={tone}>{words}</Tag>
        </span>
      </div>
      {line.note === null ? null : <p className={classes.note}>{line.note}</p>}
      {line.authority.length === 0 ? null : (
        <p className={classes.quiet}>
          Local authority:{' '}
          {line.authority.map((said) => (
            <span key={said} className={classes.said}>
              {said}
            </span>
          ))}
        </p>
      )}
      {line.differences.length === 0 ? null : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={`What differs for ${line.name}`}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">In this file</th>
                <th scope="col">What came</th>
                <th scope="col">Keep</th>
              </tr>
            </thead>
            <tbody>
              {line.differences.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{one.words}</th>
                  <td className={classes.lines}>{one.kept === '' ? 'Nothing' : one.kept}</td>
                  <td className={classes.lines}>{one.came}</td>
                  <td>
                    <NativeSelect
                      miw={130}
                      aria-label={`Which ${one.words} of ${line.name} to keep`}
                      value={one.theirs ? 'came' : 'kept'}
                      data={[
                        { value: 'kept', label: 'This file’s' },
                        {
                          value: 'came',
                          label: one.both ? 'Both' : 'What came',
                        },
                      ]}
                      onChange={(event) => {
                        const others = theirs.filter((key) => key !== one.key);
                        onChoice({
                          in: line.in,
                          theirs: event.currentTarget.value === 'came' ? [...others, one.key] : others,
                        });
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </li>
  );
}
