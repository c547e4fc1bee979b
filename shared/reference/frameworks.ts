import {
  behaviours,
  cmiUnits,
  contentAreas,
  ethics,
  headteachersStandards,
  npqslAreas,
} from './competencies.ts';
import type { Competency, FrameworkContent } from './framework-content.ts';

const NPQ_2017 = 'National professional qualifications, framework of 2017';
const STANDARDS = 'Headteachers’ Standards 2020, Department for Education, Open Government Licence';
const CMI = 'CMI Level 5 units; the stages ask for Management Diploma standards without naming them';

/** Our default choice for each stage (a judgement of ours), and the same with units for associate staff. */
export const frameworks: readonly FrameworkContent[] = [
  ...pair('stage_6', 'Towards Middle Leadership', [...behaviours, ...contentAreas], NPQ_2017),
  ...pair(
    'stage_7',
    'Towards Senior Leadership',
    [...behaviours, ...npqslAreas],
    `${NPQ_2017}; areas of the reformed NPQ in Senior Leadership`,
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
