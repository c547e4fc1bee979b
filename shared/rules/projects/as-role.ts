import type { RoleLevel } from '../../reference/roles.ts';

const who: Readonly<Record<RoleLevel, string>> = {
  teacher: 'A teacher',
  middle: 'A middle leader',
  senior: 'A senior leader',
  support: 'A member of the support staff',
};

const where: Readonly<Record<string, string>> = {
  Nursery: 'a nursery school',
  Primary: 'a primary school',
  'Middle deemed primary': 'a middle school',
  'Middle deemed secondary': 'a middle school',
  Secondary: 'a secondary school',
  'All-through': 'an all-through school',
  Special: 'a special school',
  '16 plus': 'a school or college for students over 16',
};

/** An author without the name: 'A middle leader in a primary school', from the level of their role and the school's phase. */
export const asRole = (level: RoleLevel | null, phase: string): string =>
  `${level === null ? 'A member of staff' : who[level]} in ${where[phase] ?? 'a school'}`;
