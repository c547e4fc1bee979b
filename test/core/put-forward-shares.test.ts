import { expect, test } from 'vitest';
import { addPeopleElsewhere, addSchoolElsewhere } from '../../electron/core/staff/from-elsewhere.ts';
import { openAt, taken } from '../helpers/impact.ts';

test('those put forward stand beside our own staff, without people of other schools who are in the file', async () => {
  const area = await openAt('2026-11-20');
  const { client, send, app } = area;
  const [id = ''] = await taken(area, { year: '2026/27', offered: '2026-11-10' }, 6);
  for (let at = 0; at < 6; at += 1)
    await send(client.staff.add, {
      ...{ forename: 'Ann', surname: `Office ${at}`, kind: 'support', post: 'Clerk' },
      ...{ role: null, from: '2020-09-01' },
    });
  const { roundId } = await client.programmes.nomination({ id });
  const support = async () => {
    const choices = { roundId, sentBefore: true, forAnotherBaton: true };
    const { shares } = await client.programmes.exportPreview(choices);
    return shares.find(({ words }) => words === 'Support staff');
  };
  const ours = {
    forward: { state: 'shown', count: 0, of: 6 },
    all: { state: 'shown', count: 6, of: 12 },
  };
  expect(await support()).toMatchObject(ours);
  const moment = { now: '2026-11-20T12:00:00.000Z', today: '2026-11-20' };
  app.files.command({ id: 'from-elsewhere', area: 'staff', name: 'test' }, moment, null, (context) => {
    const schoolId = addSchoolElsewhere(context, {
      ...{ name: 'Vale School', urn: '', localAuthority: '', phase: '', headteacher: '' },
    });
    const person = {
      ...{ title: '', email: '', trn: '', role: '', kind: 'teaching' as const },
      ...{ teachingYears: null, asOf: '2026-11-20' },
    };
    addPeopleElsewhere(
      context,
      Array.from({ length: 10 }, (_, at) => ({
        ...{ schoolId, person: { ...person, forename: 'Bo', surname: `Giver ${at}` } },
      })),
    );
    context.describe('Took in ten people of another school');
  });
  expect(await support()).toMatchObject(ours);
});
