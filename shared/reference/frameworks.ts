import {
  behaviours,
  cmiUnits,
  contentAreas,
  ethics,
  headteachersStandards,
  type Level,
  npqslAreas,
} from './competencies.ts';
import type { Competency, FrameworkContent } from './framework-content.ts';

const NPQ_2017 = 'National professional qualifications, framework of 2017';
const STANDARDS = 'Headteachers’ Standards 2020, Department for Education, Open Government Licence';
const CMI = 'CMI Level 5 units; the stages ask for Management Diploma standards without naming them';

/**
 * Our default choice for each stage (a judgement of ours), and the same with units for associate staff, each at the level
 * of its stage; and the Standards as they ask of somebody who leads a school already.
 */
export const frameworks: readonly FrameworkContent[] = [
  ...pair('stage_6', 'Towards Middle Leadership', 1, [...behaviours(1), ...contentAreas(1)], NPQ_2017),
  ...pair(
    'stage_7',
    'Towards Senior Leadership',
    2,
    [...behaviours(2), ...npqslAreas(2)],
    `${NPQ_2017}; areas of the reformed NPQ in Senior Leadership`,
  ),
  ...pair('stage_8', 'Towards Headship', 3, [...headteachersStandards(3), ...ethics], STANDARDS),
  {
    key: 'headteachers_standards',
    name: 'Headteachers’ Standards 2020',
    competencies: [...headteachersStandards(4), ...ethics],
    source: STANDARDS,
    ours: false,
  },
];

function pair(
  key: string,
  name: string,
  level: Level,
  competencies: Competency[],
  source: string,
): FrameworkContent[] {
  return [
    { key, name, competencies, source, ours: true },
    {
      key: `${key}_associate`,
      name: `${name}: associate staff`,
      competencies: [...competencies, ...cmiUnits(level)],
      source: `${source}; ${CMI}`,
      ours: true,
    },
  ];
}
