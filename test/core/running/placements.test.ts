import { describe, expect, it } from 'vitest';
import type { PlacementFields } from '../../../shared/contract/running-shapes.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { refused } from '../../helpers/area.ts';
import { placed, placement } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

describe('a placement', () => {
  it('is not at their own school, on days that another takes, nor with pre-visits after it began', async () => {
    const { client, send, nominationId, hostId, ours } = await placed();
    const add = (fields: PlacementFields) =>
      refused(send(client.running.addPlacement, { nominationId, fields }));
    expect(await add(placement(ours, { from: today, to: today }))).toMatchObject({
      code: 'running.own-school',
    });
    expect(await add(placement(hostId))).toMatchObject({ code: 'running.two-placements' });
    expect(await add(placement(hostId, { from: today, to: today, preVisits: [today] }))).toMatchObject({
      field: 'preVisits',
    });
  });

  it('is stood in for only in a post that they hold on those days', async () => {
    const { client, send, personId, nominationId, tom, id } = await placed();
    const school = (await client.staff.schools({}))[0]!.id;
    const post = { title: 'Head of art', role: 'subject_leader' } as const;
    const { id: postId } = await send(client.staff.addPost, { ...post, schoolId: school, team: null });
    const left = { ...post, from: '2018-09-01', to: '2022-08-31', basis: 'substantive' } as const;
    await send(client.staff.addHolding, {
      ...left,
      personId,
      postId,
      schoolId: null,
      elsewhere: null,
      share: null,
      lineManagerId: null,
    });
    const { posts } = await client.running.participant({ nominationId });
    expect(posts.map((one) => one.title)).toEqual(['Deputy headteacher']);
    const fields = { postId, personId: tom, name: '', from: addDays(today, -60), to: null };
    expect(await refused(send(client.running.addBackfill, { placementId: id, fields }))).toMatchObject({
      code: 'running.not-their-post',
    });
  });

  it('opens a chance to step up at home, shown with the post and on who stands in', async () => {
    const { client, send, hostId, postId, tom, id, personId, nominationId } = await placed();
    const until = addDays(today, 30);
    await send(client.running.editPlacement, { id, fields: placement(hostId, { to: until }) });
    const add = (more: object) =>
      send(client.running.addBackfill, {
        placementId: id,
        fields: { postId, personId: tom, name: '', from: today, to: until, ...more },
      });
    expect(await refused(add({ personId }))).toMatchObject({ code: 'running.themselves' });
    expect(await refused(add({ personId: null }))).toMatchObject({ code: 'running.nobody' });
    expect(await refused(add({ to: addDays(until, 1) }))).toMatchObject({
      code: 'running.outside',
      field: 'to',
    });
    await add({});
    expect(await client.running.standingIn({})).toMatchObject([{ postId, name: 'Tom Bell', to: until }]);
    expect((await client.running.ofPerson({ personId: tom })).standsIn).toMatchObject([
      { post: 'Deputy headteacher' },
    ]);
    const backfill = async () =>
      (await client.running.participant({ nominationId })).placements[0]!.backfills[0]!;
    expect((await backfill()).recorded).toBe(false);
    await send(client.staff.addHolding, {
      personId: tom,
      postId,
      schoolId: null,
      elsewhere: null,
      title: 'Deputy headteacher',
      role: 'deputy_headteacher',
      from: today,
      to: until,
      basis: 'acting',
      share: null,
      lineManagerId: null,
    });
    expect((await backfill()).recorded).toBe(true);
    const shorter = placement(hostId, { to: addDays(until, -1) });
    expect(await refused(send(client.running.editPlacement, { id, fields: shorter }))).toMatchObject({
      code: 'running.backfill-outside',
    });
  });
});
