import type { CourseWork, SkillView } from '../../shared/contract/course-work.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './cohorts.module.css';

interface SkillsPanelProps {
  readonly work: CourseWork;
  readonly left: boolean;
}

/** The skills that underpin a stage, each ticked off with its day and evidence. */
export function SkillsPanel({ work, left }: SkillsPanelProps) {
  const { framework, skills } = work;
  if (framework === null || skills.length === 0) return null;
  const shown = skills.filter((one) => one.shownOn !== null);
  return (
    <Panel title="Skills" note={`${shown.length} of ${skills.length} shown, ${framework.name}`}>
      {framework.newest > framework.version ? (
        <p className={classes.quiet}>
          By version {framework.version}, on which their skills are ticked off. The newest is version{' '}
          {framework.newest}.
        </p>
      ) : null}
      {left ? (
        <ul className={classes.missing}>
          {shown.map((one) => (
            <li key={one.key}>
              {one.name}, {longDate(one.shownOn ?? '')}
            </li>
          ))}
        </ul>
      ) : (
        <Disclosure summary="Tick off skills">
          {skills.map((one) => (
            <Skill key={one.key} placeId={work.placeId} skill={one} />
          ))}
        </Disclosure>
      )}
    </Panel>
  );
}

function Skill({ placeId, skill }: { readonly placeId: string; readonly skill: SkillView }) {
  const keep = useCommand(client.cohorts.showSkill);
  return (
    <EvidenceMark
      name={skill.name}
      on="shown on"
      date={skill.shownOn}
      evidence={skill.evidence}
      error={keep.error}
      onKeep={(shownOn, evidence, saved) =>
        keep.mutate({ placeId, competency: skill.key, shownOn, evidence }, { onSuccess: saved })
      }
    >
      <b>{skill.name}</b>
      <span className={classes.quiet}> {skill.indicators.join('; ')}</span>
    </EvidenceMark>
  );
}
