import type { Competency } from './framework-content.ts';
import { behaviourLines, cmiLines, contentAreaLines, implementation, standardLines } from './indicators.ts';

/**
 * 1 leading a team, 2 leading beyond a team, 3 making ready to lead a school, 4 leading one: the first four of the levels
 * of DOMAIN section 1 [Slides]. Stages 6, 7 and 8 stand at about 1, 2 and 3.
 */
export type Level = 1 | 2 | 3 | 4;

/** A name, and what it looks like at each level that it is used at, in our own words. */
export type Line = readonly [name: string, at: Partial<Readonly<Record<Level, readonly string[]>>>];

function set(
  prefix: string,
  name: string,
  lines: readonly Line[],
  level: Level | null,
  scored = true,
): Competency[] {
  return lines.map(([title, at]) => ({
    key: `${prefix}_${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`,
    name: title,
    set: name,
    indicators: level === null ? [] : [...(at[level] ?? [])],
    scored,
  }));
}

/** The behaviours of the 2017 NPQ framework: names from DOMAIN section 1 [LLF]. */
export const behaviours = (level: Level): Competency[] =>
  set('behaviour', 'Behaviours', behaviourLines, level);

/** The content areas of the 2017 NPQ framework: names from DOMAIN section 1 [LLF]. */
export const contentAreas = (level: Level): Competency[] =>
  set('area', 'Content areas', contentAreaLines, level);

/** Headteachers’ Standards 2020: titles from DOMAIN section 1 [HTS], Open Government Licence. */
export const headteachersStandards = (level: Level): Competency[] =>
  set('hts', 'Headteachers’ Standards 2020', standardLines, level);

/** The ten areas of the reformed NPQSL: the Standards' titles, but Implementation for the eighth [OL]. */
export const npqslAreas = (level: Level): Competency[] =>
  set(
    'npqsl',
    'NPQSL areas',
    standardLines.map((line) => (line[0] === 'Continuous school improvement' ? implementation : line)),
    level,
  );

/** The ethics section of the Standards [HTS]: read and talked about, never scored. */
export const ethics: readonly Competency[] = set(
  'ethics',
  'Ethics and professional conduct',
  ['Selflessness', 'Integrity', 'Objectivity', 'Accountability', 'Openness', 'Honesty', 'Leadership'].map(
    (name): Line => [name, {}],
  ),
  null,
  false,
);

/** CMI Level 5 units for associate staff: codes and titles from DOMAIN section 1 [CMI]. */
export const cmiUnits = (level: Level): Competency[] => set('cmi', 'CMI Level 5 units', cmiLines, level);
