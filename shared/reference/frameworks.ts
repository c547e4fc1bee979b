import {
  behaviours,
  cmiUnits,
  contentAreas,
  ethics,
  headteachersStandards,
  npqslAreas,
} from './competencies.ts';
import type { Competency, FrameworkContent } from './framework-content.ts';

const NPQ_2017 = 'DOMAIN 1 [LLF]';
const STANDARDS = 'DOMAIN 1 [HTS], Open Government Licence';
const CMI = 'DOMAIN 1 [CMI]; seed 004 asks for Management Diploma standards without naming them';

/** Our default choice for each stage (DOMAIN section 1, 'Defaults (J)'), and the same with units for associate staff. */
export const frameworks: readonly FrameworkContent[] = [
  ...pair('stage_6', 'Towards Middle Leadership', [...behaviours, ...contentAreas], NPQ_2017),
  ...pair(
    'stage_7',
    'Towards Senior Leadership',
    [...behaviours, ...npqslAreas],
    `${NPQ_2017}; DOMAIN 1 [OL]`,
  ),
  ...pair('stage_8', 'Towards Headship', [...headteachersStandards, ...ethics], STANDARDS),
];

function pair(key: string, name: string, competencies: Competency[], source: string): FrameworkContent[] {
  return [
    { key, name, competencies, source, ours: true },
    {
      key: `${key}_associate`,
      name: `${name}: associate staff`,
      competencies: [...competencies, ...cmiUnits],
      source: `${source}; ${CMI}`,
      ours: true,
    },
  ];
}
