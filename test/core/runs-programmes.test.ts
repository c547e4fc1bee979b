import { expect, test } from 'vitest';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';

/** A school's file with one round, and another school of its alliance. */
async function allied() {
  const area = await coordinator();
  const { client, send, roundId } = area;
  await send(client.staff.addSchool, {
    name: 'Vale School',
    phase: 'Primary',
    localAuthority: 'Marlshire',
    ours: false,
    inAlliance: true,
  });
  const { programmeId } = await client.programmes.round({ id: roundId });
  return {
    ...area,
    programmeId,
    /** What is said of the file, and of its round: on its page, in the list and on Home. */
    speaks: async () => {
      const list = await client.programmes.list({});
      const { needs } = await client.home.attention({});
      return {
        file: (await client.settings.all({})).runsProgrammes,
        round: (await client.programmes.round({ id: roundId })).coordinated,
        listed: list.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)?.coordinated,
        home: needs.find(({ key }) => key === `round ${roundId}`)?.why,
      };
    },
    undo: async () => {
      const { undo } = await client.history.state({});
      await send(client.history.undo, { seq: undo!.seq });
    },
  };
}

const asSchool = { round: false, listed: false, home: '0 people put forward.' };
const asCoordinator = {
  round: true,
  listed: true,
  home: '0 nominations came. 1 of 1 school has sent nothing yet: Vale School.',
};

test('a file speaks as a school’s until it says that it runs programmes, and can take that back', async () => {
  const { client, send, speaks, undo } = await allied();
  expect(await speaks()).toEqual({ file: { answer: false, said: false }, ...asSchool });
  await send(client.settings.setRunsProgrammes, { runs: true });
  expect(await speaks()).toEqual({ file: { answer: true, said: true }, ...asCoordinator });
  await undo();
  expect(await speaks()).toEqual({ file: { answer: false, said: false }, ...asSchool });
});

test('a file that took in a workbook is one without being asked, and the round it came for stays one', async () => {
  const { client, send, speaks, file, look, takeIn, programmeId } = await allied();
  await file('a.xlsx', sentWorkbook([{ surname: 'Jones', forename: 'Ben' }]));
  await takeIn((await look(['a.xlsx'])).previewId);
  expect(await speaks()).toMatchObject({
    file: { answer: true, said: false },
    round: true,
    home: '1 nomination came, 1 to decide. 1 of 2 schools has sent nothing yet: Vale School.',
  });
  await send(client.settings.setRunsProgrammes, { runs: false });
  expect(await speaks()).toMatchObject({ file: { answer: false, said: true }, round: true, listed: true });
  const { id } = await send(client.programmes.openRound, { programmeId, ...nextYear });
  expect((await client.programmes.round({ id })).coordinated).toBe(false);
});

test('the answer given as a round is opened is one step with it', async () => {
  const { client, send, speaks, undo, programmeId } = await allied();
  const { id } = await send(client.programmes.openRound, { programmeId, ...nextYear, runsProgrammes: true });
  expect((await client.programmes.round({ id })).coordinated).toBe(true);
  expect((await speaks()).file).toEqual({ answer: true, said: true });
  await undo();
  expect(await speaks()).toEqual({ file: { answer: false, said: false }, ...asSchool });
});

const nextYear = {
  academicYear: '2027/28',
  opensOn: null,
  deadline: '2027-03-19',
  referenceDate: '2027-03-19',
  places: null,
  placesPerSchool: null,
  organiser: 'The alliance',
};
