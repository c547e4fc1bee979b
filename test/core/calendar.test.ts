import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { graduating, movingClock } from '../helpers/graduation.ts';
import { openReview } from '../helpers/reviews.ts';

/** The lines of a calendar file as they were before they were folded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** The cohort with one session in summer time, and one in winter that has no times. */
async function dated() {
  const { clock, moveTo } = movingClock();
  const it = await graduating({ clock });
  const { area, cohortId } = it;
  const { client, send } = area;
  const session = { heldAt: 'Library; upstairs', ledBy: 'R Calder', topic: 'Money, data\\and more' };
  const { id } = await send(client.cohorts.addSession, {
    cohortId,
    session: { ...session, on: '2026-07-08', starts: '16:00', ends: '17:30' },
  });
  await send(client.cohorts.addSession, {
    cohortId,
    session: {
      ...session,
      on: '2026-12-03',
      starts: null,
      ends: null,
      topic: 'Świętosława '.repeat(12).trim(),
    },
  });
  const save = async (names = false, of: string | null = cohortId) => {
    await finish(client.cohorts.calendar, { cohortId: of, names });
    return readFileSync(join(area.folder, 'calendar.ics'), 'utf8');
  };
  return { ...it, session: id, save, moveTo };
}

test('sessions are at their London time, written so that every calendar reads it right', async () => {
  const { save, session, area } = await dated();
  const lines = unfolded(await save());
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `UID:session-${session}@baton`,
      'DTSTAMP:20261120T120000Z',
      'DTSTART:20260708T150000Z',
      'DTEND:20260708T163000Z',
      'SUMMARY:Together 2025/26: Money\\, data\\\\and more',
      'LOCATION:Library\\; upstairs',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20261203',
      `SUMMARY:Together 2025/26: ${'Świętosława '.repeat(12).trim()}`,
    ]),
  );
  expect(area.handedOver).toEqual(['Together 2025 26 - Calendar - 2026-11-20.ics']);
});

test('no line is longer than 75 bytes, whatever its letters, and the last one ends as all others do', async () => {
  const { save } = await dated();
  const text = await save();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a session that was moved or cancelled changes the entry that a calendar has', async () => {
  const { save, session, area } = await dated();
  await area.send(area.client.cohorts.cancelSession, { id: session, cancelled: true });
  const entry = unfolded(await save())
    .join('\n')
    .split('BEGIN:VEVENT')
    .find((one) => one.includes(`UID:session-${session}@baton`));
  expect(entry).toContain('STATUS:CANCELLED');
});

test('each calendar is newer than the one before, also after what was changed is undone', async () => {
  const { save, session, area, cohortId, undo, moveTo } = await dated();
  const { client, send } = area;
  const entry = async () => {
    const text = unfolded(await save()).join('\n');
    const own = text.split('BEGIN:VEVENT').find((one) => one.includes(`UID:session-${session}@baton`)) ?? '';
    return { day: /DTSTART:(\d{8})/.exec(own)?.[1], sequence: Number(/SEQUENCE:(\d+)/.exec(own)?.[1]) };
  };
  const first = await entry();
  const [kept] = (await client.cohorts.one({ id: cohortId })).sessionList;
  const { topic, heldAt, ledBy, starts, ends } = kept!;
  await send(client.cohorts.editSession, {
    id: session,
    session: { topic, heldAt, ledBy, starts, ends, on: '2026-07-09' },
  });
  moveTo('2026-11-21');
  const moved = await entry();
  await undo();
  moveTo('2026-11-22');
  const undone = await entry();
  expect([first.day, moved.day, undone.day]).toEqual(['20260708', '20260709', '20260708']);
  expect(moved.sequence).toBeGreaterThan(first.sequence);
  expect(undone.sequence).toBeGreaterThan(moved.sequence);
});

test('names are in it only where the head says so', async () => {
  const { save, people, area, set, places } = await dated();
  const { client, send } = area;
  await set([places[0]!], '2027-07-07');
  await send(client.plans.start, { personIds: [people[0]!] });
  const { plan } = await client.plans.ofPerson({ personId: people[0]! });
  await send(client.plans.edit, { id: plan!.id, change: { nextReview: '2027-02-03' } });
  const bare = await save(false, null);
  for (const name of ['Calder', 'Farrar', 'Marsh']) expect(bare).not.toContain(name);
  expect(unfolded(bare)).toEqual(
    expect.arrayContaining([
      'SUMMARY:Plan review',
      'SUMMARY:Together 2025/26: graduation',
      'LOCATION:Main hall',
      `UID:plan-${plan!.id}@baton`,
    ]),
  );
  const named = unfolded(await save(true, null));
  expect(named).toContain('SUMMARY:Plan review: Ada Marsh');
  expect(named).toContain('DESCRIPTION:Led by R Calder');
});

test('an open review is in it for as long as it takes answers, and on its last day, and a later export is the newer', async () => {
  const { save, people, area } = await dated();
  const review = await openReview(area, people[0]!, { closesOn: '2026-12-11' });
  const entries = unfolded(await save(false, null))
    .join('\n')
    .split('BEGIN:VEVENT');
  const [first, last] = ['review', 'review-closes'].map((kind) =>
    entries.find((one) => one.includes(`UID:${kind}-${review}@baton`)),
  );
  expect(first).toContain('DTSTART;VALUE=DATE:20261101');
  expect(first).toContain('DTEND;VALUE=DATE:20261212');
  // Nobody is busy all day because a review opens.
  expect(first).toContain('TRANSP:TRANSPARENT');
  expect(entries.find((one) => one.includes('DTSTART:20260708T150000Z'))).toContain('TRANSP:OPAQUE');
  expect(last).toContain('DTSTART;VALUE=DATE:20261211');
  expect(last).toContain('SUMMARY:360 review: last day for answers');
  const [, sequence] = /SEQUENCE:(\d+)/.exec(last ?? '') ?? [];
  expect(Number(sequence)).toBe(Math.floor((Date.UTC(2026, 10, 20, 12) - Date.UTC(2026, 0)) / 1000));
});

test('an empty calendar is not made', async () => {
  const { area, cohortId } = await graduating();
  expect(await refused(finish(area.client.cohorts.calendar, { cohortId, names: false }))).toMatchObject({
    code: 'cohorts.nothing-dated',
  });
});

test('the term sheet has the sessions, the cancelled ones as such, and the graduation to come', async () => {
  const { area, cohortId, session, set, places } = await dated();
  await set([places[0]!], '2027-07-07');
  await area.send(area.client.cohorts.cancelSession, { id: session, cancelled: true });
  await finish(area.client.cohorts.printTermSheet, { cohortId });
  expect(area.printed[0]).toMatchObject({
    document: 'term-sheet',
    data: {
      cohort: 'Together 2025/26',
      stage: 'Stage 7 Towards Senior Leadership',
      ledBy: 'Imogen Farrar',
      sessions: [
        { on: '2026-07-08', time: '16:00 to 17:30', cancelled: true },
        { on: '2026-12-03', time: null },
      ],
      graduations: [{ on: '2027-07-07', place: 'Main hall' }],
    },
  });
  // Who graduates is nobody's business on a notice board.
  expect(JSON.stringify(area.printed[0])).not.toContain('Marsh');
});
