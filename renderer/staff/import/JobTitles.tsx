import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportPreview, ImportTitle } from '../../../shared/contract/import.ts';
import { ROLES, roleOf } from '../../../shared/reference/roles.ts';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TagText } from '../../ui/Tag.tsx';
import table from './table.module.css';
import type { Importing } from './use-import.ts';
import { kindWords, many } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

type Kind = keyof typeof kindWords;
const kinds: readonly Kind[] = ['teaching', 'classroom', 'support'];
const roleOptions = [
  { value: '', label: 'Settle later' },
  ...ROLES.map(({ code, words }) => ({ value: code, label: words })),
];
const kindOptions = [
  { value: '', label: 'Not settled' },
  ...kinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
];
const order = { unknown: 0, likely: 1, chosen: 2, sure: 2, remembered: 2 } as const;

/** Every job title of the file with its role and kind of staff, confirmed together by going on. */
export function JobTitles({ importing, preview }: Props) {
  const { titles: chosen } = importing.state.choices;
  const sorted = useMemo(
    () => preview.titles.toSorted((a, b) => order[a.certainty] - order[b.certainty]),
    [preview.titles],
  );
  if (sorted.length === 0) return null;
  const meaning = (one: ImportTitle) => chosen[one.key] ?? { role: one.role, kind: one.kind };
  const unsettled = sorted.filter((one) => meaning(one).role === null).length;
  return (
    <Panel
      title="Job titles and roles"
      note={`${many(sorted.length, 'different title')}${unsettled > 0 ? `; ${unsettled} to settle, now or later` : ''}. Going on confirms them all.`}
      flush
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Job title in the file</th>
              <th scope="col" className={table.right}>
                People
              </th>
              <th scope="col">Role</th>
              <th scope="col">Kind of staff</th>
              <th scope="col">Check</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => {
              const { role, kind } = meaning(one);
              return (
                <tr key={one.key}>
                  <th scope="row">{one.title}</th>
                  <td className={table.right}>{one.people}</td>
                  <td>
                    <NativeSelect
                      size="sm"
                      aria-label={`Role of ${one.title}`}
                      data={roleOptions}
                      value={role ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        importing.choose({
                          titles: {
                            ...chosen,
                            [one.key]: { role: value || null, kind: roleOf(value || null)?.kind ?? kind },
                          },
                        })
                      }
                    />
                  </td>
                  <td>
                    <NativeSelect
                      size="sm"
                      aria-label={`Kind of staff of ${one.title}`}
                      data={kindOptions}
                      value={kind ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        importing.choose({
                          titles: {
                            ...chosen,
                            [one.key]: { role, kind: kinds.find((known) => known === value) ?? null },
                          },
                        })
                      }
                    />
                  </td>
                  <td className={table.short}>
                    <Sure one={one} chosen={chosen[one.key] !== undefined} settled={role !== null} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Sure({
  one,
  chosen,
  settled,
}: {
  readonly one: ImportTitle;
  readonly chosen: boolean;
  readonly settled: boolean;
}) {
  if (!settled)
    return (
      <TagText tone="unknown" icon={<IconHelpCircle size={16} aria-hidden />}>
        Not settled
      </TagText>
    );
  if (chosen || one.certainty === 'chosen' || one.certainty === 'remembered')
    return (
      <TagText tone="ok" icon={<IconCircleCheck size={16} aria-hidden />}>
        {one.certainty === 'remembered' && !chosen ? 'As last time' : 'Your choice'}
      </TagText>
    );
  if (one.certainty === 'sure')
    return (
      <TagText tone="ok" icon={<IconCircleCheck size={16} aria-hidden />}>
        By its words
      </TagText>
    );
  return (
    <TagText tone="warn" icon={<IconAlertTriangle size={16} aria-hidden />}>
      Please check
    </TagText>
  );
}
