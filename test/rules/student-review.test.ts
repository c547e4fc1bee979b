import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameworks } from '../../shared/reference/frameworks.ts';
import { mostStatements, studentStatements } from '../../shared/reference/student-statements.ts';
import {
  drawn,
  mayBeRelative,
  parentLetter,
  pupilNames,
  studentHead,
  studentsOff,
} from '../../shared/rules/student-review.ts';

const review = {
  school: 'Elm Park School',
  about: 'Laura Dunmore, Head of Science',
  purpose: 'To choose goals.',
  tell: 'Ms Stone, the designated safeguarding lead',
  supervisor: 'Ben Reed',
  minimum: 5,
};

test('students are not asked in special schools nor of the youngest, and elsewhere they may be', () => {
  expect(studentsOff({ name: 'Elm Park School', phase: 'Secondary' }, false)).toBeNull();
  expect(studentsOff({ name: 'Elm Park Primary', phase: 'Primary' }, false)).toBeNull();
  expect(studentsOff(null, false)).toBeNull();
  expect(studentsOff({ name: 'Elm Park School', phase: 'Special' }, false)).toMatch(/special school/);
  expect(studentsOff({ name: 'Elm Park Infant School', phase: 'Primary' }, false)).toMatch(/Key Stage 1/);
  expect(studentsOff({ name: 'Elm Park', phase: 'Nursery' }, false)).toMatch(/Key Stage 1/);
  expect(studentsOff({ name: 'Elm Park Primary', phase: 'Primary' }, true)).toMatch(/Key Stage 1/);
});

test('every form says what it is for, that nobody is told who said what, and whom to tell if worried', () => {
  const words = JSON.stringify(studentHead(review));
  expect(words).toContain('To choose goals.');
  expect(words).toContain('Nobody is told who said what.');
  expect(words).toContain('tell Ms Stone, the designated safeguarding lead.');
});

test('the letter to parents says how to opt out, and who supervises', () => {
  expect(parentLetter(review)).toMatch(/If you would rather that your child is not asked/);
  expect(parentLetter(review)).toContain('Ben Reed supervises it');
});

test('a list is read one name a line, each once', () => {
  expect(pupilNames('Ada Marsh\r\n\n "Marsh, Ben"\nada  marsh\n')).toEqual(['Ada Marsh', 'Marsh Ben']);
});

test('relatives are recognised by surname, whole, and by what was declared', () => {
  const near = { surnames: ['Eze', 'de Souza'], declared: ['Kofi Ansah'] };
  const found = ['Ada Eze', 'Eze Ada', 'Ada Ezekiel', 'Rui de Souza', 'kofi ansah', 'Kofi Mensah'];
  expect(found.filter((name) => mayBeRelative(name, near))).toEqual([
    'Ada Eze',
    'Eze Ada',
    'Rui de Souza',
    'kofi ansah',
  ]);
});

test.each([
  ['Ali Haddad-Khan', 'Haddad'],
  ['Sam Clarke', 'Adeyemi-Clarke'],
  ['Adeyemi Clarke Sam', 'Adeyemi-Clarke'],
  ["Aoife O'Shea", 'O’Shea'],
  ['OSHEA Aoife', "O'Shea"],
  ['Rosa Munoz', 'Muñoz'],
])('“%s” may be a relative of somebody called %s', (pupil, surname) => {
  expect(mayBeRelative(pupil, { surnames: [surname], declared: [] })).toBe(true);
});

test('a name that was declared is recognised with a title and surname first', () => {
  const near = { surnames: [], declared: ['Miss Zoë Ansah'] };
  expect(['Ansah Zoe', 'Zoë Ansah', 'Kofi Ansah'].map((name) => mayBeRelative(name, near))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a name that was declared is recognised with further names between, and another’s is not', () => {
  const near = { surnames: [], declared: ['Ella Jones'] };
  const found = ['Ella Rose Jones', 'Jones, Ella Rose', 'Jones Ella Rose', 'Ella Rose', 'Tom Jones'];
  expect(found.filter((name) => mayBeRelative(name, near))).toEqual(found.slice(0, 3));
});

test('a draw takes as many as asked, nobody twice, nobody else, each as likely as another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }),
      fc.nat(45),
      fc.infiniteStream(fc.nat(2 ** 30)),
      (names, count, chance) => {
        const found = drawn(names, count, (n) => (chance.next().value ?? 0) % n);
        expect(found).toHaveLength(Math.min(count, names.length));
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((name) => names.includes(name))).toBe(true);
      },
    ),
  );
  // Every way in which chance can fall once: two of four, in twelve ways.
  const times = new Map<string, number>();
  for (let first = 0; first < 4; first += 1)
    for (let second = 0; second < 3; second += 1) {
      const falls = [first, second];
      for (const name of drawn(['a', 'b', 'c', 'd'], 2, () => falls.shift() ?? 0))
        times.set(name, (times.get(name) ?? 0) + 1);
    }
  expect([...times.values()]).toEqual([6, 6, 6, 6]);
});

test('our statements have a source and speak of competencies that frameworks have', () => {
  const names = new Set(frameworks.flatMap((one) => one.competencies.map(({ name }) => name)));
  for (const { about, source, words } of studentStatements) {
    expect(about.every((name) => names.has(name))).toBe(true);
    expect(source).toBe('ours');
    expect(words.length).toBeLessThan(60);
  }
  for (const { competencies } of frameworks)
    expect(
      studentStatements.filter(({ about }) => competencies.some(({ name }) => about.includes(name))).length,
    ).toBeGreaterThanOrEqual(mostStatements - 1);
});
