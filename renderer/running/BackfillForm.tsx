import { Button, Select } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { BackfillFields, BackfillRow, PlacementRow } from '../../shared/contract/running-shapes.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { useDoing } from '../use-doing.ts';
import { useKept } from '../use-kept.ts';
import { TakeOut, WhoField } from './fields.tsx';
import classes from './running.module.css';

interface BackfillFormProps {
  readonly placement: PlacementRow;
  readonly row: BackfillRow | null;
  /** The posts of whoever is away. */
  readonly posts: readonly { readonly id: string; readonly title: string }[];
  /** What they hold in leadership of which no post is recorded yet. */
  readonly withoutPost: readonly Unmade[];
  readonly onClose: () => void;
}

interface Unmade {
  readonly id: string;
  readonly title: string;
}

/** Who stands in at home while somebody is on a placement. */
export function BackfillForm({ placement, row, posts, withoutPost, onClose }: BackfillFormProps) {
  const [fields, setFields] = useState<BackfillFields>(
    row?.fields ?? {
      postId: posts[0]?.id ?? '',
      personId: null,
      name: '',
      from: placement.fields.from,
      to: placement.fields.to,
    },
  );
  const set = (change: Partial<BackfillFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, problem, rest } = useKept(['postId', 'personId', 'name', 'from', 'to'], onClose);
  const save = () =>
    void keep(
      () =>
        row === null
          ? send(client.running.addBackfill, { placementId: placement.id, fields })
          : send(client.running.editBackfill, { id: row.id, fields }),
      row === null ? 'Who stands in is kept.' : 'Who stands in is changed.',
    );
  const doing = useDoing();
  const record = ({ id, title }: Unmade) =>
    void doing(async () => {
      const { id: postId } = await send(client.staff.postOfHolding, { id });
      set({ postId });
    }, `${title} is a leadership post now.`);
  const none = posts.length === 0;
  return (
    <FormDrawer
      opened
      title="Who stands in at home"
      button={row === null ? 'Add who stands in' : 'Save the change'}
      busy={busy}
      disabled={none}
      problem={
        none && withoutPost.length === 0
          ? 'No leadership post is recorded for them. Add it on their page first, under Posts.'
          : rest
      }
      row={row}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        row === null ? null : (
          <TakeOut
            onClick={() =>
              void keep(
                () => send(client.running.removeBackfill, { id: row.id }),
                'Nobody stands in there any more.',
              )
            }
          />
        )
      }
    >
      {none
        ? withoutPost.map((one) => (
            <Fragment key={one.id}>
              <p className={classes.quiet}>
                Whoever stands in covers a leadership post, and theirs is not recorded as one yet.
              </p>
              <div>
                <Button size="sm" onClick={() => record(one)}>
                  Record ‘{one.title}’ as a leadership post
                </Button>
              </div>
            </Fragment>
          ))
        : null}
      <Select
        label="Post to cover"
        data={posts.map(({ id, title }) => ({ value: id, label: title }))}
        value={fields.postId}
        allowDeselect={false}
        error={problem('postId')}
        onChange={(postId) => set({ postId: postId ?? fields.postId })}
      />
      <WhoField label="Who stands in: a chance to step up" value={fields} problem={problem} onChange={set} />
      <FieldPair>
        <DateField
          label="From"
          required
          value={fields.from}
          problem={problem('from')}
          onDone={(from) => set({ from: from ?? fields.from })}
        />
        <DateField label="To" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
    </FormDrawer>
  );
}
