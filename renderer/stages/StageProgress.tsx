import { VisuallyHidden } from '@mantine/core';
import type { PersonPlace } from '../../shared/contract/stages.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, useCommand } from '../client.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { ProgressBar8 } from '../ui/ProgressBar8.tsx';
import { stepIcons, stepSaid } from '../ui/step-marks.ts';
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
        <Disclosure summary={`Mark ${listed([...new Set(place.marks.map((mark) => kinds[mark.kind]))])}`}>
          {place.marks.map((mark) => (
            <Mark key={mark.key} placeId={place.id} mark={mark} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Mark({ placeId, mark }: { readonly placeId: string; readonly mark: PersonPlace['marks'][number] }) {
  const keep = useCommand(client.stages.experience);
  return (
    <EvidenceMark
      name={mark.words}
      on="done on"
      date={mark.doneOn}
      evidence={mark.evidence}
      error={keep.error}
      onKeep={(doneOn, evidence, saved) =>
        keep.mutate({ placeId, experience: mark.key, doneOn, evidence }, { onSuccess: saved })
      }
    >
      {mark.words}
    </EvidenceMark>
  );
}
