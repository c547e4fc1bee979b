import { expect, test } from 'vitest';
import { finish } from '../../helpers/area.ts';
import { giverOf, requestOf } from '../../helpers/matching.ts';
import { coordinatorOf, peopleOf } from '../../helpers/seed-scenario.ts';

const school = (name: string, at: number) => ({
  name: `${name} School`,
  urn: `90020${at}`,
  localAuthority: 'Camden',
  phase: 'Secondary',
});

test('the London strategy sends new leaders on up to three visits, and consultant leaders to schools in challenging circumstances', async () => {
  const { client, send, roundId, takeIn, placed, end, said } = await coordinatorOf({
    scheme: 'Networking Leadership Visits Programme',
    academicYear: '2009/10',
    deadline: '2009-10-02',
    places: null,
  });
  const sent = await takeIn(
    ['Ash', 'Bay', 'Cob'].map((name, at) => ({
      school: school(name, at),
      people: peopleOf(name, 2, { role: 'Head of year' }),
    })),
  );
  const ids = [...sent.values()].map((one) => one.id);
  await placed(ids, '2009-10-09', '2009-10-16');

  // Each asks for a visit; no host is of their own school, and none takes more than it has days for.
  const all = await client.staff.schools({});
  for (const { id, name } of all)
    await send(
      client.matching.addGiver,
      giverOf({
        kind: 'visit',
        name: `Host of ${name}`,
        schoolId: id,
        places: 2,
        days: [
          { from: '2009-11-16', to: '2009-11-17' },
          { from: '2009-11-23', to: '2009-11-24' },
        ],
      }),
    );
  await send(client.matching.fromRound, { roundId, kind: 'visit', days: 2 });
  const visits = await finish(client.matching.propose, { kind: 'visit', change: null });
  expect(visits).toMatchObject({ met: 6, of: 6 });
  const board = await client.matching.board({ kind: 'visit' });
  for (const { asker, giver } of board.pairs) expect(giver.school).not.toBe(asker.school);

  const [first, second] = all;
  await send(
    client.matching.addGiver,
    giverOf({ kind: 'consultant', name: 'A consultant leader', places: 1 }),
  );
  for (const at of [first, second])
    await send(
      client.matching.addRequest,
      requestOf({
        kind: 'consultant',
        schoolId: at?.id ?? '',
        words: 'Teaching in mathematics',
        challenging: true,
      }),
    );
  expect(await finish(client.matching.propose, { kind: 'consultant', change: null })).toMatchObject({
    met: 1,
    of: 2,
  });
  const { unmet } = await client.matching.board({ kind: 'consultant' });
  expect(unmet).toMatchObject([{ change: { words: expect.stringContaining('no place left') } }]);

  await end(ids, 'completed', '2010-07-09');
  expect(await said('2010-07-31')).toContain('All 6 participants completed.');
});
