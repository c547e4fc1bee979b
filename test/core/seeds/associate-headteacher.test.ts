import { expect, test } from 'vitest';
import { outcome } from '../../helpers/impact.ts';
import { wordsOf } from '../../helpers/programme-run.ts';
import { coordinatorOf, peopleOf } from '../../helpers/seed-scenario.ts';

/** Schools of two City Challenge areas, and one of neither that is to wait for places. */
const schools = ['Camden', 'Manchester', 'Norfolk'].map((localAuthority, at) => ({
  name: `Host${at} School`,
  urn: `90030${at}`,
  localAuthority,
  phase: 'Primary',
}));

test('the Associate Headteacher Programme goes from the authorities’ word to headship, City Challenge areas first', async () => {
  const area = await coordinatorOf({
    scheme: 'Associate Headteacher Programme',
    academicYear: '2009/10',
    deadline: '2009-07-03',
    places: 8,
  });
  const { client, send, roundId, takeIn, end, became, said } = area;
  const sent = await takeIn(
    schools.map((school, at) => ({
      school,
      people: peopleOf(`Deputy${at}`, 4, { role: 'Deputy headteacher' }),
    })),
  );
  const ids = [...sent.values()].map((one) => one.id);
  await send(client.programmes.recordAuthority, {
    ids,
    step: 'proposed',
    on: '2009-07-03',
    byName: 'A director',
    authority: 'The local authority',
    words: '',
  });
  const { rows } = await client.programmes.allocation({ roundId, trying: null });
  const offered = rows.filter((one) => one.outcome === 'offered');
  expect(offered).toHaveLength(8);
  for (const one of offered) expect(one.reason).toContain('Priority 1: Local authorities in London');
  const reserves = rows.filter((one) => one.outcome === 'reserve').map((one) => one.id);
  expect(reserves).toHaveLength(4);
  const going = offered.map((one) => one.id);
  await send(client.programmes.offerPlaces, {
    roundId,
    ids: going,
    reserves,
    on: '2009-07-10',
    answerBy: null,
  });
  await send(client.programmes.takeUp, { ids: going, on: '2009-07-17' });

  const { plan } = await client.running.round({ roundId });
  const days = plan.find((one) => one.element === 'development_days');
  expect(days?.proposed).toHaveLength(6);
  expect(days?.proposed.map((one) => one.days)).toEqual([2, 2, 2, 2, 2, 2]);

  const element = 'development_days' as const;
  await send(client.running.planEvents, {
    roundId,
    events: (days?.proposed ?? []).map((one, at) => ({
      element,
      title: one.title,
      from: `2009-1${at % 3}-0${at + 1}`,
      to: `2009-1${at % 3}-0${at + 2}`,
      days: one.days,
      place: '',
      ledBy: '',
    })),
  });
  const [first = ''] = going;
  const { events } = await client.running.round({ roundId });
  for (const [at, { id }] of events.entries()) {
    const state = at < 4 ? 'attended' : at === 4 ? 'part' : 'missed';
    const mark = { nominationId: first, state, days: state === 'part' ? 1 : null } as const;
    await send(client.running.attend, { eventId: id, marks: [mark] });
  }
  expect(await wordsOf(area, first, element)).toContain('9 of 12');

  await end(going, 'completed', '2010-07-09');
  await became(going.slice(0, 5), outcome('headship', '2010-09-01'));
  expect(await said('2011-08-01')).toEqual(
    expect.arrayContaining([
      'The majority (5 of 8) went into headship within a year of the programme.',
      'All 8 places are filled.',
    ]),
  );
});
