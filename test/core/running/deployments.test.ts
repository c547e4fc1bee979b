import { describe, expect, it } from 'vitest';
import type { DeploymentFields } from '../../../shared/contract/running-shapes.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { refused } from '../../helpers/area.ts';
import { host, taking } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

describe('a deployment', () => {
  const deployment = (schoolId: string, more: Partial<DeploymentFields> = {}): DeploymentFields => ({
    personId: null,
    name: 'Cleo Stone',
    schoolId,
    requestId: null,
    reason: 'After an inspection',
    from: addDays(today, -60),
    to: null,
    daysAgreed: 10,
    daysUsed: 4.5,
    reviewOn: addDays(today, -2),
    reviewedOn: null,
    outcome: '',
    ...more,
  });
  it('names who goes where, and is overdue once its review date has passed', async () => {
    const area = await taking([]);
    const { client, send, roundId } = area;
    const { id: hostId } = await host(area);
    const add = (more: Partial<DeploymentFields>) =>
      send(client.running.addDeployment, { roundId, fields: deployment(hostId, more) });
    expect(await refused(add({ name: '' }))).toMatchObject({ field: 'personId' });
    const { id } = await add({});
    const late = async () => (await client.running.round({ roundId })).missing.map((one) => one.words);
    expect(await late()).toMatchObject([expect.stringMatching(/^Cleo Stone at Host School: review was due/)]);
    await send(client.running.editDeployment, { id, fields: deployment(hostId, { reviewedOn: today }) });
    expect(await late()).toEqual([]);
    expect(await refused(send(client.staff.removeSchool, { id: hostId }))).toMatchObject({
      code: 'staff.school-in-use',
    });
  });
});

describe('an application', () => {
  it('is kept with what became of it, in an order that can be', async () => {
    const { client, send, people } = await taking(['Priya']);
    const nominationId = people[0]!.id;
    const fields = {
      post: 'Headteacher',
      school: 'Far School',
      appliedOn: addDays(today, -30),
      shortlistedOn: addDays(today, -20),
      interviewOn: addDays(today, -10),
      outcome: null,
      outcomeOn: null,
      feedback: '',
    };
    const { id } = await send(client.running.addApplication, { nominationId, fields });
    expect((await client.running.participant({ nominationId })).missing).toMatchObject([
      { kind: 'interview' },
    ]);
    const edit = (more: object) =>
      refused(send(client.running.editApplication, { id, fields: { ...fields, ...more } }));
    expect(await edit({ interviewOn: addDays(today, -31) })).toMatchObject({ field: 'interviewOn' });
    expect(await edit({ outcome: 'appointed' })).toMatchObject({ field: 'outcomeOn' });
    expect(await edit({ appliedOn: addDays(today, 1) })).toMatchObject({ field: 'appliedOn' });
    await send(client.running.editApplication, {
      id,
      fields: { ...fields, outcome: 'appointed', outcomeOn: today },
    });
    expect((await client.running.participant({ nominationId })).missing).toEqual([]);
  });
});
