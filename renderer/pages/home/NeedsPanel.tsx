import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Need, NeedKind } from '../../../shared/contract/home.ts';
import { counted, dayDate, daysBetween, longDate } from '../../../shared/rules/dates.ts';
import { type Band, bands } from '../../../shared/rules/home-bands.ts';
import { client, send } from '../../client.ts';
import { explain } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { IconAlertTriangle, IconBell, IconClock, IconDots, IconPencil, IconTrash } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { showProblem } from '../../ui/undo.tsx';
import classes from './home.module.css';

const bandWords: Readonly<Record<Band, string>> = {
  overdue: 'Overdue',
  week: 'This week',
  term: 'By the end of term',
  later: 'Later',
};
const groups = ['all', 'reviews', 'nominations', 'plans', 'other'] as const;
type Group = (typeof groups)[number];
const groupWords: Readonly<Record<Group, string>> = {
  all: 'All',
  reviews: 'Reviews',
  nominations: 'Nominations',
  plans: 'Plans',
  other: 'Other',
};
const groupOf = (kind: NeedKind): Group =>
  kind === 'reviews' || kind === 'nominations' || kind === 'plans' ? kind : 'other';

interface NeedsPanelProps {
  readonly needs: readonly Need[];
  readonly today: string;
  readonly onChange: (reminder: Need) => void;
}

/** Work by urgency: when, what, why, and one way on. */
export function NeedsPanel({ needs, today, onChange }: NeedsPanelProps) {
  const [group, setGroup] = useState<Group>('all');
  const inGroup = (one: Group) => needs.filter((need) => one === 'all' || groupOf(need.kind) === one);
  const shown = inGroup(group);
  return (
    <Panel
      title="Needs you"
      actions={
        <SegmentedControl
          aria-label="What is shown"
          data={groups.map((one) => ({ value: one, label: `${groupWords[one]} ${inGroup(one).length}` }))}
          value={group}
          onChange={(next) => setGroup(groups.find((one) => one === next) ?? 'all')}
        />
      }
      flush
    >
      {shown.length === 0 ? <p className={classes.none}>Nothing needs you here now.</p> : null}
      {bands.map((band) => {
        const those = shown.filter((need) => need.band === band);
        return those.length === 0 ? null : (
          <section key={band} aria-label={bandWords[band]}>
            <h3 className={classes.band}>
              {bandWords[band]} <span>{those.length}</span>
            </h3>
            <ul className={classes.needs}>
              {those.map((need) => (
                <NeedRow key={need.key} need={need} today={today} onChange={onChange} />
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}

interface NeedRowProps {
  readonly need: Need;
  readonly today: string;
  readonly onChange: (reminder: Need) => void;
}

function NeedRow({ need, today, onChange }: NeedRowProps) {
  return (
    <li className={classes.need}>
      <When need={need} today={today} />
      <div>
        <div className={classes.what}>{need.title}</div>
        <div className={classes.why}>{need.why}</div>
      </div>
      <div className={classes.ways}>
        {need.go === '' ? null : (
          <Button
            component="a"
            href={need.go}
            variant={need.band === 'overdue' ? 'filled' : 'default'}
            aria-label={`${need.action}: ${need.title}`}
          >
            {need.action}
          </Button>
        )}
        {need.reminderId === null ? null : (
          <ReminderWays id={need.reminderId} title={need.title} onChange={() => onChange(need)} />
        )}
      </div>
    </li>
  );
}

const FAR = 300;

function When({ need: { on, band, kind }, today }: { readonly need: Need; readonly today: string }) {
  if (on === null) return <span className={classes.when}>No date</span>;
  if (band === 'overdue')
    return (
      <span className={classes.when} data-band={band}>
        <IconAlertTriangle size={15} aria-hidden />
        {`${counted(daysBetween(on, today), 'day')} late`}
      </span>
    );
  const day = on === today ? 'Today' : daysBetween(today, on) > FAR ? longDate(on) : dayDate(on);
  const Icon = kind === 'reminders' ? IconBell : IconClock;
  return (
    <span className={classes.when} data-band={band}>
      {band === 'week' ? <Icon size={15} aria-hidden /> : null}
      {day}
    </span>
  );
}

interface ReminderWaysProps {
  readonly id: string;
  readonly title: string;
  readonly onChange: () => void;
}

function ReminderWays({ id, title, onChange }: ReminderWaysProps) {
  const saying = (work: Promise<unknown>, said: string) =>
    work.then(
      () => showUndoable(said),
      (error: unknown) => showProblem(explain(error)),
    );
  return (
    <>
      <Button
        aria-label={`Done: ${title}`}
        onClick={() =>
          void saying(send(client.home.doneReminder, { id, done: true }), 'The reminder is done.')
        }
      >
        Done
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`More for the reminder ‘${title}’`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onChange}>
            Change
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void saying(send(client.home.removeReminder, { id }), 'The reminder is removed.')}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
