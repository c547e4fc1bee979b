import { describe, expect, it } from 'vitest';
import { type Area, openArea, refused } from '../helpers/area.ts';

async function add(area: Area, surname: string) {
  const { id } = await area.send(area.client.staff.add, {
    forename: 'Priya',
    surname,
    kind: 'teaching',
    from: '2022-09-01',
  });
  return id;
}
const profile = (area: Area, id: string) => area.client.staff.profile({ id });

describe('what was said, asked or told', () => {
  const ahead = '2026-11-24';

  it('is never on a day to come', async () => {
    const area = await openArea();
    const { staff } = area.client;
    const id = await add(area, 'Nair');
    const kept = [
      area.send(staff.recordTold, { ids: [id], kind: 'in_plan', on: ahead, by: 'Head' }),
      area.send(staff.recommend, {
        ids: [id],
        stageId: 'stage_6',
        recommended: true,
        by: 'Head',
        on: ahead,
      }),
      area.send(staff.answer, {
        fact: 'leadership_role',
        answers: [{ personId: id, value: true, words: null }],
        asOf: ahead,
        saidBy: 'Head',
      }),
      area.send(staff.addAspiration, {
        personId: id,
        words: 'A deputy headship.',
        targetRole: null,
        hopedFor: null,
        askedOn: ahead,
        askedBy: 'Head',
      }),
    ];
    for (const [at, field] of ['on', 'on', 'asOf', 'askedOn'].entries())
      expect(await refused(kept[at] ?? expect.fail())).toMatchObject({ code: 'staff.ahead', field });
  });

  it('is told in the history as it happened: of one, and where it was taken back', async () => {
    const area = await openArea();
    const { staff } = area.client;
    const id = await add(area, 'Nair');
    const last = async () => (await profile(area, id)).history[0]?.words;
    await area.send(staff.recordTold, { ids: [id], kind: 'in_plan', on: '2026-11-20', by: 'Head' });
    expect(await last()).toBe('Recorded that Priya Nair was told that they are in the plan');
    const npq = { personId: id, code: 'NPQH', saidBy: 'Priya' };
    await area.send(staff.setNpq, { ...npq, state: 'applying', on: '2026-11-20' });
    await area.send(staff.setNpq, { ...npq, state: null, on: null });
    expect(await last()).toBe('Removed NPQH of Priya Nair');
    for (const value of [true, null])
      await area.send(staff.answer, {
        fact: 'leadership_role',
        answers: [{ personId: id, value, words: null }],
        asOf: '2026-11-20',
        saidBy: 'Head',
      });
    expect(await last()).toBe('Took back the answer to ‘leadership role’ for Priya Nair');
    for (const value of [true, false])
      await area.send(staff.answer, {
        fact: 'leadership_role',
        answers: [{ personId: id, value, words: null }],
        asOf: '2026-11-20',
        saidBy: 'Head',
      });
    expect(await last()).toBe(
      'Changed the answer to ‘leadership role’ for Priya Nair: no; it was yes, as of 20 November 2026',
    );
  });

  it('says nothing of what did not happen: no line manager without a post, nobody off no stage', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair');
    const manager = await add(area, 'Reed');
    const steps = async () => (await profile(area, id)).history.length;
    const before = await steps();
    const set = area.send(area.client.staff.setLineManager, { ids: [id], lineManagerId: manager });
    expect(await refused(set)).toMatchObject({ code: 'staff.no-post-now' });
    expect(await refused(area.send(area.client.stages.takeOff, { ids: [id] }))).toMatchObject({
      code: 'stages.nobody-moved',
      say: 'Priya Nair is not on a stage.',
    });
    const place = () =>
      area.send(area.client.stages.place, { ids: [id], stageId: 'stage_6', state: 'working', reason: 'x' });
    await place();
    expect(await refused(place())).toMatchObject({ code: 'stages.nobody-moved' });
    const move = area.send(area.client.stages.move, { ids: [id], state: 'working' });
    expect(await refused(move)).toMatchObject({ code: 'stages.nobody-moved' });
    expect(await steps()).toBe(before + 1);
  });
});
