import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { ParticipantView } from '../../shared/contract/impact-shapes.ts';
import { ratedWords, ratingWords } from '../../shared/reference/self-rating.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './impact.module.css';

interface RatingFormProps {
  readonly one: ParticipantView;
  readonly moment: 'start' | 'end';
  readonly onClose: () => void;
}

/** How a participant rates themselves on each statement, from 1 to 5; what they leave open is not kept. */
export function RatingForm({ one, moment, onClose }: RatingFormProps) {
  const today = useStatus()?.today ?? '';
  const before = one.ratings.find((row) => row.moment === moment);
  const [on, setOn] = useState(before?.on ?? today);
  const [given, setGiven] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries((before?.ratings ?? []).map(({ key, rating }) => [key, rating])),
  );
  const { busy, keep, problem, rest } = useKept(['on'], onClose);
  const when = moment === 'start' ? 'at the start' : 'at the end';
  const ratings = one.statements.flatMap(({ key }) => {
    const rating = given[key];
    return rating === undefined ? [] : [{ key, rating }];
  });
  return (
    <FormDrawer
      opened
      title={`Self-rating ${when}`}
      button="Keep the self-rating"
      busy={busy}
      disabled={ratings.length === 0}
      problem={rest}
      row={before ?? null}
      onSubmit={() =>
        void keep(
          () => send(client.impact.rate, { nominationId: one.id, moment, kept: { on, ratings } }),
          `The self-rating ${when} is kept.`,
        )
      }
      onClose={onClose}
      otherWay={
        before === undefined ? null : (
          <Button
            onClick={() =>
              void keep(
                () => send(client.impact.rate, { nominationId: one.id, moment, kept: null }),
                'The self-rating is taken out.',
              )
            }
          >
            Take out
          </Button>
        )
      }
    >
      <p className={classes.note}>As they say it themselves. They may read this.</p>
      <DateField
        label="Rated on"
        required
        value={on}
        problem={problem('on')}
        onDone={(date) => setOn(date ?? on)}
      />
      {one.statements.map(({ key, about, words }) => (
        <Radio.Group
          key={key}
          label={words}
          description={`${ratedWords[about]}. 1: ${ratingWords[0].toLowerCase()}; 5: ${ratingWords[4].toLowerCase()}.`}
          value={given[key] === undefined ? null : String(given[key])}
          onChange={(value) => setGiven((now) => ({ ...now, [key]: Number(value) }))}
        >
          <div className={classes.scale}>
            {ratingWords.map((label, at) => (
              <Radio key={label} value={String(at + 1)} label={at + 1} aria-label={`${at + 1} ${label}`} />
            ))}
          </div>
        </Radio.Group>
      ))}
    </FormDrawer>
  );
}
