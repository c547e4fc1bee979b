import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import classes from './cohorts.module.css';
import startClasses from './start.module.css';

interface WhoTakesPartProps {
  readonly stageId: string;
  readonly stage: string;
  readonly chosen: readonly string[];
  readonly onChoose: (placeIds: readonly string[]) => void;
}

/** Ticks people among those on a stage who are in no cohort yet. */
export function WhoTakesPart({ stageId, stage, chosen, onChoose }: WhoTakesPartProps) {
  const free = useQuery(api.cohorts.couldJoin.queryOptions({ input: { stageId } }));
  if (free.isError) return <Problem error={free.error} />;
  if (free.data === undefined) return <LoadingRows label="Loading who is on the stage" rows={4} />;
  if (free.data.length === 0)
    return (
      <p className={classes.quiet}>
        Nobody on {stage} is free. People can join later, once they are <a href="#/stages">on the stage</a>.
      </p>
    );
  const all = free.data.map((one) => one.placeId);
  const everybody = all.every((id) => chosen.includes(id));
  return (
    <>
      <div>
        <Button size="sm" onClick={() => onChoose(everybody ? [] : all)}>
          {everybody ? 'Choose nobody' : `Choose all ${all.length}`}
        </Button>
      </div>
      <fieldset className={startClasses.people}>
        <legend hidden>Who takes part</legend>
        {free.data.map((one) => (
          <Checkbox
            key={one.placeId}
            label={one.name}
            description={one.post}
            checked={chosen.includes(one.placeId)}
            onChange={(event) =>
              onChoose(
                event.currentTarget.checked
                  ? [...chosen, one.placeId]
                  : chosen.filter((id) => id !== one.placeId),
              )
            }
          />
        ))}
      </fieldset>
    </>
  );
}
