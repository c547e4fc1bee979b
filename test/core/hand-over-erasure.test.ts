import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { marksIn } from '../../electron/core/erasure/marks.ts';
import { PENDING } from '../../electron/core/erasure/target.ts';
import { keepSetting } from '../../electron/core/settings.ts';
import { handOverGroupIds } from '../../shared/reference/hand-over-groups.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { canaries, canariesIn } from '../helpers/canaries.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { handed } from '../helpers/handed-over.ts';

const NEXT = 'eleven slow barges turn';
const TODAY = '2026-11-23';

/** A file for the next head with all that can pass. */
const make = (area: Area) =>
  finish(area.client.handOver.make, { chosen: [...handOverGroupIds], passphrase: NEXT });

it('tells in no byte who was erased before, nor what became of the copies, but that something was', async () => {
  const area = await openArea({ passphrase: PASSPHRASE });
  const { client, folder } = area;
  const { id } = await area.send(client.staff.add, {
    forename: canaries.forename,
    surname: canaries.surname,
    kind: 'teaching',
  });
  await area.app.files.snapshot();
  const beside = `Elm Park School (${canaries.imported})`;
  copyFileSync(join(folder, 'Elm Park School.baton'), join(folder, `${beside}.baton`));
  await finish(client.erasure.erase, { what: { kind: 'person', id }, surname: canaries.surname });
  expect((await client.erasure.list({})).erasures[0]?.beside).toEqual([beside]);
  const moment = { now: `${TODAY}T09:00:00.000Z`, today: TODAY };
  const marks = area.app.files.query(moment, ({ db }) => marksIn(db));
  expect(marks).toHaveLength(1);
  await make(area);
  const { bytes, list } = await handed(folder, { passphrase: NEXT });
  const told = [id, ...marks.flatMap((mark) => [mark.id, mark.key, mark.salt])];
  expect(told.filter((one) => bytes.includes(one))).toEqual([]);
  expect(canariesIn(bytes).filter((one) => /forename|surname|imported/i.test(one))).toEqual([]);
  expect(list('SELECT kind FROM erasure')).toEqual(['person']);
  const known = /^(privacy.*|ref .*|auto_lock|recovery_code_unconfirmed)$/;
  expect(list('SELECT key FROM setting').filter((key) => !known.test(String(key)))).toEqual([]);
});

it('is not made where an erasure was begun and is not finished', async () => {
  const area = await openArea({ passphrase: PASSPHRASE });
  const pending = {
    id: 'erasure-1',
    target: { kind: 'person', id: 'somebody' },
    begunAt: `${TODAY}T09:00:00.000Z`,
    beside: [],
  };
  const begin = () =>
    area.app.files.command(
      { id: 'begin-0001', area: 'erasure', name: 'begin' },
      { now: `${TODAY}T09:00:00.000Z`, today: TODAY },
      null,
      ({ db, describe }) => {
        keepSetting(db, PENDING, pending);
        describe('Began to erase what was asked for');
      },
    );
  // Begun while the file for the next head is being made.
  const making = make(area);
  begin();
  expect((await refused(making)).code).toBe('hand-over.erasing');
  expect((await refused(make(area))).code).toBe('hand-over.erasing');
  expect((await refused(area.client.handOver.weigh({ chosen: [] }))).code).toBe('hand-over.erasing');
  expect(area.handedOver).toEqual([]);
  expect(existsSync(join(area.folder, 'handed-over.baton'))).toBe(false);
});
