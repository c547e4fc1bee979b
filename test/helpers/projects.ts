import type { OpportunityFields, ProjectFields } from '../../shared/contract/projects-shapes.ts';
import { nominated, open, person, ready, round, today } from './rounds.ts';

export { today };

/** Our school with Priya Nair, who took up a place on a programme, and a further person who can too. */
export async function participant() {
  const area = await open();
  const { client, send } = area;
  const { id: roundId } = await round(area);
  const takesUp = async (forename: string, surname: string, project = '') => {
    const personId = await person(area, forename, surname);
    const id = await nominated(area, roundId, personId);
    await ready(area, id);
    if (project !== '') await send(client.programmes.editNomination, { id, change: { project } });
    await send(client.programmes.setState, { ids: [id], state: 'submitted', on: today });
    await send(client.programmes.setState, { ids: [id], state: 'offered', on: today });
    await send(client.programmes.takeUp, { ids: [id], on: today });
    return { id, personId };
  };
  const priya = await takesUp('Priya', 'Nair', 'Reading aloud in every subject');
  const ours = (await client.staff.schools({}))[0]?.id ?? '';
  const start = (placeId: string, opportunityId: string | null = null) =>
    send(client.projects.start, { placeId, opportunityId });
  const begin = async (id: string) => {
    await start(id);
    await edit(id, { theme: 'literacy' });
  };
  const finish = (id: string) =>
    send(client.projects.setState, { id, state: 'finished', on: today, why: '' });
  const share = (id: string, by: 'name' | 'role' = 'name') =>
    send(client.projects.share, { id, consent: { on: today, askedBy: 'A. Head', by, noPupil: true } });
  const edit = async (id: string, change: Partial<ProjectFields>) => {
    const { fields } = await client.projects.one({ id });
    return send(client.projects.edit, { id, fields: { ...fields, ...change } });
  };
  return { ...area, roundId, priya, ours, takesUp, start, begin, finish, share, edit };
}

export const offerOf = (schoolId: string, more: Partial<OpportunityFields> = {}): OpportunityFields => ({
  schoolId,
  theme: 'mental_maths',
  title: 'Five minutes a day',
  needs: 'A routine that eight teachers keep.',
  ask: 'Ruth Abernethy',
  from: null,
  to: null,
  roles: [],
  people: 1,
  offeredOn: today,
  ...more,
});
