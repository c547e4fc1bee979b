import { describe, expect, it } from 'vitest';
import { personRecord } from '../../shared/contract/documents.ts';
import { type Area, finish, openArea } from '../helpers/area.ts';
import { leaves, somebody } from '../helpers/leavers.ts';

const printedOf = async (area: Area, id: string) => {
  await finish(area.client.staff.printRecord, { id });
  return personRecord.parse(area.printed.at(-1)?.data).notPrinted.join(' ');
};

describe('everything held about somebody, of what was taken out', () => {
  it('says what went when they left, and until when the history can bring it back', async () => {
    const area = await openArea();
    const { id, kept } = await somebody(area);
    expect(await printedOf(area, id)).not.toContain('Taken out');
    const keep = [{ kind: 'note' as const, id: kept, reason: 'The handbook is still in use' }];
    await area.send(area.client.staff.leave, leaves(id, { keep }));
    const words = await printedOf(area, id);
    expect(words).toContain('Taken out and still in the history: 1 note. Until 23 December 2026');
    expect(words).toContain('Backups hold the plan as it was');
  });

  it('says so of whatever else was taken out, of nobody else, and no more once it is back', async () => {
    const area = await openArea();
    const { id, kept } = await somebody(area);
    const { id: other } = await area.send(area.client.staff.add, {
      forename: 'Otto',
      surname: 'Quill',
      kind: 'support',
    });
    const [holding] = (await area.client.staff.profile({ id })).holdings;
    await area.send(area.client.staff.removeHolding, { id: holding?.id ?? '' });
    await area.send(area.client.staff.removeNote, { id: kept });
    expect(await printedOf(area, id)).toContain(
      'Taken out and still in the history: 1 post held and 1 note.',
    );
    expect(await printedOf(area, other)).not.toContain('Taken out');
    const { undo } = await area.client.history.state({});
    await area.send(area.client.history.undo, { seq: undo?.seq ?? 0 });
    expect(await printedOf(area, id)).toContain('Taken out and still in the history: 1 post held. Until');
  });
});
