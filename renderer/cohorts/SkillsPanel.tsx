import type { CourseWork, SkillView } from '../../shared/contract/course-work.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { useEdited } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
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
          By version {framework.version}, which was there when they came onto the stage. The newest is version{' '}
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
        <details className={classes.before}>
          <summary>Tick off skills</summary>
          {skills.map((one) => (
            <Skill key={one.key} placeId={work.placeId} skill={one} />
          ))}
        </details>
      )}
    </Panel>
  );
}

function Skill({ placeId, skill }: { readonly placeId: string; readonly skill: SkillView }) {
  const keep = useCommand(client.cohorts.showSkill);
  const edited = useEdited({ evidence: skill.evidence ?? '' });
  const { evidence } = edited.typed;
  const careful = useCareful();
  const changed = edited.dirty && evidence.trim() !== (skill.evidence ?? '');
  const save = (shownOn: string | null, words: string) =>
    keep.mutate(
      { placeId, competency: skill.key, shownOn, evidence: words.trim() || null },
      { onSuccess: edited.saved },
    );
  const saveTyped = (shownOn: string | null) => {
    if (!edited.stop()) careful.check(evidence, () => save(shownOn, evidence));
  };
  return (
    <div className={classes.skill}>
      <span>
        <b>{skill.name}</b>
        <span className={classes.quiet}> {skill.indicators.join('; ')}</span>
      </span>
      <DateField
        label={`${skill.name}: shown on`}
        hideLabel
        value={skill.shownOn}
        onDone={(date) => {
          if (date === skill.shownOn) return;
          if (changed) saveTyped(date);
          else save(date, evidence);
        }}
      />
      {skill.shownOn === null ? null : (
        <div className={classes.evidence}>
          <TheyMayRead
            hideLabel
            label={`${skill.name}: evidence`}
            placeholder="Evidence"
            minRows={1}
            maxLength={1000}
            value={evidence}
            onChange={(words) => {
              careful.forget();
              edited.change({ evidence: words });
            }}
            onBlur={() => {
              if (changed) saveTyped(skill.shownOn);
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
