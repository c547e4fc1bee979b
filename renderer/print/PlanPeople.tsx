import type { PathwayPlanData } from '../../shared/contract/documents.ts';
import { TickBox } from './marks.tsx';
import { Section } from './parts.tsx';
import { longDate, sentence, shortDate } from './words.ts';

type Experience = PathwayPlanData['experiences'][number];
type Helper = NonNullable<PathwayPlanData['coach']>;

function experienceWords({ state, on }: Experience): string {
  const date = on === null ? '' : shortDate(on);
  if (state === 'done') return date;
  if (state === 'started') return `Started ${date}`.trim();
  return state === 'planned' ? `Planned ${date}`.trim() : 'Not yet planned';
}

export function Experiences(props: { experiences: readonly Experience[]; stage: string | null }) {
  const { experiences, stage } = props;
  if (experiences.length === 0) return null;
  return (
    <Section heading={stage ? `${stage} experiences` : 'Experiences'} keep={experiences.length <= 16}>
      <ul className="checks">
        {experiences.map((experience) => (
          <li key={experience.text}>
            <TickBox ticked={experience.state === 'done'} />
            <span className="words">{experience.text}</span>
            <small>
              {experience.state === 'done' && <span className="aloud">Done </span>}
              {experienceWords(experience)}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HelperWords({ role, helper }: { role?: string; helper: Helper }) {
  const who = sentence([helper.person, helper.place].filter(Boolean).join(', '));
  return (
    <>
      <p className="words">
        {role && <b>{role}: </b>}
        {who}
        {helper.dates && ` ${sentence(helper.dates)}`}
      </p>
      {helper.focus && (
        <p className="words">
          <b>Focus:</b> {sentence(helper.focus)}
        </p>
      )}
    </>
  );
}

function Project({ project }: { project: NonNullable<PathwayPlanData['project']> }) {
  return (
    <div className="box">
      <h3>In-school project</h3>
      <p className="words">
        <b>{sentence(project.title)}</b>
        {project.detail && ` ${sentence(project.detail)}`}
      </p>
      {(project.sponsor || project.caseHistoryDue) && (
        <p>
          {project.sponsor && (
            <>
              <b>Sponsor:</b> {sentence(project.sponsor)}{' '}
            </>
          )}
          {project.caseHistoryDue && (
            <>
              <b>Case History due:</b> {longDate(project.caseHistoryDue)}.
            </>
          )}
        </p>
      )}
    </div>
  );
}

function helpersTitle(coach: Helper | null, mentor: Helper | null): string {
  if (coach && mentor) return 'Coach and mentor';
  return coach ? 'Coach' : 'Mentor';
}

/** Each part is printed only where it has been arranged. */
export function PeopleAndProject({ plan }: { plan: PathwayPlanData }) {
  const { coach, mentor, shadowing, project } = plan;
  if (!coach && !mentor && !shadowing && !project) return null;
  const both = coach !== null && mentor !== null;
  return (
    <Section heading="People and project" keep>
      <div className="cols three people">
        {(coach || mentor) && (
          <div className="box">
            <h3>{helpersTitle(coach, mentor)}</h3>
            {coach && <HelperWords role={both ? 'Coach' : undefined} helper={coach} />}
            {mentor && <HelperWords role={both ? 'Mentor' : undefined} helper={mentor} />}
          </div>
        )}
        {shadowing && (
          <div className="box">
            <h3>Shadowing</h3>
            <HelperWords helper={shadowing} />
          </div>
        )}
        {project && <Project project={project} />}
      </div>
    </Section>
  );
}
