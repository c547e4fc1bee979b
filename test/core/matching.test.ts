import { expect, test } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { alliance, giverOf, matchHere, person, propose, requestOf, TODAY } from '../helpers/matching.ts';

/** Ada and Ben of our school ask for a coach; Nia of a near school can coach one, Fay of a far one nobody yet. */
async function coaching() {
  const area = await alliance();
  const { client, send, ours, near } = area;
  const ada = await person(area, 'Ada');
  const ben = await person(area, 'Ben');
  const ask = async (personId: string, more = {}) =>
    (await send(client.matching.addRequest, requestOf({ kind: 'coach', schoolId: ours, personId, ...more })))
      .id;
  const give = async (name: string, more = {}) =>
    (await send(client.matching.addGiver, giverOf({ kind: 'coach', name, schoolId: near, ...more }))).id;
  const board = () => client.matching.board({ kind: 'coach' });
  return { ...area, ada, ben, ask, give, board };
}

test('a request is matched with whoever fits best, with reasons, and is kept until it is accepted', async () => {
  const area = await coaching();
  const { client, send, ask, give, board, ada, ben } = area;
  const [ofAda, ofBen] = [await ask(ada, { focus: ['maths'], phase: 'Secondary' }), await ask(ben)];
  const nia = await give('Nia Hall', { focus: ['maths'], phases: ['Secondary'] });
  expect((await board()).waiting.map((one) => one.name)).toEqual(['Ada Marsh', 'Ben Marsh']);
  expect(await propose(area, 'coach')).toMatchObject({ met: 1, of: 2 });
  const proposed = await board();
  expect(proposed.pairs).toMatchObject([
    {
      requestId: ofAda,
      giverId: nia,
      because: ['Knows Maths', 'Same phase', 'Same local authority'],
      state: 'proposed',
      broken: null,
    },
  ]);
  expect(proposed.run).toMatchObject({ stale: false });
  expect(proposed.unmet).toMatchObject([
    { requestId: ofBen, full: 1, change: { words: 'Nia Hall would do and has no place left.' } },
  ]);
  await send(client.matching.meet, { requestId: ofBen });
  expect((await board()).run).toMatchObject({ stale: true });
  expect(await propose(area, 'coach')).toMatchObject({ met: 2, of: 2 });
  expect(await send(client.matching.confirm, { kind: 'coach' })).toEqual({ confirmed: 2 });
  expect((await board()).pairs.map((pair) => pair.state)).toEqual(['confirmed', 'confirmed']);
});

test('a host who withdraws after matching leaves nothing lost: the match stays until another is proposed', async () => {
  const area = await coaching();
  const { client, send, ask, give, board, ada } = area;
  await ask(ada);
  const nia = await give('Nia Hall');
  await propose(area, 'coach');
  await send(client.matching.confirm, { kind: 'coach' });
  await send(client.matching.withdrawGiver, { id: nia, on: TODAY });
  expect((await board()).pairs).toMatchObject([
    { state: 'confirmed', broken: 'Withdrew on 23 November 2026' },
  ]);
  const onHome = async () =>
    (await client.home.attention({})).needs.filter(({ go }) => go === '#/matching/coach');
  expect(await onHome()).toMatchObject([{ title: '1 match without a coach any more', on: TODAY }]);
  const fay = await give('Fay Hunt');
  await propose(area, 'coach');
  expect(await onHome()).toEqual([]);
  expect((await board()).pairs).toMatchObject([{ giverId: fay, state: 'proposed', broken: null }]);
});

test('own school, line manager and declared interest are never broken, whichever way round, and never offered', async () => {
  const area = await coaching();
  const { client, send, ask, ours, ada, ben, board } = area;
  const cleo = await person(area, 'Cleo');
  const request = await ask(ada);
  for (const [personId, schoolId] of [
    [ben, ours],
    [cleo, null],
  ] as const)
    await send(client.matching.addGiver, giverOf({ kind: 'coach', personId, schoolId }));
  await send(client.staff.declareInterest, {
    personId: cleo,
    otherPersonId: ada,
    otherName: null,
    kind: 'relative',
    saidBy: 'Cleo Marsh',
    on: TODAY,
  });
  expect(await propose(area, 'coach')).toMatchObject({ met: 0, of: 1 });
  const [unmet] = (await board()).unmet;
  expect(unmet).toMatchObject({ requestId: request, full: 0, change: null });
  expect(unmet?.why.map(({ words }) => words)).toEqual([
    'An interest is declared between the two',
    'Works in the same school',
  ]);
  expect(await refused(send(client.matching.meet, { requestId: request }))).toMatchObject({
    say: 'No single change would meet this request.',
  });
});

test('a declared interest in somebody from outside, by name, stops the two', async () => {
  const area = await coaching();
  const { client, send, ask, give, ada } = area;
  await ask(ada);
  await give('Nia Hall');
  await send(client.staff.declareInterest, {
    personId: ada,
    otherPersonId: null,
    otherName: 'nia hall',
    kind: 'other',
    saidBy: 'Ada Marsh',
    on: TODAY,
  });
  expect(await propose(area, 'coach')).toMatchObject({ met: 0 });
});

test('what one change by hand costs is said before it is made, and then it is fixed', async () => {
  const area = await coaching();
  const { client, send, ask, give, board, ada, ben, far } = area;
  const ofAda = await ask(ada, { focus: ['maths'] });
  await ask(ben, { focus: ['maths'] });
  await give('Nia Hall', { focus: ['maths'], places: 2 });
  const fay = await give('Fay Hunt', { schoolId: far });
  await propose(area, 'coach');
  const cost = await finish(client.matching.tryOut, {
    kind: 'coach',
    change: { requestId: ofAda, giverId: fay },
  });
  expect(cost.before).toEqual({ met: 2, of: 2, points: 70 });
  expect(cost.after).toEqual({ met: 2, of: 2, points: 35 });
  expect(cost.moves).toMatchObject([{ asker: { name: 'Ada Marsh' }, from: 'Nia Hall', to: 'Fay Hunt' }]);
  expect((await board()).pairs.map((pair) => pair.fixed)).toEqual([false, false]);
  await finish(client.matching.propose, { kind: 'coach', change: { requestId: ofAda, giverId: fay } });
  await propose(area, 'coach');
  expect((await board()).pairs).toMatchObject([{ giverId: fay, fixed: true }, { fixed: false }]);
  await send(client.matching.takeOut, { requestId: ofAda, again: false });
  await propose(area, 'coach');
  expect((await board()).pairs[0]?.giverId).not.toBe(fay);
});

test('a pair that is held and has become impossible is named, and nothing is matched until it is let go', async () => {
  const area = await coaching();
  const { client, send, ask, give, board, ada } = area;
  const ofAda = await ask(ada);
  const nia = await give('Nia Hall');
  await propose(area, 'coach');
  await send(client.matching.fix, { requestId: ofAda, fixed: true });
  const [row] = await client.matching.pool({});
  await send(client.matching.editGiver, { id: nia, fields: { ...row!.fields, schoolId: area.ours } });
  expect((await board()).pairs).toMatchObject([{ broken: 'Works in the same school' }]);
  expect(await refused(propose(area, 'coach'))).toMatchObject({
    code: 'matching.held',
    say: 'The match of Ada Marsh is held, and it cannot be: works in the same school.',
  });
  expect(await refused(send(client.matching.confirm, { kind: 'coach' }))).toMatchObject({
    code: 'matching.broken',
  });
  await send(client.matching.takeOut, { requestId: ofAda, again: true });
  expect(await propose(area, 'coach')).toMatchObject({ met: 0, of: 1 });
});

test('a place that a fixed match holds is said to be held, and who could let it go', async () => {
  const area = await coaching();
  const { send, client, ask, give, board, ada, ben } = area;
  const ofAda = await ask(ada);
  await give('Nia Hall');
  await propose(area, 'coach');
  await send(client.matching.fix, { requestId: ofAda, fixed: true });
  await ask(ben);
  await propose(area, 'coach');
  const change = async () => (await board()).unmet[0]?.change?.words;
  expect(await change()).toBe(
    'Nia Hall would do and has no place left: the match of Ada Marsh there is fixed. Let it move and propose again, or add a place.',
  );
  await send(client.matching.fix, { requestId: ofAda, fixed: false });
  expect(await change()).toBe('Nia Hall would do and has no place left.');
});

test('two places that fixed matches hold are both said to be held', async () => {
  const area = await coaching();
  const { send, client, ask, give, board, ada, ben } = area;
  const asked = [await ask(ada), await ask(ben)];
  await give('Nia Hall', { places: 2 });
  await propose(area, 'coach');
  for (const requestId of asked) await send(client.matching.fix, { requestId, fixed: true });
  await ask(await person(area, 'Cleo'));
  await propose(area, 'coach');
  expect((await board()).unmet[0]?.change?.words).toBe(
    'Nia Hall would do and has no place left: the matches of Ada Marsh and Ben Marsh there are fixed. Let one of them move and propose again, or add a place.',
  );
});

test('nobody with no place is matched, and one more place is the smallest change', async () => {
  const area = await coaching();
  await area.ask(area.ada);
  await area.give('Nia Hall', { places: 0 });
  expect(await propose(area, 'coach')).toMatchObject({ met: 0, of: 1 });
  expect((await area.board()).unmet).toMatchObject([{ full: 1, change: { button: 'Add a place' } }]);
});

test('what is fixed or accepted while a matching is worked out is not lost to it', async () => {
  let meanwhile = async () => {};
  const area = await alliance(async (name, input) => {
    const found = matchHere(name, input);
    await meanwhile();
    return found;
  });
  const { client, send, ours, near, far } = area;
  const asks = requestOf({ kind: 'coach', schoolId: ours, personId: await person(area, 'Ada') });
  const { id: requestId } = await send(client.matching.addRequest, asks);
  await send(client.matching.addGiver, giverOf({ kind: 'coach', name: 'Nia Hall', schoolId: near }));
  const other = giverOf({ kind: 'coach', name: 'Fay Cole', schoolId: far });
  const { id: giverId } = await send(client.matching.addGiver, other);
  await propose(area, 'coach');
  meanwhile = async () => {
    meanwhile = async () => {};
    await send(client.matching.confirm, { kind: 'coach' });
  };
  const change = finish(client.matching.propose, { kind: 'coach', change: { requestId, giverId } });
  expect(await refused(change)).toMatchObject({ code: 'matching.changed' });
  expect((await client.matching.board({ kind: 'coach' })).pairs).toMatchObject([
    { giver: { name: 'Nia Hall' }, state: 'confirmed', fixed: false },
  ]);
});
