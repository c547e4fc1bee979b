import { describe, expect, it } from 'vitest';
import { personRecord } from '../../../shared/contract/documents.ts';
import { finish } from '../../helpers/area.ts';
import { placed, support } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

describe('what is kept of a participant', () => {
  it('prints in the record of everything held, and goes when they are erased', async () => {
    const { client, send, printed, nominationId, personId, roundId } = await placed();
    await send(client.running.addSupport, { nominationId, fields: support({ kind: 'mentoring' }) });
    await finish(client.staff.printRecord, { id: personId });
    const { sections } = personRecord.parse(printed.at(-1)?.data);
    const words = JSON.stringify(sections.find((one) => one.id === 'running'));
    for (const said of ['Leading a department', 'Ask the team', 'Placement at Host School', 'Outside Mentor'])
      expect(words).toContain(said);
    await send(client.staff.leave, {
      personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const plan = await finish(client.erasure.plan, { kind: 'person', id: personId });
    expect(JSON.stringify(plan)).toMatch(/1 placement/);
    await finish(client.erasure.erase, { what: { kind: 'person', id: personId }, surname: 'Nair' });
    expect((await client.running.round({ roundId })).participants).toEqual([]);
  });

  it('is out of sight in a meeting: no logs, no placements, and nobody who is in the room', async () => {
    const { client, nominationId, personId, roundId, send } = await placed();
    await send(client.running.addSupport, { nominationId, fields: support({ kind: 'mentoring' }) });
    await finish(client.app.startMeeting, { room: [] });
    const seen = await client.running.participant({ nominationId });
    expect(seen).toMatchObject({ support: [], placements: [], missing: [], applications: [] });
    expect((await client.home.attention({})).needs.filter((one) => one.key.startsWith('running'))).toEqual(
      [],
    );
    await finish(client.app.endMeeting, {});
    await finish(client.app.startMeeting, { room: [personId] });
    expect((await client.running.round({ roundId })).participants).toEqual([]);
  });
});
