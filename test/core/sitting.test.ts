import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlazyRouter } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, openReview } from '../helpers/reviews.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

const CODE = '4711';
/** All that a rater at the laptop is answered; what else there is, now or later, has to be refused. */
const answered = [
  'app.status',
  'app.beat',
  'app.preferences',
  'app.stirred',
  'app.keepTyped',
  'app.stopSitting',
  'app.nextStudent',
  'app.takeBack',
  'reviews.sitting',
  'reviews.handIn',
];

async function asked(area: Area) {
  const about = await addPerson(area, 'Zephyrine', 'Quagthorpe');
  const staffId = await addPerson(area, 'Isambard', 'Wolverdine');
  const reviewId = await openReview(area, about);
  await area.send(area.client.reviews.invite, {
    reviewId,
    raters: [{ group: 'peers', staffId, name: '', email: null }],
  });
  const [rater] = (await area.client.reviews.invited({ id: reviewId })).invited;
  return { reviewId, raterId: rater?.id ?? '', about, staffId };
}

const give = async (area: Area, code: string | null = CODE) => {
  const { reviewId, raterId, ...rest } = await asked(area);
  await finish(area.client.app.startSitting, { reviewId, raterId, code });
  return { reviewId, raterId, ...rest };
};

const takeBack = (area: Area, typed: string) => finish(area.client.app.takeBack, { typed });

async function ratingsOf(area: Area) {
  const { competencies } = await area.client.reviews.sitting({});
  return Object.fromEntries(competencies.map(({ key }) => [key, 4 as const]));
}

const formOf = async (area: Area) => (await area.client.reviews.sitting({})).form;

interface Served {
  readonly '~orpc': { readonly handler: (call: object) => unknown };
}

/** The code that any procedure is refused with, before it looks at what it is asked; null where it answered. */
async function tried(area: Area, name: string): Promise<string | null> {
  const [of = '', procedure = ''] = name.split('.');
  const router = (await unlazyRouter(area.app.router)) as unknown as Record<string, Record<string, Served>>;
  const served = router[of]?.[procedure];
  if (served === undefined) throw new Error(`There is no ${name}.`);
  const call = async () => served['~orpc'].handler({ input: { commandId: randomUUID(), data: {} } });
  try {
    await call();
    return null;
  } catch (error) {
    return (await refused(Promise.reject(error))).code;
  }
}

const procedures = Object.entries(contract).flatMap(([area, all]) =>
  Object.entries(all).flatMap(([name, { kind }]) => (kind === 'feed' ? [] : [`${area}.${name}`])),
);

describe('one person at the laptop', () => {
  test('is answered nothing but the form, whatever the page asks', async () => {
    const area = await openArea();
    await give(area);
    const through: string[] = [];
    for (const name of procedures.filter((one) => !answered.includes(one)))
      if ((await tried(area, name)) !== 'sitting.on') through.push(name);
    expect(through).toEqual([]);
    expect(procedures.length).toBeGreaterThan(150);
    const told = JSON.stringify([await area.client.app.status({}), await area.client.app.preferences({})]);
    expect(told).not.toMatch(/Elm Park|Wolverdine|Quagthorpe/);
    const form = JSON.stringify(await area.client.reviews.sitting({}));
    expect(form).toContain('Zephyrine Quagthorpe');
    expect(form).not.toMatch(/Wolverdine/);
    expect(area.app.takingBack()).toBeNull();
    await expect(area.app.files.close()).rejects.toMatchObject({ data: { code: 'sitting.on' } });
    await expect(area.app.files.openPath('/nowhere.baton')).rejects.toMatchObject({
      data: { code: 'sitting.on' },
    });
    await expect(area.app.files.copyTo('/nowhere.baton')).rejects.toMatchObject({
      data: { code: 'sitting.on' },
    });
    expect(area.unforeseen).toEqual([]);
  });

  test('what is typed is there after the page is loaded again, and gone with the form', async () => {
    const folder = temporaryFolder();
    const area = await openArea({ folder });
    const { reviewId, raterId } = await give(area);
    const { client } = area;
    const { form, typed, competencies } = await client.reviews.sitting({});
    expect(typed).toBeNull();
    const answers = { ratings: { [competencies[0]!.key]: 2 as const }, comment: 'Zanzibar words ' };
    const keep = (of: number) => finish(client.app.keepTyped, { form: of, ...answers });
    await keep(form);
    expect((await client.reviews.sitting({})).typed).toEqual(answers);
    expect(JSON.stringify(await client.app.status({}))).not.toContain('Zanzibar');
    // Left without handing in: nothing of it, and what comes late is dropped.
    await finish(client.app.stopSitting, {});
    await keep(form);
    expect(area.app.files.sitting.seat()).toBeNull();
    await takeBack(area, CODE);
    await finish(client.app.startSitting, { reviewId, raterId, code: CODE });
    const again = await client.reviews.sitting({});
    expect(again.typed).toBeNull();
    expect(again.form).not.toBe(form);
    await keep(form);
    expect((await client.reviews.sitting({})).typed).toBeNull();
    await keep(again.form);
    // A page that missed that the first form was left hands nothing in under the second.
    expect((await refused(area.send(client.reviews.handIn, { form, ...answers }))).code).toBe('sitting.over');
    expect((await client.app.status({})).sitting).toMatchObject({ state: 'answering', form: again.form });
    await takeBack(area, CODE);
    expect((await client.reviews.entry({ id: reviewId })).raters).toEqual([]);
    await area.app.files.close();
    const written = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((one) => one.isFile())
      .filter((one) => readFileSync(join(one.parentPath, one.name)).includes('Zanzibar'));
    expect(written).toEqual([]);
  });

  test('no page hears of what is chosen in the menu, nor of what changes', async () => {
    const area = await openArea();
    const heard: unknown[] = [];
    const stop = new AbortController();
    const feed = await area.client.app.changes({}, { signal: stop.signal });
    const events = feed[Symbol.asyncIterator]();
    await events.next();
    await give(area);
    area.app.menu('find');
    area.app.menu('undo-step 3');
    area.app.menu('blank');
    while (!JSON.stringify(heard).includes('"menu"')) heard.push((await events.next()).value);
    stop.abort();
    expect(heard.at(-1)).toEqual({ type: 'menu', chosen: 'blank' });
    const given = heard.findIndex((event) => JSON.stringify(event).includes('"answering"'));
    expect(JSON.stringify(heard.slice(given))).not.toMatch(/Elm Park|"reviews"|"all"/);
  });

  test('hands in once: the answers are in, the rater has answered, and harm goes to safeguarding', async () => {
    const area = await openArea();
    const { reviewId } = await give(area);
    const ratings = await ratingsOf(area);
    const id = randomUUID();
    const data = { form: await formOf(area), ratings, comment: 'He hits a child when nobody looks.' };
    await area.client.reviews.handIn({ commandId: id, data });
    await area.client.reviews.handIn({ commandId: id, data });
    expect((await refused(area.send(area.client.reviews.handIn, data))).code).toBe('sitting.over');
    expect((await refused(area.client.reviews.sitting({}))).code).toBe('sitting.over');
    expect((await area.client.app.status({})).sitting?.state).toBe('thanked');
    const back = await takeBack(area, CODE);
    expect(back.reviewId).toBe(reviewId);
    expect(back.status.sitting).toBeNull();
    expect((await area.client.reviews.invited({ id: reviewId })).invited[0]?.state).toBe('answered');
    const entry = await area.client.reviews.entry({ id: reviewId });
    expect(entry.raters.map(({ group, ratings: kept, comment }) => [group, kept, comment])).toEqual([
      ['peers', ratings, ''],
    ]);
    expect((await area.client.reviews.concerns({ id: reviewId })).concerns).toHaveLength(1);
    const { steps } = await area.client.history.list({});
    expect(JSON.stringify(steps)).not.toMatch(/hits a child|Isambard Wolverdine answered/);
  });

  test('a rater who stops, hands in nothing or finds the window over leaves nothing behind', async () => {
    const area = await openArea();
    const { reviewId, raterId } = await give(area);
    const nothing = { form: await formOf(area), ratings: {}, comment: 'Words alone.' };
    expect((await refused(area.send(area.client.reviews.handIn, nothing))).code).toBe('reviews.no-answer');
    await finish(area.client.app.stopSitting, {});
    await takeBack(area, CODE);
    expect((await area.client.reviews.entry({ id: reviewId })).raters).toEqual([]);
    expect((await area.client.reviews.invited({ id: reviewId })).invited[0]?.state).toBe('invited');
    const start = () => finish(area.client.app.startSitting, { reviewId, raterId, code: CODE });
    await area.send(area.client.reviews.setWindow, { reviewId, closesOn: '2026-11-02' });
    expect((await refused(start())).code).toBe('reviews.window-over');
    await area.send(area.client.reviews.setWindow, { reviewId, closesOn: null });
    await area.send(area.client.reviews.setInvited, { id: raterId, state: 'declined' });
    expect((await refused(start())).code).toBe('reviews.not-awaited');
  });

  test('a comment that alleges harm is taken without a rating, and its rater stays awaited', async () => {
    const area = await openArea();
    const { reviewId } = await give(area);
    await area.send(area.client.reviews.handIn, {
      form: await formOf(area),
      ratings: {},
      comment: 'He hits a child.',
    });
    await takeBack(area, CODE);
    expect((await area.client.reviews.concerns({ id: reviewId })).concerns).toMatchObject([
      { group: 'peers', words: 'He hits a child.', passed: null },
    ]);
    expect((await area.client.reviews.entry({ id: reviewId })).raters).toEqual([]);
    expect((await area.client.reviews.invited({ id: reviewId })).invited[0]?.state).toBe('invited');
  });

  test('the person’s own form is the review’s', async () => {
    const area = await openArea();
    const { reviewId } = await asked(area);
    await finish(area.client.app.startSitting, { reviewId, raterId: reviewId, code: CODE });
    const form = await formOf(area);
    await area.send(area.client.reviews.handIn, { form, ratings: await ratingsOf(area), comment: '' });
    await takeBack(area, CODE);
    expect((await area.client.reviews.entry({ id: reviewId })).raters[0]?.group).toBe('self');
  });
});

describe('the computer is taken back', () => {
  test('by the code alone; wrong tries wait, as at unlocking', async () => {
    const area = await openArea();
    const { reviewId, raterId } = await asked(area);
    const start = (code: string | null) => finish(area.client.app.startSitting, { reviewId, raterId, code });
    expect((await refused(start(null))).code).toBe('sitting.no-code');
    await start(CODE);
    for (const wrong of ['0000', '', '471'])
      expect((await refused(takeBack(area, wrong))).code).toBe('unlock.wrong-code');
    expect((await refused(takeBack(area, CODE))).code).toBe('unlock.wait');
    expect((await area.client.app.status({})).sitting?.state).toBe('answering');
  });

  test('wrong passphrases that are sent all at once wait as those that come one by one', async () => {
    const area = await openArea({ passphrase: 'seven quiet herons wade' });
    await finish(area.client.app.confirmRecoveryCode, {});
    await give(area, null);
    const guesses = Array.from({ length: 12 }, (_, n) => refused(takeBack(area, `guess ${n}`)));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'unlock.wrong-current')).toHaveLength(3);
    expect(codes.filter((code) => code === 'unlock.wait')).toHaveLength(9);
  });

  test('by the passphrase where the file has one, and a lock ends it with nothing kept', async () => {
    const area = await openArea({ passphrase: 'seven quiet herons wade' });
    await finish(area.client.app.confirmRecoveryCode, {});
    const { reviewId } = await give(area, null);
    expect((await area.client.app.status({})).sitting?.takenBackBy).toBe('passphrase');
    expect((await refused(takeBack(area, CODE))).code).toBe('unlock.wrong-current');
    await area.app.files.lock('idle');
    expect(await area.client.app.status({})).toMatchObject({ sitting: null, locked: { why: 'idle' } });
    await finish(area.client.app.unlock, { passphrase: 'seven quiet herons wade' });
    expect((await area.client.app.status({})).sitting).toBeNull();
    expect((await area.client.reviews.entry({ id: reviewId })).raters).toEqual([]);
  });
});
