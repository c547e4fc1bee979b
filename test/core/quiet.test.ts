import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { importChoices } from '../../shared/contract/import.ts';
import { canaries, canariesBelow, canariesIn } from '../helpers/canaries.ts';
import { finish, type Host, newSchool, startHost } from '../torture/host.ts';

beforeAll(async () => {
  await buildStale();
}, 120_000);

const TODAY = '2026-11-23';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-quiet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ended with the test, however that ends. */
async function started(data: string): Promise<Host> {
  const host = await startHost(data);
  onTestFinished(() => host.end('SIGKILL'));
  return host;
}

const send = <Data, Reply>(
  procedure: (input: { commandId: string; data: Data }) => Promise<Reply>,
  data: Data,
): Promise<Reply> => procedure({ commandId: randomUUID(), data });

/** Everything private that a head enters, typed or taken in, and everything that can go wrong on the way. */
async function enterEverything({ client, origin, session }: Host): Promise<void> {
  const { forename, surname, email, trn, preferred } = canaries;
  const { id } = await send(client.staff.add, { forename, surname, kind: 'teaching', email, title: 'Ms' });
  await send(client.staff.edit, { ids: [id], change: { trn, preferredName: preferred } });
  await send(client.staff.addNote, { personId: id, on: TODAY, words: canaries.note, by: surname });
  await send(client.staff.addAspiration, {
    personId: id,
    words: canaries.aspiration,
    targetRole: null,
    hopedFor: null,
    askedOn: TODAY,
    askedBy: null,
  });
  await send(client.staff.declareInterest, {
    personId: id,
    otherPersonId: null,
    otherName: canaries.other,
    kind: 'relative',
    saidBy: surname,
    on: TODAY,
  });
  await send(client.talent.answerPrivacy, { issued: true, on: TODAY, by: surname });
  const kind = (await client.talent.kinds({})).find((one) => one.about === 'person');
  await send(client.talent.flag, {
    kindId: kind?.id ?? '',
    personIds: [id],
    from: TODAY,
    until: '2027-07-31',
    source: surname,
    evidence: canaries.flag,
    note: canaries.flagNote,
  });
  await review(client, id);
  const headers = { 'x-baton-session': session };
  const body = `Forename,Surname,Work Email\n${canaries.imported},${surname},${email}\n`;
  const name = encodeURIComponent(`${canaries.upload}.csv`);
  const uploaded = await fetch(`${origin}/files?name=${name}`, { method: 'POST', headers, body });
  const { ref }: { ref: string } = await uploaded.json();
  const { previewId } = await finish(client.import.read, { ref, choices: importChoices.parse({}) });
  await finish(client.import.apply, { previewId });
  const list = { ids: [id], columns: ['name', 'email'] };
  await finish(client.staff.exportList, list).catch(() => undefined);
  await finish(client.app.saveCopy, {});
  await finish(client.app.startMeeting, { room: [id] });
  await finish(client.app.endMeeting, {});
}

async function review(client: Host['client'], personId: string): Promise<void> {
  const { frameworkVersionId, minimums, colleaguesTogether, gap, asked } = await client.reviews.starting({
    personId,
  });
  const { id } = await send(client.reviews.start, {
    personId,
    kind: 'review_360',
    frameworkVersionId,
    stageId: null,
    moment: null,
    name: canaries.review,
    purpose: 'To talk about what comes next.',
    readers: 'The head',
    openedOn: TODAY,
    minimums,
    colleaguesTogether,
    gap,
    asked,
  });
  const { competencies } = await client.reviews.entry({ id });
  await send(client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: Object.fromEntries(competencies.map((one) => [one.key, 3 as const])),
    comment: canaries.comment,
  });
}

/** What a page of ours never sends: the words of it may not turn up in any log. */
async function misuse({ origin, session }: Host): Promise<void> {
  const headers = { 'x-baton-session': session, 'content-type': 'application/json' };
  const { hostile } = canaries;
  for (const [path, body] of [
    ['rpc/staff/add', JSON.stringify({ json: { commandId: randomUUID(), data: { forename: hostile } } })],
    ['rpc/staff/add', `{"json": ${hostile}`],
    [`rpc/${hostile}`, '{}'],
    [`files/${hostile}`, hostile],
    ['rpc/staff/profile', JSON.stringify({ json: { id: hostile } })],
    ['rpc/import/read', JSON.stringify({ json: { ref: hostile, choices: {} } })],
  ])
    await fetch(`${origin}/${path}`, { method: 'POST', headers, body });
  await fetch(`${origin}/${hostile}?${hostile}`, { headers });
}

it('the browser shell writes nothing private but the school’s file, its journals and its backups', async () => {
  const data = dataFolder();
  const host = await started(data);
  await finish(host.client.app.create, { ...newSchool, passphrase: canaries.passphrase });
  await enterEverything(host);
  await misuse(host);
  await finish(host.client.app.lock, {});
  await finish(host.client.app.unlock, { passphrase: canaries.wrong }).catch(() => undefined);
  await finish(host.client.app.unlock, { passphrase: canaries.passphrase });
  await host.end('SIGTERM');
  expect(canariesIn(host.said())).toEqual([]);
  // Encrypted, so that not even the school's file and what is kept of it may be left out.
  expect(canariesBelow(data)).toEqual([]);
  expect(existsSync(join(data, 'temporary')) ? readdirSync(join(data, 'temporary')) : []).toEqual([]);
}, 120_000);

it('and what a kill leaves in its temporary folder is gone after the next start', async () => {
  const data = dataFolder();
  const host = await started(data);
  await finish(host.client.app.create, { ...newSchool, passphrase: canaries.passphrase });
  await enterEverything(host);
  await host.end('SIGKILL');
  const again = await started(data);
  await again.end('SIGTERM');
  expect(canariesIn(again.said())).toEqual([]);
  expect(canariesBelow(data)).toEqual([]);
}, 120_000);

it('in clear, it is in the school’s file, its journals and its backups, and nowhere else', async () => {
  const data = dataFolder();
  const host = await started(data);
  await finish(host.client.app.create, newSchool);
  await enterEverything(host);
  await misuse(host);
  await host.end('SIGTERM');
  expect(canariesIn(host.said())).toEqual([]);
  expect(canariesBelow(data)).not.toEqual([]);
  expect(canariesBelow(data, (name) => /^(schools|journals|backups)[\\/]/.test(name))).toEqual([]);
}, 120_000);

it('a shell whose terminal was closed goes on, and has nobody to tell what goes wrong', async () => {
  const data = dataFolder();
  const host = await started(data);
  host.stopListening();
  mkdirSync(join(data, 'recent.json'));
  await expect(host.client.app.status({})).rejects.toMatchObject({ data: { code: 'app.unforeseen' } });
  rmSync(join(data, 'recent.json'), { recursive: true });
  expect((await host.client.app.status({})).file).toBeNull();
  await host.end('SIGTERM');
}, 60_000);
