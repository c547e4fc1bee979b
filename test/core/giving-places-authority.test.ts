import { describe, expect, it } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { proposal, sentIn } from '../helpers/places.ts';
import { open, today } from '../helpers/rounds.ts';

describe('where the local authority puts people forward', () => {
  it('nobody is submitted or offered a place without its word', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, programmeId, ids } = await sentIn(area, 1, 2);
    const words = 'The local authority puts them forward';
    const rule = {
      kind: 'fact',
      fact: 'la_puts_forward',
      test: { kind: 'is_true' },
      words,
      strength: 'must',
    } as const;
    await send(client.programmes.edit, {
      id: programmeId,
      change: { route: 'local_authority', rule },
    });
    await send(client.programmes.useNewVersion, { id: roundId });
    const [id] = ids as [string];
    // The step and the rule ask for the same word, so it is asked for once and answers both.
    const why = async () => (await proposal(area, roundId)).rows.map(({ reason }) => reason);
    const answered = async () => {
      const { facts, row } = await client.programmes.nomination({ id });
      return [row.verdict, facts[0]?.reason, facts[0]?.source];
    };
    expect((await proposal(area, roundId)).waiting).toEqual([id]);
    expect(await why()).toEqual(['The local authority has not proposed or endorsed it']);
    const offer = () => send(client.programmes.setState, { ids: [id], state: 'offered', on: today });
    expect(await refused(offer())).toMatchObject({
      code: 'programmes.no-authority',
      details: { nominationId: id },
    });
    const says = (step: 'asked' | 'endorsed' | 'not_endorsed') =>
      send(client.programmes.recordAuthority, {
        ids: [id],
        step,
        on: today,
        byName: 'Jo Marsh',
        authority: 'Marlshire',
        words: 'Said in confidence',
      });
    const { personId } = (await client.programmes.nomination({ id })).row;
    await send(client.staff.answer, {
      fact: 'la_puts_forward',
      answers: [{ personId, value: true }],
      asOf: today,
      saidBy: 'The head',
    });
    await says('asked');
    expect((await proposal(area, roundId)).waiting).toEqual([id]);
    expect(await answered()).toEqual(['not_known', expect.stringContaining('Marlshire was asked on'), null]);
    await says('endorsed');
    expect((await proposal(area, roundId)).offered).toEqual([id]);
    expect(await answered()).toEqual(['met', 'Endorsed by Marlshire.', 'Local authority']);
    const { authoritySteps, row } = await client.programmes.nomination({ id });
    expect(row.authority).toMatchObject({ step: 'endorsed', authority: 'Marlshire' });
    expect(authoritySteps.map(({ step }) => step)).toEqual(['endorsed', 'asked']);
    await send(client.programmes.removeAuthority, { id: authoritySteps[0]!.id });
    await says('not_endorsed');
    await finish(client.app.startMeeting, { room: [] });
    const inMeeting = await client.programmes.nomination({ id });
    expect(inMeeting.authoritySteps.map(({ words }) => words)).toEqual(['', '']);
    expect([inMeeting.offers, inMeeting.letters]).toEqual([[], []]);
    await finish(client.app.endMeeting, {});
    expect((await proposal(area, roundId)).not).toEqual([id]);
    expect(await why()).toEqual([expect.stringMatching(/^Not endorsed by Marlshire on /)]);
    expect((await answered())[0]).toBe('not_met');
    expect(await refused(offer())).toMatchObject({ code: 'programmes.no-authority' });
  });
});
