import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../electron/core/sql.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';

const NEXT = 'eleven slow barges turn';

/** The application on an encrypted file, which is left and opened again as by a restart. */
async function encrypted() {
  const area = await openArea({ passphrase: PASSPHRASE });
  const { client } = area;
  const file = async () => (await client.app.status({})).file;
  const again = async (passphrase = PASSPHRASE) => {
    await finish(client.app.lock, {});
    await finish(client.app.unlock, { passphrase });
    return file();
  };
  return { ...area, file, again, confirm: () => finish(client.app.confirmRecoveryCode, {}) };
}

describe('a recovery code that nobody confirmed', () => {
  it('is asked about when the file is opened again, and not once it is confirmed', async () => {
    const { file, again, confirm } = await encrypted();
    expect(await file()).toMatchObject({ recoveryCodeNew: true, recoveryCodeUnconfirmed: false });
    expect(await again()).toMatchObject({ recoveryCodeNew: false, recoveryCodeUnconfirmed: true });
    await confirm();
    expect(await file()).toMatchObject({ recoveryCodeUnconfirmed: false });
    expect(await again()).toMatchObject({ recoveryCodeUnconfirmed: false });
  });

  it('is asked about after the passphrase was changed, and after a new code was made', async () => {
    const { client, again, confirm } = await encrypted();
    await confirm();
    await finish(client.app.setPassphrase, { current: PASSPHRASE, passphrase: NEXT });
    expect(await again(NEXT)).toMatchObject({ recoveryCodeUnconfirmed: true });
    await finish(client.app.renewRecoveryCode, { current: NEXT });
    await confirm();
    expect(await again(NEXT)).toMatchObject({ recoveryCodeUnconfirmed: false });
  });

  it('is never asked about while the new one is on its way to the screen', async () => {
    const { app, client, file, again, confirm } = await encrypted();
    await confirm();
    await again();
    let settled = false;
    let asked = 0;
    const changing = finish(client.app.setPassphrase, { current: PASSPHRASE, passphrase: NEXT });
    void changing.finally(() => {
      settled = true;
    });
    while (!settled) {
      if (app.status().file?.recoveryCodeUnconfirmed) asked += 1;
      await new Promise(setImmediate);
    }
    await changing;
    expect(asked).toBe(0);
    expect(await file()).toMatchObject({ recoveryCodeNew: true, recoveryCodeUnconfirmed: false });
  });

  it('is still asked about after a change of the passphrase that failed', async () => {
    const { client, folder, again } = await encrypted();
    await again();
    const path = join(folder, 'Elm Park School.baton');
    renameSync(path, `${path}.away`);
    await refused(finish(client.app.setPassphrase, { current: PASSPHRASE, passphrase: NEXT }));
    renameSync(`${path}.away`, path);
    expect(await again()).toMatchObject({ recoveryCodeUnconfirmed: true });
  });

  it('is not asked about where no passphrase opens the file any more', async () => {
    const { client, file } = await encrypted();
    await finish(client.app.removePassphrase, { current: PASSPHRASE });
    expect(await file()).toMatchObject({ encrypted: false, recoveryCodeUnconfirmed: false });
  });

  it('is said to be unconfirmed by the id of its key alone, which undoing does not take back', async () => {
    const { app, client, again, confirm } = await encrypted();
    await again();
    const settings = () =>
      app.files.query({ now: '2026-11-23T09:00:00.000Z', today: '2026-11-23' }, ({ db }) =>
        db.all(build.selectFrom('setting').select('value')),
      );
    expect(JSON.stringify(settings())).toMatch(/^\[\{"value":"\[\\"[0-9a-f-]{36}\\"\]"\}\]$/);
    await confirm();
    expect(settings()).toEqual([]);
    expect((await client.history.state({})).undo).toBeNull();
    const { steps } = await client.history.list({});
    expect(steps[0]).toMatchObject({ words: 'Confirmed that the recovery code is in the safe' });
    expect(steps[0]?.fixed).not.toBeNull();
  });
});
