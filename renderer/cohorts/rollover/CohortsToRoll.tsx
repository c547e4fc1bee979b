import { Checkbox } from '@mantine/core';
import type { RolloverView, StartsAnew } from '../../../shared/contract/rollover.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../cohorts.module.css';
import { toggled } from './toggled.ts';

interface CohortsToRollProps {
  readonly proposal: RolloverView;
  readonly startAfter: readonly string[];
  readonly close: readonly string[];
  readonly onStart: (ids: readonly string[]) => void;
  readonly onClose: (ids: readonly string[]) => void;
}

/** Which cohorts begin, a year after those before them, and which end. */
export function CohortsToRoll({ proposal, startAfter, close, onStart, onClose }: CohortsToRollProps) {
  const { from, to, starts, started, closes } = proposal;
  return (
    <>
      {starts.length === 0 ? null : (
        <Panel title={`Cohorts to start for ${to}`}>
          <div className={classes.stack}>
            {starts.map((one) => (
              <Checkbox
                key={one.after}
                label={one.name}
                description={sessionsIn(one)}
                checked={startAfter.includes(one.after)}
                onChange={(event) => onStart(toggled(startAfter, one.after, event.currentTarget.checked))}
              />
            ))}
            {started.length === 0 ? null : (
              <p className={classes.quiet}>
                There already for {to}: {started.map((one) => one.name).join(', ')}.
              </p>
            )}
          </div>
        </Panel>
      )}
      {closes.length === 0 ? null : (
        <Panel title={`Cohorts of ${from} to close`}>
          <div className={classes.stack}>
            {closes.map((one) => (
              <Checkbox
                key={one.id}
                label={one.name}
                description={
                  <>
                    {one.graduated} of {counted(one.people, 'person', 'people')} graduated
                    {one.unmarked.length === 0 ? null : (
                      <Unmarked days={one.unmarked} href={`#/stages/cohorts/${one.id}`} />
                    )}
                  </>
                }
                checked={close.includes(one.id)}
                onChange={(event) => onClose(toggled(close, one.id, event.currentTarget.checked))}
              />
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

/** Which registers are missing, and the way to them: whoever goes on into another cohort cannot be marked in this one. */
function Unmarked({ days, href }: { readonly days: readonly string[]; readonly href: string }) {
  return (
    <>
      . No register of {listed(days.map(longDate))}: <a href={href}>mark it first</a>, since whoever goes on
      cannot be marked here afterwards
    </>
  );
}

function sessionsIn({ ledBy, sessions }: StartsAnew): string {
  const first = sessions[0];
  const last = sessions.at(-1);
  const led = ledBy === '' ? '' : `Led by ${ledBy}. `;
  if (first === undefined || last === undefined) return `${led}No sessions yet.`;
  return `${led}${counted(sessions.length, 'session')} with the same topics, from ${longDate(first.on)} to ${longDate(last.on)}. Each can be changed afterwards.`;
}
