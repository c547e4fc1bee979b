import { expect, it } from 'vitest';
import { refused } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';
import { today } from '../helpers/rounds.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';

const somebody = (forename: string, surname: string, more: object = {}) => ({
  forename,
  surname,
  email: `${forename}@${surname}.example`.toLowerCase(),
  role: 'Deputy head',
  ...more,
});

it('the places of a round of many schools go by priority, then round the schools, each within its own number', async () => {
  const { client, send, file, look, takeIn, nominations, roundId } = await coordinator();
  const { programmeId } = await client.programmes.round({ id: roundId });
  const could = {
    kind: 'fact',
    fact: 'team_lead_potential',
    test: { kind: 'is_true' },
    words: 'Could lead a team',
    strength: 'must',
  } as const;
  const inHavering = {
    kind: 'fact',
    fact: 'local_authority',
    test: { kind: 'one_of', values: ['Havering'] },
    words: 'In Havering',
    strength: 'must',
  } as const;
  await send(client.programmes.edit, {
    id: programmeId,
    change: {
      rule: could as never,
      priorities: [{ words: 'City Challenge region', rule: inHavering as never }],
    },
  });
  await send(client.programmes.useNewVersion, { id: roundId });
  await send(client.programmes.editRound, { id: roundId, change: { places: 3, placesPerSchool: 2 } });
  const barnet = ['Ada', 'Bo', 'Cy'].map((name) => somebody(name, 'Ames'));
  const havering = [somebody('Di', 'Bell'), somebody('Ed', 'Bell', { eligibility: 'Confirm' })];
  await file('barnet.xlsx', sentWorkbook(barnet));
  await file(
    'havering.xlsx',
    sentWorkbook(
      havering.map((one, at) => ({ ...one, ref: `OP-2027-00${at + 1}` })),
      { school: { name: 'Oak Primary', urn: '654321', localAuthority: 'Havering' } },
    ),
  );
  await takeIn((await look(['barnet.xlsx', 'havering.xlsx'])).previewId);

  const { rows } = await client.programmes.allocation({ roundId, trying: null });
  expect(rows.map(({ name, outcome, reason }) => [name, outcome, reason])).toEqual([
    ['Di Bell', 'offered', 'Priority 1: City Challenge region; first of Oak Primary’s two'],
    ['Ada Ames', 'offered', 'No priority is known to be met; first of Hillside Primary’s two'],
    ['Bo Ames', 'offered', 'No priority is known to be met; second of Hillside Primary’s two'],
    ['Cy Ames', 'reserve', 'No priority is known to be met; Hillside Primary has its two places'],
    ['Ed Bell', 'waiting', '1 answer to the rules is missing'],
  ]);
  const ids = (outcome: string) => rows.filter((row) => row.outcome === outcome).map((row) => row.id);
  const offer = (on: string) =>
    send(client.programmes.offerPlaces, {
      roundId,
      ids: ids('offered'),
      reserves: ids('reserve'),
      on,
      answerBy: null,
    });
  // When they were sent is not known here, but the day on which their schools nominated is.
  expect(await refused(offer('2026-11-18'))).toMatchObject({
    field: 'on',
    say: expect.stringMatching(/was made on 19 November 2026, after 18 November 2026\.$/),
  });
  await offer(today);
  expect((await nominations()).map(({ name, group }) => [name, group])).toEqual([
    ['Ada Ames', 'place'],
    ['Bo Ames', 'place'],
    ['Di Bell', 'place'],
    ['Cy Ames', 'reserve'],
    ['Ed Bell', 'reserve'],
  ]);
});
