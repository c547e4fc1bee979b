import { forenames, surnames } from '../names.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly team: string;
  readonly stage: number | null;
}

const roles = [
  'Head of Science',
  'Teacher of Geography',
  'Teaching assistant',
  'Head of Year 9',
  'Site manager',
];
const teams = ['Science', 'Humanities', 'Support', 'Pastoral'];

/** Five thousand plainly made-up people, the same at every run. */
export const people: readonly Person[] = Array.from({ length: 5_000 }, (_, at) => ({
  id: `person-${at}`,
  name: `${surnames[at % surnames.length]} ${at}, ${forenames[at % forenames.length]}`,
  role: roles[at % roles.length] ?? '',
  team: teams[at % teams.length] ?? '',
  stage: [null, 6, 7, 8][at % 4] ?? null,
}));
