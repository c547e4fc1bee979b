import { pastScheme } from './past-scheme.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { element, exactly } from './programme-elements.ts';
import type { StageContent } from './stage-content.ts';
import { stages } from './stages.ts';

const TOPICS_OURS = 'The topics are our default.';

/** What the page builds into every stage, and the project that it names for Stage 7. */
function elementsOf({ key, experiences, sessions }: StageContent) {
  const { least, most, overMonths, when, topics } = sessions;
  const own = 'Part of the person’s own job description';
  const aimed = key === 'stage_7' ? 'Aimed at the work of the project' : '';
  return [
    element('sessions', {
      words: when === 'twilight' ? 'In twilight time' : 'Seminars, each on an aspect of school leadership',
      count: { least, most },
      months: exactly(overMonths),
      topics: [...topics],
      ours: TOPICS_OURS,
    }),
    element('diagnostic_360', { whom: 'Peers and students' }),
    element('self_assessment', { words: 'Against the leadership skills of the stage' }),
    element('mentoring', {
      words: ['A mentor who supports and reviews progress', aimed].filter(Boolean).join('. '),
    }),
    ...(key === 'stage_7' ? [element('coaching', { words: aimed }), element('project', { words: own })] : []),
    element('experiences', {
      topics: experiences.map((one) => one.words),
      ours: 'Which experiences: those listed are our default.',
    }),
    element('certificate', { words: 'Given at a graduation ceremony' }),
  ];
}

/** Seed 004's three courses as programmes to nominate to: the stage's own audience, rule and sessions. */
export const stageProgrammes: readonly ProgrammeContent[] = stages.map((stage) =>
  pastScheme({
    key: `${stage.key}_course`,
    name: `${stage.name} ${stage.title}`,
    audience: stage.audience,
    provider: 'The school, or the alliance',
    funder: '',
    rule: stage.rule,
    elements: elementsOf(stage),
    awards: ['A certificate, at a graduation'],
    source: stage.source,
    gaps: ['Places, cost and closing days.'],
  }),
);
