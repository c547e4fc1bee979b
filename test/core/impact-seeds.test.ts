import { describe, expect, it } from 'vitest';
import { saidText } from '../../shared/rules/impact-said.ts';
import { became, ended, openAt, outcome, taken, whole } from '../helpers/impact.ts';

/** The sentences of a choice; each of their figures opens as many people as it says. */
const saidOf = async (
  { client }: Awaited<ReturnType<typeof openAt>>,
  asAt: string,
  change: Parameters<typeof whole>[1] = {},
) => {
  const choice = whole(asAt, change);
  const { said } = await client.impact.page(choice);
  for (const part of said.flatMap(({ parts, how }) => [...parts, ...how])) {
    if (typeof part === 'string') continue;
    const { figure, completers, count, years } = part;
    const group = years === null ? null : { years };
    expect(await client.impact.people({ choice, figure, completers, group })).toHaveLength(count);
  }
  return said.map(saidText);
};

describe('the figures that programmes published, from people who were recorded', () => {
  it('19 of 22 completed, of these 9 promoted and a further 5 on accredited courses; then 28, and 52', async () => {
    const area = await openAt('2016-11-20');
    const first = await taken(area, { year: '2013/14', offered: '2013-10-10' }, 22);
    await ended(area, first.slice(0, 19), '2014-07-10');
    await ended(area, first.slice(19), '2014-03-01', 'withdrew');
    await became(area, first.slice(0, 8), outcome('promoted', '2014-09-01'));
    await became(area, first.slice(8, 9), outcome('headship', '2014-08-20'));
    // Two of those promoted have a course as well: they are not counted again.
    await became(area, first.slice(7, 14), outcome('accredited', '2014-10-01'));
    await became(area, first.slice(14, 16), outcome('promoted', '2015-01-05'));
    await taken(area, { year: '2014/15', offered: '2014-10-10' }, 28);
    await taken(area, { year: '2016/17', offered: '2016-10-10' }, 52);
    const { rounds } = (await area.client.impact.page(whole('2014-10-09'))).options;
    const roundId = rounds.find((one) => one.name.endsWith('2013/14'))!.id;
    // The others of whom nothing is recorded stand behind their number too.
    expect(await saidOf(area, '2014-08-20', { roundId })).toEqual(
      expect.arrayContaining([
        'Of those who completed, 1 has been promoted; none of the other 18 has a place on an accredited course.',
        '1 of 22 participants became a headteacher; none of the other 21 was promoted into another leadership role.',
      ]),
    );
    const then = await saidOf(area, '2014-10-09', { roundId });
    expect(then).toContain('19 of 22 participants completed; 3 withdrew.');
    expect(then).toContain(
      'Of those who completed, 9 have been promoted, and a further 5 have a place on an accredited course.',
    );
    // Those two were promoted later, and are in the figures from that day.
    expect(await saidOf(area, '2015-02-01', { roundId })).toContain(
      'Of those who completed, 11 have been promoted, and a further 5 have a place on an accredited course.',
    );
    const now = await area.client.impact.page(whole('2016-11-20'));
    expect(now.years).toEqual([
      { year: '2013/14', tookUp: 22, sofar: 22 },
      { year: '2014/15', tookUp: 28, sofar: 50 },
      { year: '2016/17', tookUp: 52, sofar: 102 },
    ]);
    const behind = await area.client.impact.people({
      choice: whole('2014-10-09', { roundId }),
      figure: 'accredited_further',
      completers: true,
      group: null,
    });
    expect(behind).toHaveLength(5);
    expect(behind[0]?.what).toContain('A place on NPQ in Senior Leadership');
  }, 120_000);

  it('a quarter of two years in headship and a further 10% promoted; 72 this year after 180 since 2016/17', async () => {
    const area = await openAt('2019-11-20');
    const two = [
      ...(await taken(area, { year: '2016/17', offered: '2016-10-10' }, 60)),
      ...(await taken(area, { year: '2017/18', offered: '2017-10-10' }, 60)),
    ];
    await ended(area, two, '2018-07-10');
    await became(area, two.slice(0, 30), outcome('headship', '2018-09-01'));
    await became(area, two.slice(30, 42), outcome('promoted', '2018-09-01'));
    expect(await saidOf(area, '2018-10-01')).toContain(
      'A quarter of the participants (30 of 120) became headteachers, and a further 10% (12 of 120) were promoted into other leadership roles.',
    );
    await taken(area, { year: '2018/19', offered: '2018-10-10' }, 60);
    await taken(area, { year: '2019/20', offered: '2019-10-10' }, 72);
    expect(await saidOf(area, '2019-11-20')).toContain(
      '72 participants in 2019/20, after 180 since 2016/17.',
    );
  }, 120_000);

  it('places filled of 90, and the majority in headship within a year of the programme', async () => {
    const area = await openAt('2011-11-20');
    const all = await taken(area, { year: '2009/10', offered: '2009-09-10', places: 90 }, 81);
    await ended(area, all, '2010-07-10');
    await became(area, all.slice(0, 45), outcome('headship', '2011-01-05'));
    await became(area, all.slice(45, 60), outcome('headship', '2011-09-01'));
    // The year is not over, so nothing is said of it yet.
    expect((await saidOf(area, '2011-02-01')).filter((one) => one.includes('within a year'))).toEqual([]);
    const said = await saidOf(area, '2011-11-20');
    expect(said).toContain('The majority (45 of 81) went into headship within a year of the programme.');
    expect(said).toContain('81 of 90 places are filled (90%).');
    expect(await saidOf(area, '2009-09-09')).toEqual([]);
    const view = await area.client.impact.page(whole('2011-11-20', { by: 'cohort' }));
    expect(view.groups).toMatchObject([{ places: { of: 90, filled: 81 } }]);
  }, 120_000);
});
