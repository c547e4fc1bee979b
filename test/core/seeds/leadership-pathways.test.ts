import { expect, test } from 'vitest';
import { finish } from '../../helpers/area.ts';
import { outcome } from '../../helpers/impact.ts';
import { giverOf } from '../../helpers/matching.ts';
import { coordinatorOf, peopleOf } from '../../helpers/seed-scenario.ts';

const schools = ['Ashdown', 'Birchley', 'Coombe', 'Dunsford'].map((name, at) => ({
  name: `${name} School`,
  urn: `90000${at}`,
  localAuthority: 'Marlshire',
  phase: at < 2 ? 'Primary' : 'Secondary',
}));

test('an alliance runs Leadership Pathways for 22 participants, from what schools send to the impact table', async () => {
  const { client, send, roundId, takeIn, placed, end, became, said } = await coordinatorOf({
    scheme: 'Alliance Leadership Pathways',
    academicYear: '2013/14',
    deadline: '2013-10-04',
    places: 22,
  });
  const sent = await takeIn(
    schools.map((school, at) => ({
      school,
      people: peopleOf(school.name.split(' ')[0] ?? '', at < 2 ? 6 : 5, {
        shadowing_request: 'A head of year, one day',
        project: 'Mental maths',
      }),
    })),
  );
  const ids = [...sent.values()].map((one) => one.id);
  expect(ids).toHaveLength(22);
  await placed(ids, '2013-10-11', '2013-10-18');
  expect(await client.programmes.participants({ roundId })).toHaveLength(22);

  for (const kind of ['coach', 'visit'] as const) {
    for (const school of await client.staff.schools({}))
      for (let at = 0; at < 6; at += 1)
        await send(
          client.matching.addGiver,
          giverOf({
            kind,
            name: `Leader ${at}`,
            schoolId: school.id,
            days: kind === 'visit' ? [{ from: '2013-11-20', to: '2013-11-20' }] : [],
          }),
        );
    await send(client.matching.fromRound, { roundId, kind, days: 1 });
    expect(await finish(client.matching.propose, { kind, change: null })).toMatchObject({ met: 22, of: 22 });
    expect(await send(client.matching.confirm, { kind })).toEqual({ confirmed: 22 });
  }

  await end(ids.slice(0, 19), 'completed', '2014-07-11');
  await end(ids.slice(19), 'withdrew', '2014-02-28');
  await became(ids.slice(0, 9), outcome('promoted', '2014-09-01'));
  await became(ids.slice(9, 14), outcome('accredited', '2014-10-01'));
  expect(await said('2014-10-31')).toEqual(
    expect.arrayContaining([
      '19 of 22 participants completed; 3 withdrew.',
      'Of those who completed, 9 have been promoted, and a further 5 have a place on an accredited course.',
    ]),
  );
});
