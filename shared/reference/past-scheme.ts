import { defaultColumns } from './export-columns.ts';
import type { ProgrammeContent } from './programme-content.ts';

type Given = Pick<
  ProgrammeContent,
  'key' | 'name' | 'audience' | 'provider' | 'funder' | 'rule' | 'elements' | 'source' | 'gaps'
>;

/** A scheme that once ran, to be adapted: what its source gives, and plain defaults for the rest. */
export function pastScheme(given: Given & Partial<ProgrammeContent>): ProgrammeContent {
  return {
    route: 'school',
    priorities: [],
    awards: [],
    fitsWith: '',
    guide: null,
    columns: [...defaultColumns],
    places: null,
    perSchool: null,
    characteristic: null,
    npq: null,
    pastScheme: true,
    ...given,
  };
}
