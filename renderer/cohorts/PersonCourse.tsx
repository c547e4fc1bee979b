import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import { MissingList } from './MissingList.tsx';
import { PersonMentor } from './PersonMentor.tsx';
import { ProjectPanel } from './ProjectPanel.tsx';
import { SkillsPanel } from './SkillsPanel.tsx';

interface PersonCourseProps {
  readonly personId: string;
  readonly left: boolean;
}

/** Somebody's stage as a course: what is still missing, the mentor, the project and the skills. */
export function PersonCourse({ personId, left }: PersonCourseProps) {
  const asked = useQuery(api.cohorts.work.queryOptions({ input: { personId } }));
  if (asked.isError)
    return (
      <Panel title="The course">
        <Problem error={asked.error} />
      </Panel>
    );
  const work = asked.data?.work ?? null;
  if (work === null) return null;
  return (
    <>
      {work.missing.length === 0 || left ? null : (
        <Panel title="Still missing for graduation" note={String(work.missing.length)}>
          <MissingList missing={work.missing} here={`#/staff/${personId}`} />
        </Panel>
      )}
      <PersonMentor personId={personId} left={left} />
      <ProjectPanel work={work} left={left} />
      <SkillsPanel work={work} left={left} />
    </>
  );
}
