import { expect, test } from 'vitest';
import type { FactRule, Rule } from '../../shared/rules/rule.ts';
import { nominated, open, person, round, today } from '../helpers/rounds.ts';

const must = (fact: FactRule['fact'], words: string, ask: FactRule['test']): FactRule => ({
  kind: 'fact',
  fact,
  words,
  strength: 'must',
  test: ask,
});
const rule: Extract<Rule, { kind: 'all' | 'any' }> = {
  kind: 'all',
  words: 'Who it is for',
  of: [
    must('years_teaching', 'Three years', { kind: 'at_least', n: 3 }),
    {
      kind: 'any',
      words: 'Any one of these',
      of: [
        must('npq_NPQH', 'NPQH completed', { kind: 'one_of', values: ['completed'] }),
        must('recommended_stage_8', 'Recommended', { kind: 'is_true' }),
      ],
    },
    must('phase', 'Primary', { kind: 'one_of', values: ['Primary'] }),
    { ...must('teaching', 'Teachers', { kind: 'is_false' }), strength: 'aimed' },
  ],
};

test('a round whose rules nobody meets says which rule stops how many, and who comes nearest', async () => {
  const area = await open();
  const { client, send } = area;
  const { id: roundId, programmeId } = await round(area);
  await send(client.programmes.edit, { id: programmeId, change: { rule } });
  await send(client.programmes.useNewVersion, { id: roundId });
  const [priya, amara, yusuf] = [
    await person(area, 'Priya', 'Nair'),
    await person(area, 'Amara', 'Eze'),
    await person(area, 'Yusuf', 'Khan'),
  ];
  const taught = (id: string, teachingYears: number) =>
    send(client.staff.edit, { ids: [id], change: { teachingYears } });
  await taught(priya, 8);
  await taught(amara, 1);
  const recommends = (personId: string, value: boolean) =>
    send(client.staff.answer, {
      fact: 'recommended_stage_8',
      answers: [{ personId, value }],
      asOf: today,
      saidBy: 'The head',
    });
  await recommends(priya, true);
  await recommends(amara, true);
  const stops = () => client.programmes.ruleStops({ roundId });
  // The school is a secondary: of Priya that is the one rule not met.
  expect(await stops()).toMatchObject({
    never: [],
    people: 3,
    met: 0,
    rules: [
      { words: 'Three years', stops: 1, alone: 0, notKnown: 1 },
      { words: 'NPQH completed, or Recommended', stops: 0, alone: 0, notKnown: 1 },
      { words: 'Primary', stops: 3, alone: 2, notKnown: 0 },
    ],
    nearest: [
      { personId: priya, rule: 'Primary', unknown: 0 },
      { personId: yusuf, rule: 'Primary', unknown: 2 },
    ],
  });
  const [ours] = await client.staff.schools({});
  await send(client.staff.editSchool, { id: ours!.id, change: { phase: 'Primary' } });
  const after = await stops();
  expect(after).toMatchObject({ met: 1, nearest: [{ personId: amara, rule: 'Three years' }] });
  const verdicts = await client.programmes.candidates({ roundId });
  expect(verdicts.map(({ personId, verdict }) => [personId, verdict])).toEqual([
    [priya, 'met'],
    [yusuf, 'not_known'],
    [amara, 'not_met'],
  ]);
  // Who is nominated is no longer among those counted.
  await nominated(area, roundId, priya);
  expect(await stops()).toMatchObject({ people: 2, met: 0 });
  // Rules that quarrel are met by nobody, whatever is answered.
  const old = must('years_teaching', 'Two years at most', { kind: 'at_most', n: 2 });
  await send(client.programmes.edit, {
    id: programmeId,
    change: { rule: { kind: 'all', words: 'Who it is for', of: [...rule.of, old] } },
  });
  await send(client.programmes.useNewVersion, { id: roundId });
  expect(await stops()).toMatchObject({
    programmeId,
    never: ['Nobody can meet both ‘Three years’ and ‘Two years at most’.'],
  });
});
