import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedState, placesOf } from '../../shared/rules/places.ts';

const states: PlacedState[] = ['draft', 'ready', 'submitted', 'offered', 'reserve', 'declined', 'withdrawn'];
const rows = (...given: PlacedState[]) =>
  given.map((state, index) => ({ id: `n${index}`, state, archived_on: null }));

describe('places', () => {
  it('go to the first in order, and a place that comes free goes to the next', () => {
    const placed = placesOf(rows('ready', 'withdrawn', 'ready', 'ready'), 2);
    expect([...placed.values()]).toEqual([
      { place: 1, group: 'place' },
      { place: null, group: 'not_going' },
      { place: 2, group: 'place' },
      { place: 3, group: 'reserve' },
    ]);
  });

  it('are not taken by whom the organiser put in reserve', () => {
    const placed = placesOf(rows('reserve', 'ready'), 1);
    expect([...placed.values()].map((one) => [one.group, one.place])).toEqual([
      ['reserve', 2],
      ['place', 1],
    ]);
  });

  it('of several schools are each school’s own, within those of the round', () => {
    const many = rows('ready', 'ready', 'ready', 'ready');
    const of = ({ id }: { readonly id: string }) => (id === 'n2' ? 'b' : 'a');
    const groups = (quota: number | null) =>
      [...placesOf(many, quota, { of, most: 2 }).values()].map((one) => one.group);
    expect(groups(null)).toEqual(['place', 'place', 'place', 'reserve']);
    expect(groups(2)).toEqual(['place', 'place', 'reserve', 'reserve']);
  });

  it('are not taken by drafts, which come last in their own order', () => {
    const placed = placesOf(rows('draft', 'ready', 'draft', 'ready'), 1);
    expect([...placed.values()].map((one) => [one.group, one.place])).toEqual([
      ['draft', 3],
      ['place', 1],
      ['draft', 4],
      ['reserve', 2],
    ]);
  });

  it('once offered are kept, whoever stands before them', () => {
    const placed = placesOf(rows('ready', 'ready', 'offered'), 2);
    expect([...placed.values()].map((one) => [one.group, one.place])).toEqual([
      ['place', 1],
      ['reserve', 3],
      ['place', 2],
    ]);
  });

  it('are not kept for somebody who has left, whatever they were offered', () => {
    const [left, ...others] = rows('offered', 'submitted', 'ready');
    const placed = placesOf([{ ...left!, archived_on: '2026-11-20' }, ...others], 1);
    expect([...placed.values()]).toEqual([
      { place: null, group: 'not_going' },
      { place: 1, group: 'place' },
      { place: 2, group: 'reserve' },
    ]);
  });

  it('are never more than the quota or what was offered, and everybody going forward has one number from 1 on', () => {
    const list = fc.array(fc.constantFrom(...states), { maxLength: 30 });
    fc.assert(
      fc.property(list, fc.option(fc.integer({ min: 0, max: 10 })), (given, quota) => {
        const placed = [...placesOf(rows(...given), quota).values()];
        const used = placed.filter((one) => one.group === 'place').length;
        const offered = given.filter((state) => state === 'offered').length;
        expect(used).toBeLessThanOrEqual(Math.max(quota ?? given.length, offered));
        const numbers = placed.flatMap((one) => one.place ?? []).sort((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });
});
