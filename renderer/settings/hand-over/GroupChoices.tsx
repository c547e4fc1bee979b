import { Checkbox } from '@mantine/core';
import type { Weighed } from '../../../shared/contract/hand-over.ts';
import {
  groupPasses,
  type HandOverGroupId,
  handOverGroup,
  handOverGroups,
} from '../../../shared/reference/hand-over-groups.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import classes from './hand-over.module.css';

interface GroupChoicesProps {
  readonly weighed: Weighed;
  readonly chosen: readonly HandOverGroupId[];
  readonly onChoose: (chosen: readonly HandOverGroupId[]) => void;
}

/** Each kind of record with how many there are, ticked where it passes. */
export function GroupChoices({ weighed, chosen, onChoose }: GroupChoicesProps) {
  const counts = new Map(weighed.groups.map(({ id, count }) => [id, count]));
  const set = new Set(chosen);
  const there = handOverGroups.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  const none = handOverGroups.filter(({ id }) => (counts.get(id) ?? 0) === 0);
  return (
    <>
      <ul className={classes.groups} aria-label="What passes">
        {there.map((group) => {
          const { id, title, says, one, many } = group;
          const count = counts.get(id) ?? 0;
          const apart = group.with !== null && !groupPasses(handOverGroup(group.with), set);
          return (
            <li key={id} className={classes.group} data-sub={group.with !== null || undefined}>
              <Checkbox
                label={title}
                description={
                  group.with !== null && apart
                    ? `Only with ${lowerFirst(handOverGroup(group.with).title)}.`
                    : says
                }
                checked={groupPasses(group, set)}
                disabled={apart}
                onChange={(event) =>
                  onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((it) => it !== id))
                }
              />
              <span className={classes.count}>{counted(count, one, many)}</span>
            </li>
          );
        })}
      </ul>
      {none.length === 0 ? null : (
        <p className={classes.none}>
          There is nothing of this in the file: {listed(none.map(({ title }) => lowerFirst(title)))}.
        </p>
      )}
    </>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
