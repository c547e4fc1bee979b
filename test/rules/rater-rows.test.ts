import { describe, expect, it } from 'vitest';
import { readRaterRows } from '../../shared/rules/rater-rows.ts';
import { groupNamed, readRating } from '../../shared/rules/rater-words.ts';

const competencies = [
  { key: 'culture', name: 'School culture' },
  { key: 'teaching', name: 'Teaching' },
  { key: 'send', name: 'Additional and special educational needs and disabilities' },
  { key: 'governance', name: 'Governance and accountability' },
];
const head = ['Group', 'Rater no.', ...competencies.map((each) => each.name)];
const read = (...rows: string[][]) => readRaterRows([head, ...rows], competencies)!;

describe('a 360 results spreadsheet', () => {
  it('is read with one row per rater: not observed is null, a blank is absent', () => {
    const { raters, problems } = read(
      ['Self', '1', '4', '5', '3', '2'],
      ['Line manager', '1', '4', '5', 'N/O', ''],
      ['Peers', '7', '4.0', '5 A model for others', '-', 'not observed'],
    );
    expect(problems).toEqual([]);
    expect(raters).toEqual([
      { row: 2, group: 'self', number: 1, ratings: { culture: 4, teaching: 5, send: 3, governance: 2 } },
      { row: 3, group: 'manager', number: 1, ratings: { culture: 4, teaching: 5, send: null } },
      {
        row: 4,
        group: 'peers',
        number: 7,
        ratings: { culture: 4, teaching: 5, send: null, governance: null },
      },
    ]);
  });

  it('points out words that may say that somebody is harmed, which are not taken in, in whatever row they stand', () => {
    const comment = 'She hit a child.';
    const { raters, problems } = readRaterRows(
      [
        [...head, 'Comments'],
        ['Peers', '1', '4', '5', '3', '2', comment],
        ['Peers', '2', '4', '5', '3', '2', 'She listens.'],
        ['Nobody', '3', '4', '5', '3', '2', comment],
        ['', '', '', '', '', '', comment],
      ],
      competencies,
    )!;
    expect(raters.map((one) => one.row)).toEqual([2, 3]);
    const harm = problems.filter((one) => one.kind === 'harm');
    expect(harm.map((one) => [one.row, one.column])).toEqual([
      [2, 'Comments'],
      [4, 'Comments'],
      [5, 'Comments'],
    ]);
    expect(harm[0]?.say).toMatch(/give it to the safeguarding lead .*word for word\.$/);
  });

  it('has its header found below a title, and columns by name, key, number and near spelling', () => {
    const found = readRaterRows(
      [
        ['360 results for Stage 7'],
        [],
        [
          'Relationship',
          'Q1',
          'teaching',
          'Additional and special educational needs',
          'Governence and accountability',
          'Comments',
        ],
        ['Pupil', '1', '2', '3', '4', 'kind'],
      ],
      competencies,
    )!;
    expect(found.headerRow).toBe(3);
    expect(found.missing).toEqual([]);
    expect(found.columns.map((column) => [column.is, column.competency, column.why])).toEqual([
      ['group', undefined, 'Says which group the rater is in.'],
      ['competency', 'culture', 'The number of “School culture” in the framework.'],
      ['competency', 'teaching', 'Same name.'],
      ['competency', 'send', '“Additional and special educational needs and disabilities” begins so.'],
      ['competency', 'governance', 'Spelt almost like “Governance and accountability”.'],
      ['left_out', undefined, 'Not a competency of this framework.'],
    ]);
    expect(found.raters[0]).toMatchObject({ row: 4, group: 'students', number: 1 });
  });

  it('names the competencies that have no column', () => {
    const found = readRaterRows(
      [
        ['Group', 'Teaching'],
        ['Peer', '3'],
      ],
      competencies,
    )!;
    expect(found.missing.map((each) => each.key)).toEqual(['culture', 'send', 'governance']);
  });

  it('is none of ours without a group column and a competency', () => {
    expect(
      readRaterRows(
        [
          ['Name', 'Teaching'],
          ['A', '3'],
        ],
        competencies,
      ),
    ).toBeNull();
    expect(readRaterRows([], competencies)).toBeNull();
  });

  it('leaves out a row with a rating that cannot be right, says which, and takes in the rest', () => {
    const { raters, problems } = read(
      ['Peer', '1', '6', '3', '3', '3'],
      ['Peer', '2', '3.5', '3', '3', '3'],
      ['Peer', '3', 'good', '3', '3', '3'],
      ['Peer', '4', '0', '3', '3', '3'],
      ['Peer', '5', '4', '3', '3', '3'],
    );
    expect(raters.map((each) => each.row)).toEqual([6]);
    expect(problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [2, 'School culture', 'left_out'],
      [3, 'School culture', 'left_out'],
      [4, 'School culture', 'left_out'],
      [5, 'School culture', 'left_out'],
    ]);
    expect(problems.map((each) => each.group)).toEqual(Array(4).fill('peers'));
    expect(problems[3]!.say).toBe(
      '0 is not on the scale of 1 to 5. If it says not observed, write “not observed” instead.',
    );
    expect(problems[0]!.say).toContain('6 is outside the scale');
    expect(problems[1]!.say).toContain('3.5 is not a whole number');
  });

  it('leaves out a group it does not know, a second self, the same rater twice, empty forms and notes', () => {
    const { raters, problems } = read(
      ['Self', '', '4', '4', '4', '4'],
      ['Self', '', '3', '4', '4', '4'],
      ['Peer', '2', '4', '4', '4', '4'],
      ['Peer', '2', '5', '4', '4', '4'],
      ['Wizard', '3', '4', '4', '4', '4'],
      ['', '4', '4', '4', '4', '4'],
      ['Peer', '5', '', '', '', ''],
      ['Ratings collected on paper in October', '', '', '', '', ''],
      ['', '', '', '', '', ''],
    );
    expect(raters.map((each) => each.row)).toEqual([2, 4]);
    expect(problems.filter((each) => each.kind === 'note').map((each) => each.row)).toEqual([9]);
    expect(problems.map(({ row, say }) => `${row} ${say}`)).toEqual([
      '3 A second self-rating; the first is in row 2.',
      '5 The same rater as in row 4: number 2 comes twice in this group.',
      '6 “Wizard” is not a group. Groups are self, line manager, peers, people they lead, students and other colleagues.',
      '7 The rater’s group is missing.',
      '8 No ratings in this row.',
      '9 Read as a note: neither a group nor ratings.',
    ]);
  });

  it('takes in rows with the same answers and asks to look at them', () => {
    const { raters, problems } = read(
      ['Peer', '1', '4', '3', '4', '2'],
      ['Peer', '2', '4', '3', '4', '2'],
      ['Peer', '3', '4', '4', '4', '4'],
      ['Peer', '4', '4', '4', '4', '4'],
    );
    expect(raters).toHaveLength(4);
    expect(problems).toMatchObject([{ row: 3, kind: 'check' }]);
  });

  it('numbers raters that have no number, around those that have', () => {
    const { raters } = read(
      ['Peer', '1', '4', '3', '4', '2'],
      ['Peer', '', '3', '3', '4', '2'],
      ['Peer', '', '2', '3', '4', '2'],
      ['Direct report', '', '2', '3', '4', '2'],
    );
    expect(raters.map((each) => [each.group, each.number])).toEqual([
      ['peers', 1],
      ['peers', 2],
      ['peers', 3],
      ['reports', 1],
    ]);
  });

  it.each([
    ['Line Manager', 'manager'],
    ['direct-report', 'reports'],
    ['Pupils', 'students'],
    ['PEER 3', 'peers'],
    ['Other staff', 'others'],
  ])('knows the group %s', (cell, group) => {
    expect(groupNamed(cell)?.group).toBe(group);
  });

  it.each(['n', 'N', 'n/a', 'na', 'N/O', 'NO', 'n.o.', 'not observed', '–', '--', 'Don’t know', 'not known'])(
    'reads %s as not observed',
    (cell) => {
      expect(readRating(cell)).toEqual({ rating: null });
    },
  );

  it.each(['-1', '55', '1 2', '=4', '4/5', '٣'])('does not read %s as a rating', (cell) => {
    expect(readRating(cell)).toHaveProperty('wrong');
  });
});
