import { VisuallyHidden } from '@mantine/core';
import type { PersonPlace } from '../../shared/contract/stages.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, useCommand } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { useEdited } from '../ui/overtaken.ts';
import { Problem, Refused } from '../ui/Problem.tsx';
import { ProgressBar8 } from '../ui/ProgressBar8.tsx';
import { stepIcons, stepSaid } from '../ui/step-marks.ts';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import classes from './progress.module.css';

const kinds = { experience: 'experiences', session: 'sessions', project: 'the project' } as const;

/** How far somebody has come on a stage, by what the file holds; experiences and sessions are marked here. */
export function StageProgress({ place }: { readonly place: PersonPlace }) {
  if (place.steps.length === 0) return <p>Progress is not shown in a meeting.</p>;
  return (
    <>
      <ProgressBar8 done={place.done} of={place.steps.length} label={`${place.name} progress`} />
      <ul className={classes.steps}>
        {place.steps.map((step) => {
          const Icon = stepIcons[step.state];
          return (
            <li key={step.key} className={classes.step} data-state={step.state}>
              <Icon size={16} aria-hidden />
              <span>
                <VisuallyHidden component="span">{stepSaid[step.state]}</VisuallyHidden>
                {step.words}
                <span className={classes.say}>{step.say}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {place.marks.length === 0 ? null : (
        <details className={classes.marks}>
          <summary>Mark {listed([...new Set(place.marks.map((mark) => kinds[mark.kind]))])}</summary>
          {place.marks.map((mark) => (
            <Mark key={mark.key} placeId={place.id} mark={mark} />
          ))}
        </details>
      )}
    </>
  );
}

function Mark({ placeId, mark }: { readonly placeId: string; readonly mark: PersonPlace['marks'][number] }) {
  const keep = useCommand(client.stages.experience);
  const edited = useEdited({ evidence: mark.evidence ?? '' });
  const { evidence } = edited.typed;
  const careful = useCareful();
  const changed = edited.dirty && evidence.trim() !== (mark.evidence ?? '');
  const save = (doneOn: string | null, words: string) =>
    keep.mutate(
      { placeId, experience: mark.key, doneOn, evidence: words.trim() || null },
      { onSuccess: edited.saved },
    );
  const saveTyped = (doneOn: string | null) => {
    if (!edited.stop()) careful.check(evidence, () => save(doneOn, evidence));
  };
  return (
    <div className={classes.mark}>
      <span>{mark.words}</span>
      <DateField
        label={`${mark.words}: done on`}
        hideLabel
        value={mark.doneOn}
        onDone={(date) => {
          if (date === mark.doneOn) return;
          if (changed) saveTyped(date);
          else save(date, evidence);
        }}
      />
      {mark.doneOn === null ? null : (
        <div className={classes.evidence}>
          <TheyMayRead
            hideLabel
            label={`${mark.words}: evidence`}
            placeholder="Evidence"
            minRows={1}
            maxLength={1000}
            value={evidence}
            onChange={(words) => {
              careful.forget();
              edited.change({ evidence: words });
            }}
            onBlur={() => {
              if (changed) saveTyped(mark.doneOn);
            }}
            asking={careful.asking}
          />
        </div>
      )}
      <div className={classes.evidence}>
        <Refused say={edited.words} />
        <Problem error={keep.error} />
      </div>
    </div>
  );
}
