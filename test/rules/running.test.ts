import { describe, expect, it } from 'vitest';
import { element, exactly } from '../../shared/reference/programme-elements.ts';
import { numbered } from '../../shared/rules/element-numbers.ts';
import { lineFor, linesOf, lineToBegin } from '../../shared/rules/ledger-lines.ts';
import { type LedgerInput, ledgerOf } from '../../shared/rules/running.ts';

const today = '2026-11-20';
const input = (more: Partial<LedgerInput>): LedgerInput => ({
  elements: [],
  events: [],
  marks: new Map(),
  support: [],
  placements: [],
  today,
  ...more,
});
const wordsIn = (given: LedgerInput) => ledgerOf(given).map(({ name, words }) => `${name}: ${words}`);

describe('two elements of one kind', () => {
  it('have a line each by its own name, and what tells of neither is counted for neither', () => {
    const elements = [
      element('sessions', { words: 'Seminars', count: exactly(6) }),
      element('sessions', { words: 'Twilights', count: exactly(3), topics: ['Wellbeing'] }),
    ];
    const event = (id: string, title: string) => ({
      id,
      element: 'sessions',
      title,
      from: '2026-10-01',
      to: null,
      days: 0.5,
      line: '',
    });
    const attended = { state: 'attended', days: 0.5 } as const;
    const given = input({
      elements,
      events: [event('a', 'Seminars 1'), event('b', 'Wellbeing of staff'), event('c', 'Finance')],
      marks: new Map([
        ['a', attended],
        ['b', attended],
        ['c', attended],
      ]),
    });
    expect(wordsIn(given)).toEqual([
      'Seminars: 1 of 6 sessions',
      'Twilights: 1 of 3 sessions',
      'Seminars and twilights, not said which: 1 session',
    ]);
    const [, ...rest] = given.elements;
    expect(wordsIn({ ...given, elements: rest })).toEqual(['Seminars and twilights: 3 of 3 sessions']);
  });

  it('tell the head of the host school from the mentor outside by the placement', () => {
    const elements = [
      element('mentoring', { whom: 'The head of the host school' }),
      element('mentoring', { words: 'External mentoring', whom: 'An experienced mentor from outside' }),
    ];
    const met = (withWhom: string) => ({ kind: 'mentoring', on: '2026-10-01', withWhom, line: '' });
    const given = input({
      elements,
      support: [met('paul venning '), met('Celia Northcote'), met('Celia Northcote'), met('')],
      placements: [{ from: '2026-09-01', to: '2026-12-01', focus: '', line: '', hostMentor: 'Paul Venning' }],
    });
    expect(wordsIn(given)).toEqual([
      'Mentoring: The head of the host school: 1 meeting',
      'External mentoring: 2 meetings',
      'Mentoring, not said which: 1 meeting',
    ]);
  });

  it('count for the line that was said, whatever the words tell, and by the words where it is gone', () => {
    const elements = [
      element('sessions', { words: 'Seminars', count: exactly(6) }),
      element('sessions', { words: 'Twilights', count: exactly(3) }),
    ];
    const event = (id: string, line: string, title: string) => ({
      id,
      element: 'sessions',
      title,
      line,
      from: '2026-12-01',
      to: null,
      days: 0.5,
    });
    const events = [event('a', 'Twilights', 'Seminars 1'), event('b', 'Evenings', 'Seminars 2')];
    expect(wordsIn(input({ elements, events }))).toEqual([
      'Seminars: 0 of 6 sessions, 1 more booked',
      'Twilights: 0 of 3 sessions, 1 more booked',
    ]);
  });

  it('begin a form with what the words tell, and else with the first line that is not full', () => {
    const lines = linesOf([element('training', { words: 'Law' }), element('training', { words: 'Money' })]);
    const begin = (text: string, full: readonly string[] = [], line = '') =>
      lineToBegin(lines, 'training', { line, text }, (name) => full.includes(name));
    expect(begin('')).toBe('Law');
    expect(begin('', ['Law'])).toBe('Money');
    expect(begin('The law again', ['Law'])).toBe('Law');
    expect(begin('The law again', ['Law'], 'Money')).toBe('Money');
    expect(begin('', ['Law', 'Money'])).toBeNull();
    expect(lineToBegin(lines.slice(1), 'training', { line: '', text: '' }, () => false)).toBeNull();
  });

  it('never share a name, however alike they are', () => {
    const lines = linesOf([element('training'), element('training'), element('training', { words: 'Law' })]);
    expect(lines.map((one) => one.name)).toEqual(['Training 1', 'Training 2', 'Law']);
    expect(lineFor(lines, 'training', { line: '', text: 'Training 2, at the coast' })?.name).toBe(
      'Training 2',
    );
    expect(lineFor(lines, 'training', { line: '', text: 'Finance' })).toBeNull();
  });

  it('have two names even where the words of one are the number of the other', () => {
    const names = linesOf([element('coaching', { words: 'Coaching 2' }), element('coaching')]);
    expect(names.map(({ name }) => name)).toEqual(['Coaching 2', 'Coaching 3']);
  });

  it('keep their numbers, and a new one has the next that no version used', () => {
    const [near, far] = [element('visits', { whom: 'Near' }), element('visits', { whom: 'Far' })];
    const numbers = (of: Parameters<typeof numbered>[0], ...earlier: Parameters<typeof numbered>[1]) =>
      numbered(of, earlier).map((one) => one.number);
    const first = numbered([near, element('coaching'), far], []);
    expect(first.map((one) => one.number)).toEqual([1, 1, 2]);
    // Kept before elements had numbers, they have them by their place, and bring none.
    expect(numbers([far, near], [near, far])).toEqual([2, 1]);
    const [one, , two] = first as [typeof near, typeof near, typeof near];
    const second = numbered([{ ...two, whom: 'Farther' }, near], [first]);
    expect(second.map(({ whom, number }) => [whom, number])).toEqual([
      ['Farther', 2],
      ['Near', 1],
    ]);
    expect(numbers([far, one, two], first, [one])).toEqual([3, 1, 2]);
    // A number that is brought twice, or that no version had, is nobody's.
    expect(numbers([two, two, { ...two, number: 40 }], first)).toEqual([2, 3, 4]);
    expect(linesOf([two, { ...near, whom: '', number: 7 }]).map(({ name }) => name)).toEqual([
      'Visits: Far',
      'Visits 7',
    ]);
  });

  it('are not told by words or topics that are nothing but spaces', () => {
    const lines = linesOf([
      element('coaching', { words: ' ', topics: [' '] }),
      element('coaching', { words: 'With a peer' }),
    ]);
    expect(lineFor(lines, 'coaching', { line: '', text: 'Ada' })).toBeNull();
  });
});
