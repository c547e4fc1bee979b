import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { EnteredRater, EntryView } from '../../shared/contract/review-shapes.ts';
import { client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { IconCircleCheck, IconTrash } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { TagText } from '../ui/Tag.tsx';
import classes from './EnteredRaters.module.css';
import { raterName } from './use-entry.ts';
import { shortOf } from './words.ts';

interface EnteredRatersProps {
  readonly entry: EntryView;
  readonly editing: string | null;
  readonly onEdit: (rater: EnteredRater) => void;
}

const order = ['self', 'manager', 'peers', 'reports', 'others', 'students'];

/** Students have statements of their own, where that was settled. */
const askedOf = (entry: EntryView, { group }: EnteredRater) =>
  group === 'students' ? (entry.statements ?? entry.competencies) : entry.competencies;

/** Who has been entered, and what each group still needs. */
export function EnteredRaters({ entry, editing, onEdit }: EnteredRatersProps) {
  const [removing, setRemoving] = useState<EnteredRater | null>(null);
  const raters = entry.raters.toSorted(
    (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.number - b.number,
  );
  return (
    <>
      {entry.head.groups.length > 0 ? (
        <Panel title="Still needed">
          <ul className={classes.needs}>
            {entry.head.groups.map((group) => (
              <li key={group.group}>
                {shortOf(group) ?? (
                  <TagText tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
                    {group.name}: {group.replied} in, enough
                  </TagText>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel title="Entered" note={String(raters.length)}>
        {raters.length === 0 ? <p className={classes.none}>Nobody yet.</p> : null}
        <ul className={classes.raters}>
          {raters.map((rater) => (
            <li key={rater.id}>
              <Button
                size="sm"
                variant="subtle"
                aria-current={rater.id === editing || undefined}
                onClick={() => onEdit(rater)}
              >
                {raterName(rater)}
              </Button>
              <span className={classes.count}>
                {Object.keys(rater.ratings).length} of {askedOf(entry, rater).length}
                {rater.comment === '' ? '' : ', comment'}
              </span>
              <ActionIcon aria-label={`Take out ${raterName(rater)}`} onClick={() => setRemoving(rater)}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </Panel>
      <ConfirmDelete
        opened={removing !== null}
        question={`Take out ${removing === null ? '' : raterName(removing)}?`}
        button="Take it out"
        explain={explain}
        onClose={() => setRemoving(null)}
        onDelete={async () => {
          if (removing === null) return;
          await send(client.reviews.removeRater, { reviewId: entry.head.id, raterId: removing.id });
          showUndoable(`${raterName(removing)} is taken out.`);
        }}
      >
        The answers and the comment of this rater go. The others stay as they are.
      </ConfirmDelete>
    </>
  );
}
