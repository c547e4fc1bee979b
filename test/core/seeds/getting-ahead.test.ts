import { expect, test } from 'vitest';
import { finish } from '../../helpers/area.ts';
import { outcome } from '../../helpers/impact.ts';
import { giverOf } from '../../helpers/matching.ts';
import { coordinatorOf, peopleOf } from '../../helpers/seed-scenario.ts';

const schools = ['Alder', 'Beech', 'Cedar'].map((name, at) => ({
  name: `${name} School`,
  urn: `90010${at}`,
  localAuthority: ['Camden', 'Hackney', 'Ealing'][at] ?? '',
  phase: 'Secondary',
}));

/** Who is put forward by three schools of London, so many in all. */
const senders = (count: number, year: string) =>
  schools.map((school) => ({
    school,
    people: peopleOf(`${school.name.split(' ')[0]}${year.slice(0, 4)}`, count / schools.length, {
      role: 'Deputy headteacher',
      coach_preference: 'A serving head',
    }),
  }));

test('Getting Ahead London runs for four years: 180 aspiring heads, then 72 with coaches, and a quarter of the first two years in headship', async () => {
  const { client, send, roundId, openRound, takeIn, placed, end, became, said } = await coordinatorOf({
    scheme: 'Getting Ahead London: senior leaders',
    academicYear: '2016/17',
    deadline: '2016-09-30',
    places: null,
  });
  const rounds = [
    { year: '2016/17', count: 60, id: roundId },
    { year: '2017/18', count: 60, id: await openRound('2017/18', '2017-09-30') },
    { year: '2018/19', count: 60, id: await openRound('2018/19', '2018-09-30') },
    { year: '2019/20', count: 72, id: await openRound('2019/20', '2019-09-30') },
  ];
  const took: string[][] = [];
  for (const { year, count, id } of rounds) {
    const starts = year.slice(0, 4);
    const sent = await takeIn(senders(count, year), { id, year, nominatedOn: `${starts}-09-30` });
    const ids = [...sent.values()].map((one) => one.id);
    expect(ids).toHaveLength(count);
    await placed(ids, `${starts}-10-07`, `${starts}-10-14`);
    took.push(ids);
  }
  const [first = [], second = [], , fourth = []] = took;
  // Nobody of London is kept out by the rule of the scheme, which reads the post and the region that schools sent.
  const { nominations } = await client.programmes.round({ id: roundId });
  expect(nominations.every((one) => one.verdict === 'met')).toBe(true);

  for (let at = 0; at < 24; at += 1)
    await send(
      client.matching.addGiver,
      giverOf({ kind: 'coach', name: `Serving head ${at}`, places: 3, phases: ['Secondary'] }),
    );
  await send(client.matching.fromRound, { roundId: rounds[3]?.id ?? '', kind: 'coach', days: 1 });
  expect(await finish(client.matching.propose, { kind: 'coach', change: null })).toMatchObject({
    met: 72,
    of: 72,
  });
  expect(await send(client.matching.confirm, { kind: 'coach' })).toEqual({ confirmed: fourth.length });

  const two = [...first, ...second];
  await end(two, 'completed', '2018-07-13');
  await became(two.slice(0, 30), outcome('headship', '2018-09-01'));
  await became(two.slice(30, 42), outcome('promoted', '2018-09-01'));
  expect(await said('2018-09-29')).toContain(
    'A quarter of the participants (30 of 120) became headteachers, and a further 10% (12 of 120) were promoted into other leadership roles.',
  );
  expect(await said('2019-11-20')).toContain('72 participants in 2019/20, after 180 since 2016/17.');
}, 240_000);
