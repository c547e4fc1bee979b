import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlaceState } from '../../shared/contract/stages.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useOnTop } from '../ui/dialogs.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { VerdictList } from '../ui/VerdictList.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import { criteriaShown } from './criteria.ts';
import classes from './menu.module.css';
import { StageProgress } from './StageProgress.tsx';
import { stateWords } from './words.ts';

interface StageDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onPlace: (stageId: string, stageName: string) => void;
  readonly onState: (state: PlaceState) => void;
  readonly onOff: () => void;
}

/** One card in full: how far they have come, what was decided when they were placed, and every stage's rules now. */
export function StageDrawer({ id, onClose, onPlace, onState, onOff }: StageDrawerProps) {
  const asked = useQuery(api.stages.person.queryOptions({ input: { id } }));
  const onTop = useOnTop(onClose);
  const person = asked.data;
  const current = person?.places.find((place) => place.state === 'identified' || place.state === 'working');
  return (
    <Drawer
      {...onTop}
      opened
      position="right"
      size={480}
      title={person?.name ?? 'One person'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {asked.isError ? <Problem error={asked.error} /> : null}
      {person === undefined ? (
        asked.isError ? null : (
          <LoadingRows label="Loading" rows={6} />
        )
      ) : (
        <>
          <div className={classes.buttons}>
            <span>{person.post || 'No post recorded'}</span>
            <a href={`#/staff/${id}`}>Their page</a>
          </div>
          {person.places.map((place) => (
            <section key={place.id}>
              <h3 className={classes.section}>
                <StageMark number={place.number} name={place.name} />
              </h3>
              <p className={classes.quiet}>
                {stateWords[place.state]} since {longDate(place.stateOn)}; on it from {longDate(place.from)}.
                When placed, by version {place.kept.version} of the rules:{' '}
                {place.kept.verdict === 'met'
                  ? 'met.'
                  : (place.kept.because ?? 'not met, or not known; the reason is not shown in a meeting.')}
              </p>
              {place.kept.reason === null ? null : (
                <p>
                  <b>Placed with a reason:</b> {place.kept.reason}
                </p>
              )}
              {place === current ? (
                <div className={classes.buttons}>
                  {(['identified', 'working', 'graduated'] as const)
                    .filter((state) => state !== place.state)
                    .map((state) => (
                      <Button key={state} size="sm" onClick={() => onState(state)}>
                        {stateWords[state]}
                      </Button>
                    ))}
                  <Button size="sm" variant="subtle" onClick={onOff}>
                    Take off the stage
                  </Button>
                </div>
              ) : null}
              {place.state === 'left' ? null : <StageProgress place={place} />}
            </section>
          ))}
          <h3 className={classes.section}>May they be here?</h3>
          {person.verdicts.map((verdict) => (
            <section key={verdict.stageId} className={classes.verdict}>
              <div className={classes.buttons}>
                <h4>
                  <StageMark number={verdict.number} name={`${verdict.name} ${verdict.title}`} />
                </h4>
                <VerdictTag verdict={verdict.decision.verdict} unanswered={verdict.decision.toAnswer} />
                {current?.stageId === verdict.stageId ? null : (
                  <Button size="sm" variant="subtle" onClick={() => onPlace(verdict.stageId, verdict.name)}>
                    Place on {verdict.name}
                  </Button>
                )}
              </div>
              <VerdictList criteria={criteriaShown(verdict.decision)} />
            </section>
          ))}
        </>
      )}
    </Drawer>
  );
}
