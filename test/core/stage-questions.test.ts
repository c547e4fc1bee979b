import { expect, test } from 'vitest';
import { type Area, openArea } from '../helpers/area.ts';

const TODAY = '2026-11-20';
const clock = () => new Date(`${TODAY}T12:00:00Z`);

/** A teacher of twenty years with no post recorded. */
async function addTeacher(area: Area, name: string): Promise<string> {
  const [forename = '', surname = ''] = name.split(' ');
  const { id } = await area.send(area.client.staff.add, {
    forename,
    surname,
    kind: 'teaching',
    post: '',
    role: null,
    from: null,
  });
  await area.send(area.client.staff.edit, {
    ids: [id],
    change: { teachingYears: 20, teachingYearsAsOf: TODAY },
  });
  return id;
}

test('two years in a senior post are asked of the head, and a yes or a no for everybody settles them', async () => {
  const area = await openArea({ clock });
  const ids: string[] = [];
  for (const name of ['Ann A', 'Ben B', 'Cat C']) ids.push(await addTeacher(area, name));
  await area.send(area.client.stages.settle, {
    fact: 'npqh_completed_or_applying',
    answers: ids.map((personId) => ({ personId, value: true })),
    by: 'R Calder',
    on: TODAY,
  });
  const fact = 'two_years_in_senior_post';
  const open = await area.client.stages.openQuestions({});
  expect(open.find((one) => one.fact === fact)).toMatchObject({
    people: 3,
    settles: 3,
    answered: 'yes_no',
    who: 'headteacher',
  });
  const eighth = async () =>
    Promise.all(
      ids.map(async (id) => {
        const person = await area.client.stages.person({ id });
        return person.verdicts.find((one) => one.stageId === 'stage_8')?.decision;
      }),
    );
  expect((await eighth()).map((one) => [one?.verdict, one?.toAnswer])).toEqual(
    Array(3).fill(['not_known', 1]),
  );
  await area.send(area.client.stages.settle, {
    fact,
    answers: ids.map((personId, at) => ({ personId, value: at === 0 })),
    by: 'R Calder',
    on: TODAY,
  });
  expect((await eighth()).map((one) => one?.verdict)).toEqual(['met', 'not_met', 'not_met']);
  expect(JSON.stringify(await eighth())).toContain('Answer by R Calder');
  expect((await area.client.stages.question({ fact })).people).toEqual([]);
});
