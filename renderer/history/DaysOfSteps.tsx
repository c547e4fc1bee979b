import { Button } from '@mantine/core';
import { memo } from 'react';
import type { HistoryStep } from '../../shared/contract/history.ts';
import { londonDate, londonTime, longDate, weekdayDate } from '../../shared/rules/dates.ts';
import { useStatus } from '../session.ts';
import { take } from '../taking-back.ts';
import { IconArrowBackUp, IconArrowForwardUp } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { areaNames } from './area-names.ts';
import classes from './history.module.css';

/** Steps under the day on which they were done; days follow the steps' own order, whatever the clock said. */
export function DaysOfSteps({ steps }: { readonly steps: readonly HistoryStep[] }) {
  const today = useStatus()?.today ?? '';
  return daysOf(steps).map(({ day, steps }) => (
    <Panel key={steps[0]?.seq} title={dayName(day, today)} flush>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Step key={step.seq} step={step} />
        ))}
      </ol>
    </Panel>
  ));
}

/** Kept as it was drawn while earlier steps are added below: a year has thousands. */
const Step = memo(function Step({ step }: { readonly step: HistoryStep }) {
  const { seq, at, area, words, people, act, undone, fixed } = step;
  return (
    <li className={classes.step} data-undone={undone || undefined}>
      <time className={classes.time} dateTime={at}>
        {londonTime(at)}
      </time>
      <div className={classes.what}>
        <div className={classes.words}>{words}</div>
        <div className={classes.meta}>
          {areaNames[area] ?? area}
          {people.slice(0, 4).map((one) => (
            <span key={one.id}>
              {' · '}
              <a href={`#/staff/${one.id}`}>{one.name}</a>
            </span>
          ))}
          {people.length > 4 ? ` · and ${people.length - 4} more` : null}
          {fixed === null || act !== 'change' ? null : ` · ${fixed}`}
        </div>
      </div>
      {undone ? (
        <Tag tone="plain">{act === 'change' ? 'Taken back' : 'Overtaken'}</Tag>
      ) : act === 'undo' && fixed === null ? (
        <Button
          className={classes.back}
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          aria-label={`Do again: ${words.replace(/^(Took back|Undid): /, '')}`}
          onClick={() => void take('again', seq)}
        >
          Do again
        </Button>
      ) : act === 'change' && fixed === null ? (
        <Button
          className={classes.back}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          aria-label={`Take back: ${words}`}
          onClick={() => void take('revert', seq)}
        >
          Take back
        </Button>
      ) : null}
    </li>
  );
});

function daysOf(steps: readonly HistoryStep[]) {
  const days: { day: string; steps: HistoryStep[] }[] = [];
  for (const step of steps) {
    const day = londonDate(step.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}

function dayName(day: string, today: string): string {
  if (day === today) return 'Today';
  return day.slice(0, 4) === today.slice(0, 4) ? weekdayDate(day) : longDate(day);
}
