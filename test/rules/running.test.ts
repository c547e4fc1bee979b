import { describe, expect, it } from 'vitest';
import { element, exactly } from '../../shared/reference/programme-elements.ts';
import { lineFor, linesOf } from '../../shared/rules/ledger-lines.ts';
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
    const met = (withWhom: string) => ({ kind: 'mentoring', on: '2026-10-01', withWhom });
    const given = input({
      elements,
      support: [met('paul venning '), met('Celia Northcote'), met('Celia Northcote'), met('')],
      placements: [{ from: '2026-09-01', to: '2026-12-01', focus: '', hostMentor: 'Paul Venning' }],
    });
    expect(wordsIn(given)).toEqual([
      'Mentoring: The head of the host school: 1 meeting',
      'External mentoring: 2 meetings',
      'Mentoring, not said which: 1 meeting',
    ]);
  });

  it('never share a name, however alike they are', () => {
    const lines = linesOf([element('training'), element('training'), element('training', { words: 'Law' })]);
    expect(lines.map((one) => one.name)).toEqual(['Training 1', 'Training 2', 'Law']);
    expect(lineFor(lines, 'training', { text: 'Training 2, at the coast' })?.name).toBe('Training 2');
    expect(lineFor(lines, 'training', { text: 'Finance' })).toBeNull();
  });
});
