import { pastScheme } from './past-scheme.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { stages } from './stages.ts';

/** Seed 004's three courses as programmes to nominate to: the stage's own audience, rule and sessions. */
export const stageProgrammes: readonly ProgrammeContent[] = stages.map((stage) =>
  pastScheme({
    key: `${stage.key}_course`,
    name: `${stage.name} ${stage.title}`,
    audience: stage.audience,
    provider: 'The school, or the alliance',
    funder: '',
    rule: stage.rule,
    elements: [stage.sessions.words, ...stage.builtIn],
    source: stage.source,
    gaps: ['Places, cost and closing days.'],
  }),
);
