import { describe, expect, it } from 'vitest';
import { finish, openArea, refused } from '../helpers/area.ts';

import { leaves, somebody } from '../helpers/leavers.ts';

describe('somebody who leaves', () => {
  it('is asked about: each flag and note that would go, and the years the rest is kept', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    const asked = await area.client.staff.leaving({ id });
    expect(asked.items.map(({ words }) => words)).toEqual([
      'Wrote the Year 9 handbook.',
      'Prefers to be asked in person.',
    ]);
    expect(asked.years).toBe(6);
  });

  it('is archived; notes go unless kept with a reason, posts and employments end', async () => {
    const area = await openArea();
    const { id, kept } = await somebody(area);
    const keep = [{ kind: 'note' as const, id: kept, reason: 'The handbook is still in use' }];
    await area.send(area.client.staff.leave, leaves(id, { keep }));
    expect(await area.client.staff.list({})).toEqual([]);
    const [left] = await area.client.staff.list({ archived: true });
    expect(left).toMatchObject({ id, archived: true, leavingOn: '2026-11-20' });
    const record = await area.client.staff.profile({ id });
    expect(record).toMatchObject({ archivedOn: '2026-11-20', deleteAfter: '2032-11-20' });
    expect(record.notes.map(({ words, keptBecause }) => [words, keptBecause])).toEqual([
      ['Wrote the Year 9 handbook.', 'The handbook is still in use'],
    ]);
    expect(record.employments[0]).toMatchObject({
      to: '2026-11-20',
      leavingReason: 'A headship nearer home',
    });
    expect(record.holdings[0]).toMatchObject({ to: '2026-11-20', now: false });
  });

  it('today holds no post any more, so that it shows as vacant at once', async () => {
    const area = await openArea();
    const { staff } = area.client;
    const { id } = await somebody(area);
    const schoolId = (await staff.schools({}))[0]?.id ?? '';
    const post = { schoolId, title: 'Head of Maths', role: '', team: null };
    const { id: postId } = await area.send(staff.addPost, post);
    const held = { personId: id, postId, schoolId, title: 'Head of Maths', role: '', from: '2021-09-01' };
    await area.send(staff.addHolding, {
      ...held,
      elsewhere: null,
      to: null,
      basis: 'substantive',
      share: null,
      lineManagerId: null,
    });
    const holders = async () => (await staff.posts({ closed: false })).map((one) => one.holders.length);
    expect(await holders()).toEqual([1]);
    await area.send(staff.leave, leaves(id, { on: '2026-11-23' }));
    expect(await holders()).toEqual([0]);
    const { holdings } = await staff.profile({ id });
    expect(holdings.map((one) => [one.to, one.now])).toEqual([
      ['2026-11-23', false],
      ['2026-11-23', false],
    ]);
  });

  it('on a day to come stays in the list with all that is noted, and is archived after that day', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    const area = await openArea({ clock: () => now });
    const { id } = await somebody(area);
    await area.send(area.client.staff.leave, leaves(id, { on: '2026-12-31' }));
    expect((await area.client.staff.list({}))[0]).toMatchObject({ id, leavingOn: '2026-12-31' });
    expect((await area.client.staff.profile({ id })).notes).toHaveLength(2);
    expect((await area.client.staff.profile({ id })).history[0]?.words).toBe(
      'Amara Eze leaves on 31 December 2026',
    );
    now = new Date('2027-01-04T09:00:00Z');
    await area.send(area.client.staff.leave, leaves(id, { on: '2026-12-31' }));
    expect(await area.client.staff.list({})).toEqual([]);
    expect((await area.client.staff.profile({ id })).notes).toEqual([]);
  });

  it('is not archived twice, nor kept until a day before they leave', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    const early = area.send(area.client.staff.leave, { ...leaves(id), deleteAfter: '2026-11-20' });
    expect(await refused(early)).toMatchObject({ field: 'deleteAfter' });
    await area.send(area.client.staff.leave, leaves(id));
    const again = area.send(area.client.staff.leave, leaves(id));
    expect(await refused(again)).toMatchObject({ code: 'staff.left-already' });
  });

  it('can be brought back, employed from today; what went stays gone', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    await area.send(area.client.staff.leave, leaves(id));
    await area.send(area.client.staff.bringBack, { personId: id });
    expect((await area.client.staff.list({}))[0]).toMatchObject({ id, archived: false, leavingOn: null });
    const back = await area.client.staff.profile({ id });
    expect(back.notes).toEqual([]);
    expect(back.employments[0]).toMatchObject({ from: '2026-11-23', to: null });
    expect(await refused(area.send(area.client.staff.bringBack, { personId: id }))).toMatchObject({
      code: 'staff.not-left',
    });
  });
});

describe('the last day', () => {
  it('is not before they began, here or in what they do now', async () => {
    const area = await openArea();
    const { staff } = area.client;
    const { id } = await somebody(area);
    expect(await refused(area.send(staff.leave, leaves(id, { on: '2019-01-01' })))).toMatchObject({
      field: 'on',
      say: 'Amara Eze began on 1 September 2020, after that day.',
    });
    const later = { forename: 'Noor', surname: 'Vale', kind: 'teaching' as const, from: '2027-01-04' };
    const { id: coming } = await area.send(staff.add, later);
    expect(await refused(area.send(staff.leave, leaves(coming)))).toMatchObject({
      field: 'on',
      say: 'Noor Vale only begins on 4 January 2027.',
    });
  });

  it('takes what was to begin after it off the record, and no dates run backwards', async () => {
    const area = await openArea();
    const { staff } = area.client;
    const { id } = await somebody(area);
    const schoolId = (await staff.schools({}))[0]?.id ?? '';
    const to = { personId: id, schoolId, from: '2027-01-04', to: null, share: null };
    await area.send(staff.addEmployment, { ...to, staffCode: null, contract: 'permanent', team: null });
    await area.send(staff.addHolding, {
      ...to,
      postId: null,
      title: 'Assistant Headteacher',
      role: 'assistant_headteacher',
      basis: 'substantive',
      lineManagerId: null,
      elsewhere: null,
    });
    await area.send(staff.leave, leaves(id));
    const left = await staff.profile({ id });
    expect(left.employments.map(({ from, to: end }) => [from, end])).toEqual([['2020-09-01', '2026-11-20']]);
    expect(left.holdings.map(({ title, to: end }) => [title, end])).toEqual([
      ['Head of Year 9', '2026-11-20'],
    ]);
  });
});

describe('who has left', () => {
  it('is not flagged, given a plan or put on a stage', async () => {
    const area = await openArea();
    const { client, send } = area;
    const { id } = await somebody(area);
    await send(client.staff.leave, leaves(id));
    await send(client.talent.answerPrivacy, { issued: true, on: '2026-11-20', by: 'Head' });
    const flag = send(client.talent.flag, {
      kindId: 'ready_for_more',
      personIds: [id],
      from: '2026-11-20',
      source: 'Line manager',
      evidence: 'Led the review',
      note: null,
      until: '2027-03-30',
    });
    expect(await refused(flag)).toMatchObject({
      code: 'staff.left',
      say: 'Amara Eze has left, so no flag is set.',
    });
    expect(await refused(send(client.plans.start, { personIds: [id] }))).toMatchObject({
      code: 'staff.left',
    });
    const place = send(client.stages.place, { ids: [id], stageId: 'stage_6', state: 'working', reason: 'x' });
    expect(await refused(place)).toMatchObject({ code: 'staff.left' });
  });

  it('is not moved along a stage, although they graduated from it', async () => {
    const area = await openArea();
    const { client, send } = area;
    const { id } = await somebody(area);
    await send(client.stages.place, { ids: [id], stageId: 'stage_6', state: 'graduated', reason: 'x' });
    await send(client.staff.leave, leaves(id));
    const move = send(client.stages.move, { ids: [id], state: 'working' });
    expect(await refused(move)).toMatchObject({
      code: 'staff.left',
      say: 'Amara Eze has left, so nobody is moved along a stage.',
    });
    expect((await client.stages.person({ id })).places).toMatchObject([{ state: 'graduated' }]);
  });
});

describe('in a meeting', () => {
  it('nobody leaves, since the flags and notes that would go are not shown to be kept', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    await finish(area.client.app.startMeeting, { room: [] });
    for (const on of ['2026-11-20', '2026-12-31'])
      expect(await refused(area.send(area.client.staff.leave, leaves(id, { on })))).toMatchObject({
        code: 'staff.leaving-meeting',
        wayOut: 'Turn meeting mode off, then record that they leave.',
      });
    expect(await refused(area.client.staff.leaving({ id }))).toMatchObject({ code: 'staff.leaving-meeting' });
    await finish(area.client.app.endMeeting, {});
    expect((await area.client.staff.profile({ id })).notes).toHaveLength(2);
    await area.send(area.client.staff.leave, leaves(id));
  });
});
