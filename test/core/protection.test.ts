import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAutoLock } from '../../electron/core/auto-lock.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { NOW } from '../helpers/school-file.ts';

/** The application on an encrypted file, with a clock that the test moves. */
async function encrypted() {
  let now = NOW.getTime();
  const area = await openArea({ clock: () => new Date(now), passphrase: PASSPHRASE });
  return {
    ...area,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    unlock: (passphrase = PASSPHRASE) => finish(area.client.app.unlock, { passphrase }),
    lock: () => finish(area.client.app.lock, {}),
    status: () => area.client.app.status({}),
    code: async () => (await area.client.app.recoveryCode({})).code ?? '',
    add: (surname: string) =>
      area.send(area.client.staff.add, { forename: 'Ada', surname, kind: 'teaching' }),
  };
}

function inClear(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile())
    .flatMap((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      return words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${one.name}`);
    });
}

describe('a file with a passphrase', () => {
  it('shows its recovery code until it has been confirmed, and then never again', async () => {
    const { client, status, code, printed, handedOver } = await encrypted();
    expect((await status()).file).toMatchObject({ encrypted: true, recoveryCodeNew: true });
    const shown = await code();
    expect(shown).toMatch(/^(\w{4}-){6}\w{4}$/);
    await finish(client.app.printRecoveryCode, {});
    expect(printed).toMatchObject([
      { document: 'recovery-code', data: { groups: shown.split('-'), school: 'Elm Park School' } },
    ]);
    expect(handedOver).toEqual(['Elm Park School - Recovery code - 2026-11-23.pdf']);
    await finish(client.app.confirmRecoveryCode, {});
    expect(await client.app.recoveryCode({})).toEqual({ code: null });
    expect((await refused(finish(client.app.printRecoveryCode, {}))).code).toBe('recovery.none');
  });

  it('locked, answers nothing and changes nothing, in every tab; unlocked, it goes on where it was', async () => {
    const { app, client, lock, unlock, status, add } = await encrypted();
    await add('Marsh');
    const heard: (string | null)[] = [];
    const stop = new AbortController();
    const otherTab = (async () => {
      for await (const event of await client.app.changes({}, { signal: stop.signal }))
        if (event.type === 'changed') heard.push(event.status.locked?.name ?? event.status.file?.id ?? null);
    })();
    const id = (await status()).file?.id;
    const locked = await lock();
    expect(locked).toMatchObject({ file: null, locked: { name: 'Elm Park School', why: 'by_hand' } });
    expect((await refused(client.staff.list({}))).code).toBe('file.none-open');
    expect((await refused(add('Reed'))).code).toBe('file.none-open');
    expect(await app.files.lock('idle')).toBe(false);
    await unlock();
    expect((await status()).file?.id).toBe(id);
    expect((await client.staff.list({})).map((row) => row.surname)).toEqual(['Marsh']);
    stop.abort();
    await otherTab.catch(() => undefined);
    expect(heard).toContain('Elm Park School');
    expect(heard.at(-1)).toBe(id);
    expect(heard).not.toContain(null);
  });

  it('opens with the recovery code, and takes a new passphrase then without the old', async () => {
    const { client, code, lock, unlock, status } = await encrypted();
    const first = await code();
    await finish(client.app.confirmRecoveryCode, {});
    await lock();
    await finish(client.app.unlock, { recoveryCode: first.toLowerCase() });
    expect((await status()).file?.openedByRecoveryCode).toBe(true);
    await finish(client.app.setPassphrase, { current: null, passphrase: 'eleven slow barges turn' });
    expect((await status()).file).toMatchObject({ openedByRecoveryCode: false, recoveryCodeNew: true });
    expect(await code()).not.toBe(first);
    await lock();
    expect((await refused(finish(client.app.unlock, { recoveryCode: first }))).code).toBe(
      'unlock.wrong-recovery-code',
    );
    expect((await refused(unlock())).code).toBe('unlock.wrong-passphrase');
    await unlock('eleven slow barges turn');
  });

  it('asks for the passphrase in force before it is changed, renewed or removed', async () => {
    const { client, status } = await encrypted();
    for (const work of [
      finish(client.app.setPassphrase, {
        current: 'another one here',
        passphrase: 'eleven slow barges turn',
      }),
      finish(client.app.removePassphrase, { current: null }),
      finish(client.app.renewRecoveryCode, { current: '' }),
    ])
      expect(await refused(work)).toMatchObject({ code: 'unlock.wrong-current', field: 'current' });
    expect((await status()).file?.encrypted).toBe(true);
  });

  it('asks for it before a new recovery code is made, even where the old code opened the file', async () => {
    const { client, code, lock, unlock } = await encrypted();
    const first = await code();
    await lock();
    await finish(client.app.unlock, { recoveryCode: first });
    expect(await refused(finish(client.app.renewRecoveryCode, { current: 'o' }))).toMatchObject({
      code: 'unlock.wrong-current',
      wayOut: expect.stringContaining('choose a new passphrase'),
    });
    await lock();
    await unlock();
  });

  it('takes a new recovery code under the same passphrase, and the encryption off', async () => {
    const { client, status, code, lock, unlock, folder, add } = await encrypted();
    const first = await code();
    await finish(client.app.renewRecoveryCode, { current: PASSPHRASE });
    const second = await code();
    expect(second).not.toBe(first);
    await lock();
    expect((await refused(finish(client.app.unlock, { recoveryCode: first }))).code).toBe(
      'unlock.wrong-recovery-code',
    );
    await unlock();
    await add('Quillfeather');
    await finish(client.app.removePassphrase, { current: PASSPHRASE });
    expect((await status()).file).toMatchObject({ encrypted: false, recoveryCodeNew: false });
    expect((await refused(lock())).code).toBe('lock.no-passphrase');
    expect(inClear(folder, ['Quillfeather']).length).toBeGreaterThan(0);
  });

  it('slows wrong tries down and loses nothing by them', async () => {
    const { client, lock, unlock, pass, add } = await encrypted();
    await add('Marsh');
    await lock();
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect((await refused(unlock('another one here'))).code).toBe('unlock.wrong-passphrase');
    expect(await refused(unlock())).toMatchObject({ code: 'unlock.wait', details: { seconds: 2 } });
    pass(2);
    expect((await refused(unlock('another one here'))).code).toBe('unlock.wrong-passphrase');
    expect(await refused(unlock())).toMatchObject({ code: 'unlock.wait', details: { seconds: 4 } });
    pass(3600);
    for (let wrong = 0; wrong < 9; wrong += 1) {
      await refused(unlock('another one here'));
      pass(30);
    }
    await unlock();
    expect((await client.staff.list({})).map((row) => row.surname)).toEqual(['Marsh']);
  });

  it('keeps a meeting on across locking, so that nobody in the room is shown by unlocking', async () => {
    const { app, client, folder, lock, unlock, status, add } = await encrypted();
    const added = await add('Marsh');
    await add('Reed');
    await finish(client.app.startMeeting, { room: [added.id] });
    await lock();
    await unlock();
    expect((await status()).meeting).toEqual({ room: 1 });
    expect((await client.staff.list({})).map((row) => row.surname)).toEqual(['Reed']);
    // Nor by opening the locked file again, as a double-click on it does.
    await lock();
    await app.files.openPath(join(folder, 'Elm Park School.baton'));
    await unlock();
    expect((await status()).meeting).toEqual({ room: 1 });
  });

  it('closed while it is locked, it gives way to the first page', async () => {
    const { client, lock } = await encrypted();
    await lock();
    expect(await finish(client.app.close, {})).toMatchObject({ file: null, locked: null });
  });

  it('refuses a passphrase that is too short, and says why', async () => {
    const { client } = await encrypted();
    await expect(
      finish(client.app.setPassphrase, { current: PASSPHRASE, passphrase: 'too short' }),
    ).rejects.toThrow();
  });

  it('leaves no name in clear anywhere under its folder, at work, locked and ended', async () => {
    const { app, folder, lock, unlock, add } = await encrypted();
    const words = ['Quillfeather', 'Elm Park School"', 'Added Ada', PASSPHRASE];
    await add('Quillfeather');
    expect(inClear(folder, words)).toEqual([]);
    await app.files.snapshot();
    await add('Quillfeather-Reed');
    expect(inClear(folder, words)).toEqual([]);
    await lock();
    expect(inClear(folder, words)).toEqual([]);
    await unlock();
    await app.dispose();
    expect(inClear(folder, words)).toEqual([]);
  });

  it('damaged while it was locked is called damaged, and no passphrase wrong', async () => {
    const { folder, lock, unlock } = await encrypted();
    await lock();
    const path = join(folder, 'Elm Park School.baton');
    const bytes = readFileSync(path);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(path, bytes);
    expect((await refused(unlock())).code).toBe('file.damaged');
    expect(readFileSync(path)).toEqual(bytes);
  });
});

describe('locking by time', () => {
  it('locks after the minutes that the file says, counted from the last sign of somebody', async () => {
    const { app, client, pass, status, send } = await encrypted();
    expect((await client.settings.all({})).autoLock).toBe(10);
    await send(client.settings.setAutoLock, { minutes: 5 });
    pass(4 * 60);
    await finish(client.app.stirred, {});
    pass(4 * 60);
    await app.files.lookForIdle();
    expect((await status()).locked).toBeNull();
    pass(60);
    await app.files.lookForIdle();
    expect((await status()).locked).toEqual({ name: 'Elm Park School', why: 'idle' });
  });

  it('never locks where the head chose never, nor a file without a passphrase', async () => {
    const { app, client, pass, status, send } = await encrypted();
    await send(client.settings.setAutoLock, { minutes: null });
    pass(24 * 3600);
    await app.files.lookForIdle();
    expect((await status()).locked).toBeNull();
    const plain = await openArea();
    await plain.app.files.lookForIdle();
    expect((await plain.client.app.status({})).locked).toBeNull();
  });

  it('waits while long work is under way, and a clock put back locks nobody out', async () => {
    let now = NOW.getTime();
    let locked = 0;
    const lock = createAutoLock({
      clock: () => new Date(now),
      minutes: () => 5,
      lock: () => {
        locked += 1;
      },
    });
    lock.stirred();
    await lock.during(async () => {
      now += 3_600_000;
      lock.look();
    });
    expect(locked).toBe(0);
    now -= 7_200_000;
    lock.look();
    expect(locked).toBe(0);
    now += 300_000;
    lock.look();
    expect(locked).toBe(1);
  });
});
