import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { importChoices } from '../../shared/contract/import.ts';
import { canaries, canariesBelow, canariesIn } from '../helpers/canaries.ts';
import { finish, type Host, newSchool, startHost } from '../torture/host.ts';

beforeAll(async () => {
  await buildStale();
}, 120_000);

const TODAY = '2026-11-23';
/** A busy computer takes its time. */
const waits = { timeout: 20_000 };

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

/** What goes on behind a file's back: other versions of it, a file for the next head, an import that fails, an erasure. */
async function doTheRest(host: Host): Promise<void> {
  const { client } = host;
  const { surname, forename, hostile, upload } = canaries;
  const { ids, backup } = await withBackup(host);
  const version = { backup };
  await finish(client.versions.copies, {});
  const { people } = await finish(client.versions.people, { version });
  for (const { id: person } of people) {
    await finish(client.versions.person, { version, person }).catch(() => undefined);
    const asked = { version, person, thoughErased: false };
    await finish(client.versions.takeOver, asked).catch(() => undefined);
  }
  await finish(client.backups.differences, { id: backup });
  await finish(client.backups.look, { id: backup });
  await finish(client.backups.leave, {});
  await finish(client.backups.restore, { id: backup });
  await finish(client.handOver.make, {
    chosen: ['notes', 'flags', 'history'],
    passphrase: canaries.passphrase,
  });
  await finish(client.handOver.confirm, {});
  const broken = await uploaded(host, `${upload}.xlsx`, `PK\u0003\u0004${hostile}`);
  await refusedRead(host, broken);
  const rows = Array.from({ length: 3_000 }, (_, at) => `${forename} ${at},${surname},${hostile}`);
  const list = await uploaded(host, `${upload}.csv`, `Forename,Surname,Job title\n${rows.join('\n')}\n`);
  // Windows has no list of processes that is this quick to read.
  if (process.platform !== 'win32') {
    const reading = refusedRead(host, list);
    await killJobs(host);
    await reading;
  }
  for (const id of ids) {
    await finish(client.erasure.plan, { kind: 'person', id });
    await finish(client.erasure.erase, { what: { kind: 'person', id }, surname: 'Another' }).catch(
      () => undefined,
    );
    await finish(client.erasure.erase, { what: { kind: 'person', id }, surname });
  }
}

/** Who bears the canary's surname, and a backup that holds them. */
async function withBackup({ client }: Host) {
  const ids = (await client.staff.list({}))
    .filter((row) => row.surname === canaries.surname)
    .map((row) => row.id);
  await finish(client.app.away, {});
  const backup = await vi.waitFor(async () => {
    const [newest] = (await client.backups.list({})).backups;
    if (newest === undefined) throw new Error('There is no backup yet.');
    return newest.id;
  }, waits);
  await send(client.staff.edit, { ids, change: { title: 'Dr' } });
  return { ids, backup };
}

async function uploaded({ origin, session }: Host, name: string, body: string): Promise<string> {
  const headers = { 'x-baton-session': session };
  const answer = await fetch(`${origin}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers,
    body,
  });
  const { ref }: { ref: string } = await answer.json();
  return ref;
}

/** An import that fails, whose refusal may not repeat what the file says. */
async function refusedRead({ client }: Host, ref: string): Promise<void> {
  const said = await finish(client.import.read, { ref, choices: importChoices.parse({}) }).then(
    () => 'It was read.',
    (error: unknown) =>
      error instanceof ORPCError ? JSON.stringify([error.message, error.data]) : String(error),
  );
  expect(said).not.toBe('It was read.');
  expect(canariesIn(said)).toEqual([]);
}

/** Kills the jobs' process while it works, as a computer short of memory does. */
async function killJobs({ pid }: Host): Promise<void> {
  await vi.waitFor(
    () => {
      const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
      const jobs = listed.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
      const [child] = jobs.find(([, parent]) => parent === pid) ?? [];
      if (child === undefined) throw new Error('No job is at work yet.');
      process.kill(child, 'SIGKILL');
    },
    { ...waits, interval: 5 },
  );
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
    readers: ['person', 'headteacher'],
    openedOn: TODAY,
    minimums,
    colleaguesTogether,
    collector: 'Olu Bright',
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
  await doTheRest(host);
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
  await doTheRest(host);
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
