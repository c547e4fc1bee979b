import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { academicYearOf } from '../../shared/rules/academic-year.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { linesOf } from '../../shared/rules/stage-verdict.ts';
import { api } from '../client.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { VerdictList } from '../ui/VerdictList.tsx';
import { VerdictTag } from '../ui/VerdictTag.tsx';
import { criteriaShown } from './criteria.ts';
import classes from './menu.module.css';
import { StageProgress } from './StageProgress.tsx';
import { stateWords } from './words.ts';

interface PersonStagesProps {
  readonly id: string;
  /** Nobody who has left can be placed, so no stage is said to fit them. */
  readonly left: boolean;
}

/** The person page's own part of the stage map: progress on the stage they are on, or the stage that may fit. */
export function PersonStages({ id, left }: PersonStagesProps) {
  const asked = useQuery(api.stages.person.queryOptions({ input: { id } }));
  const person = asked.data;
  if (person === undefined)
    return (
      <Panel title="Stages">
        {asked.isError ? (
          <Problem error={asked.error} />
        ) : (
          <LoadingRows label="Loading the stages" rows={3} />
        )}
      </Panel>
    );
  const current = person.places.find((place) => place.state !== 'left');
  const now = person.verdicts.find((verdict) => verdict.stageId === current?.stageId);
  const earlier = person.places.filter((place) => place !== current);
  return (
    <>
      {current === undefined ? (
        left ? null : (
          <Panel title="Stages" note="Not on a stage" actions={<OpenBoard />}>
            {person.verdicts.map((verdict) => (
              <div key={verdict.stageId} className={classes.buttons}>
                <b>{verdict.name}</b> {verdict.title}
                <VerdictTag plain verdict={verdict.decision.verdict} unanswered={verdict.decision.toAnswer} />
              </div>
            ))}
          </Panel>
        )
      ) : (
        <Panel
          title={`${current.name} progress`}
          note={
            current.steps.length === 0
              ? stateWords[current.state]
              : `${Math.floor(current.done)} of ${current.steps.length} done, ${stateWords[current.state].toLowerCase()} since ${longDate(current.stateOn)}`
          }
          actions={
            left ? null : now === undefined || current.state === 'graduated' ? (
              <OpenBoard />
            ) : (
              <>
                <VerdictTag
                  verdict={now.decision.verdict}
                  unanswered={now.decision.toAnswer}
                  {...(now.decision.verdict === 'met'
                    ? { words: metWords(linesOf(now.decision).length) }
                    : {})}
                />
                <OpenBoard />
              </>
            )
          }
        >
          <StageProgress place={current} />
          {current.kept.reason === null ? null : (
            <p className={classes.quiet}>
              <b>Placed with a reason:</b> {current.kept.reason}
            </p>
          )}
          {left ||
          now === undefined ||
          now.decision.verdict === 'met' ||
          current.state === 'graduated' ? null : (
            <VerdictList criteria={criteriaShown(now.decision)} />
          )}
        </Panel>
      )}
      {earlier.length === 0 ? null : (
        <Panel title="Stages before">
          <ul className={classes.list}>
            {earlier.map((place) => (
              <li key={place.id}>
                {academicYearOf(place.stateOn)}: <b>{place.name}</b>, {stateWords[place.state].toLowerCase()}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

const metWords = (rules: number) => (rules === 1 ? 'Meets its rule' : `Meets all ${rules} rules`);

function OpenBoard() {
  return (
    <Button size="sm" variant="subtle" component="a" td="none" href="#/stages">
      Open the board
    </Button>
  );
}
