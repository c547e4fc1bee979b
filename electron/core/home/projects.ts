import { longDate } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { type DueHistory, historiesDue } from '../projects/due.ts';
import type { Found } from './found.ts';

const endedWords = ({ ended }: DueHistory, alone: boolean): string =>
  ended === 'project'
    ? `The ${alone ? 'project' : 'first project'} was to end by`
    : `The programme ${alone ? '' : 'of the first '}was completed on`;

/** Projects whose end has passed without a case history, in one line; none while a meeting looks on. */
export function aboutProjects({ db, today, meeting }: QueryContext): Found[] {
  if (meeting) return [];
  const due = historiesDue(db, today);
  const [first] = due;
  if (first === undefined) return [];
  const alone = due.length === 1;
  return [
    {
      key: 'case histories',
      kind: 'nominations',
      on: first.since,
      title: alone ? `Case history of ${first.name} due` : `${due.length} case histories due`,
      why: `${alone ? '' : `${namesInLine(due.map(({ name }) => name))}. `}${endedWords(first, alone)} ${longDate(first.since)}: write what came of it, or say that it stopped.`,
      go: alone ? `#/projects/${first.id}` : '#/projects',
      action: alone ? 'Open the project' : 'Open the projects',
    },
  ];
}
