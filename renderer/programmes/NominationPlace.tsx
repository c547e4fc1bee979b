import { Button } from '@mantine/core';
import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { letterWords, type PlaceStep, placeSteps, stepButtons } from './place-words.ts';
import classes from './programmes.module.css';
import { moment } from './words.ts';

interface NominationPlaceProps {
  readonly detail: NominationDetail;
  readonly onStep: (step: PlaceStep) => void;
}

/** The place: why it was offered, whether it was taken up, how it ended, and the letters that were printed. */
export function NominationPlace({ detail, onStep }: NominationPlaceProps) {
  const { row, offers, letters } = detail;
  const steps = placeSteps(row);
  if (offers.length + letters.length + steps.length === 0 && row.taken === null && row.turnedDownOn === null)
    return null;
  return (
    <section className={classes.section}>
      <h3>Place</h3>
      <div className={classes.stack}>
        {row.taken === null ? null : (
          <p>
            Took up the place on {longDate(row.taken.on)}
            {row.taken.endedOn === null
              ? `, and ${row.taken.goesOn && row.leftOn !== null ? 'goes on after leaving the school' : 'takes part'}.`
              : `, and ${row.taken.ended === 'completed' ? 'completed the programme' : 'withdrew'} on ${longDate(row.taken.endedOn)}.`}
          </p>
        )}
        {row.turnedDownOn === null ? null : (
          <p>They turned down the place on {longDate(row.turnedDownOn)}.</p>
        )}
        {row.state === 'offered' && row.taken === null ? (
          <p>
            {row.answerBy === null
              ? 'No answer yet.'
              : `No answer yet; asked for by ${longDate(row.answerBy)}.`}
          </p>
        ) : null}
        <div className={classes.actions}>
          {steps.map((step) => (
            <Button key={step} size="sm" onClick={() => onStep(step)}>
              {stepButtons[step]}
            </Button>
          ))}
        </div>
        <ul className={classes.list}>
          {offers.map((one) => (
            <li key={`${one.on} ${one.words}`} className={classes.quiet}>
              {longDate(one.on)}: {one.words}
            </li>
          ))}
          {letters.map((one) => (
            <li key={one.at} className={classes.quiet}>
              {moment(one.at)}: letter printed, {letterWords[one.kind]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
