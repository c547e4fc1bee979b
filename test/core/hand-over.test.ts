import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changingPassphrase } from '../../electron/core/school-file/refusals.ts';
import { contract } from '../../shared/contract/index.ts';
import {
  type HandOverGroupId,
  handOverGroupIds,
  handOverGroups,
} from '../../shared/reference/hand-over-groups.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { handed } from '../helpers/handed-over.ts';
import { said, schoolWithEverything, TODAY } from '../helpers/school-with-everything.ts';

const NEXT = 'eleven slow barges turn';

const usual = handOverGroups.filter((one) => one.usual).map(({ id }) => id);
const without = (...ids: HandOverGroupId[]) => handOverGroupIds.filter((id) => !ids.includes(id));

const make = (area: Area, chosen: readonly HandOverGroupId[], passphrase: string | null = NEXT) =>
  finish(area.client.handOver.make, { chosen: [...chosen], passphrase });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { data?: { code?: string } }) => error.data?.code,
  );

describe('a file for the next head', () => {
  it('holds what was chosen, under an id of its own, and says in its history what stayed behind', async () => {
    const area = await schoolWithEverything();
    const before = (await area.client.app.status({})).file?.id;
    const reply = await make(area, usual);
    expect(area.handedOver).toEqual(['Elm Park School - 2026-11-23.baton']);
    const file = await handed(area.folder, { passphrase: NEXT });
    expect(file.list('SELECT id FROM file')).not.toEqual([before]);
    expect(file.list('PRAGMA foreign_key_check')).toEqual([]);
    expect(file.list('PRAGMA quick_check')).toEqual(['ok']);
    expect(file.list('SELECT words FROM step ORDER BY seq DESC LIMIT 1')).toEqual([
      'Handed over to the next head on 23 November 2026. Not handed over: private notes, notes on flags, what was said with mentors, coaching logs and applications on programmes, single answers in closed 360s, comments in 360s, projects that are not shared, self-ratings, and words on programmes without permission and leavers kept past their date.',
    ]);
    for (const id of usual)
      if (id in said) expect(file.bytes.includes(said[id as keyof typeof said]), id).toBe(true);
    expect(reply?.made.weighed.people).toBe(2);
    expect(file.list('SELECT count(*) FROM person')).toEqual([2]);
  });

  it.each(Object.keys(said) as (keyof typeof said)[])(
    'without %s has nothing of it in any byte, and everything else',
    async (group) => {
      const area = await schoolWithEverything();
      await make(area, without(group));
      const { bytes } = await handed(area.folder, { passphrase: NEXT });
      const gone: string[] = [said[group]];
      if (group === 'flags') gone.push(said.flag_notes);
      if (group === 'reviews') gone.push(said.comments);
      for (const word of Object.values(said)) expect(bytes.includes(word), word).toBe(!gone.includes(word));
    },
  );

  it('without single answers keeps the figures of a closed 360, and no comment', async () => {
    const area = await schoolWithEverything();
    await area.send(area.client.reviews.close, { id: area.reviewId });
    const shown = await area.client.reviews.result({ id: area.reviewId });
    await make(area, without('answers'));
    const { bytes, list } = await handed(area.folder, { passphrase: NEXT });
    expect(list('SELECT count(*) FROM review_rater')).toEqual([0]);
    expect(bytes.includes(said.comments)).toBe(false);
    expect(bytes.includes('"frozen"')).toBe(true);
    const next = await openArea({ handed: () => join(area.folder, 'handed-over.baton') });
    await finish(next.client.app.open, { ref: 'file' });
    await finish(next.client.app.unlock, { passphrase: NEXT });
    const passed = await next.client.reviews.result({ id: area.reviewId });
    expect(passed.report).toEqual(shown.report);
  });

  it('with nothing chosen keeps nothing but the school, its people and what was sent', async () => {
    const area = await schoolWithEverything();
    await make(area, []);
    const { bytes, list } = await handed(area.folder, { passphrase: NEXT });
    expect(Object.values(said).filter((word) => bytes.includes(word))).toEqual([]);
    expect(list('SELECT count(*) FROM step')).toEqual([1]);
    expect(list(`SELECT forename || ' ' || surname FROM person`)).toEqual(['Ada Marsh']);
  });

  it('keeps no image of a row, whatever passes', async () => {
    const area = await schoolWithEverything();
    await make(area, handOverGroupIds);
    const { list } = await handed(area.folder, { passphrase: NEXT });
    expect(list('SELECT count(*) FROM step_image')).toEqual([0]);
    expect(list('SELECT DISTINCT images_gone FROM step')).toEqual([1]);
    expect(list('SELECT DISTINCT reply FROM step')).toEqual(['null']);
  });

  it('is opened by neither the old passphrase nor the old recovery code', async () => {
    const area = await schoolWithEverything();
    const old = (await area.client.app.recoveryCode({})).code ?? '';
    const reply = await make(area, usual);
    expect(await codeOf(handed(area.folder, { passphrase: PASSPHRASE }))).toBe('unlock.wrong-passphrase');
    expect(await codeOf(handed(area.folder, { recoveryCode: old }))).toBe('unlock.wrong-recovery-code');
    expect(await codeOf(handed(area.folder, { recoveryCode: reply?.made.recoveryCode ?? '' }))).toBe(
      'opened',
    );
  });
});

it('every command is known to belong to a group or to say nothing of one', () => {
  const areas = Object.entries(contract)
    .filter(([, procedures]) => Object.values(procedures).some(({ kind }) => kind === 'command'))
    .map(([name]) => name);
  expect(areas.sort()).toEqual(
    [
      'cohorts',
      'handOver',
      'history',
      'home',
      'impact',
      'intake',
      'matching',
      'plans',
      'programmes',
      'projects',
      'reviews',
      'running',
      'settings',
      'staff',
      'stages',
      'talent',
    ].sort(),
  );
});

describe('the file it was made from', () => {
  it('has one step more in its history, and is what it was where nothing was made', async () => {
    const area = await schoolWithEverything();
    const path = join(area.folder, 'Elm Park School.baton');
    await area.app.files.snapshot();
    const before = readFileSync(path);
    await expect(make(area, usual, 'short')).rejects.toThrow();
    await area.app.files.snapshot();
    expect(readFileSync(path).equals(before)).toBe(true);
    await make(area, usual);
    const { steps } = await area.client.history.list({});
    expect(steps[0]).toMatchObject({
      words:
        'Made a file for the next head. Not handed over: private notes, notes on flags, what was said with mentors, coaching logs and applications on programmes, single answers in closed 360s, comments in 360s, projects that are not shared, self-ratings, and words on programmes without permission and leavers kept past their date.',
    });
    expect(steps[0]?.fixed).toMatch(/left Baton/);
  });

  it('is neither weighed nor handed over in a meeting, nor where it is only looked at', async () => {
    const area = await schoolWithEverything();
    const { client } = area;
    await finish(client.app.startMeeting, { room: [area.personId] });
    expect((await refused(client.handOver.weigh({ chosen: [] }))).code).toBe('hand-over.meeting');
    expect((await refused(make(area, usual))).code).toBe('hand-over.meeting');
    expect((await refused(finish(client.handOver.removeOwn, { current: PASSPHRASE }))).code).toBe(
      'hand-over.meeting',
    );
    await finish(client.app.endMeeting, {});
    await finish(client.app.lock, {});
    await finish(client.app.unlock, { passphrase: PASSPHRASE });
    await area.app.files.command(
      { id: 'change-0001', area: 'staff', name: 'test' },
      { now: `${TODAY}T09:00:00.000Z`, today: TODAY },
      null,
      ({ describe }) => describe('Changed something'),
    );
    const [backup] = (await client.backups.list({})).backups;
    await finish(client.backups.look, { id: backup?.id ?? '' });
    expect((await refused(make(area, usual))).code).toBe('backups.only-looked-at');
    expect(area.handedOver).toEqual([]);
    await finish(client.backups.leave, {});
  });

  it('says what opens the new one until that is confirmed, or the file is locked', async () => {
    const area = await schoolWithEverything();
    const { client, printed } = area;
    const reply = await make(area, usual, null);
    const passphrase = reply?.made.passphrase ?? '';
    expect(passphrase).toMatch(/^([bdfghjklmnprstvz][aeiou]){3}( ([bdfghjklmnprstvz][aeiou]){3}){3}$/);
    expect(await codeOf(handed(area.folder, { passphrase }))).toBe('opened');
    expect((await client.handOver.state({})).made).toEqual(reply?.made);
    await finish(client.handOver.printSheet, {});
    await finish(client.handOver.printRecoveryCode, {});
    expect(printed).toMatchObject([
      { document: 'hand-over', data: { passphrase, school: 'Elm Park School' } },
      { document: 'recovery-code', data: { groups: reply?.made.recoveryCode.split('-') } },
    ]);
    expect(JSON.stringify(printed[0])).not.toContain(reply?.made.recoveryCode);
    await finish(client.app.lock, {});
    await finish(client.app.unlock, { passphrase: PASSPHRASE });
    expect(await client.handOver.state({})).toEqual({ made: null, ever: true });
    expect((await refused(finish(client.handOver.printSheet, {}))).code).toBe('hand-over.nothing-made');
  });

  it('is kept until a day of which Home reminds', async () => {
    const area = await schoolWithEverything();
    await make(area, usual);
    expect((await refused(area.send(area.client.handOver.keepUntil, { on: '2026-11-22' }))).field).toBe('on');
    await area.send(area.client.handOver.keepUntil, { on: TODAY });
    const { steps } = await area.client.history.list({});
    expect(steps[0]?.words).toBe('Keeps this file until 23 November 2026');
    expect(JSON.stringify(await area.client.home.attention({}))).toContain('Remove this file');
  });

  it('is removed with its backups and journals once its passphrase was typed', async () => {
    const area = await schoolWithEverything();
    const { client, folder } = area;
    expect((await refused(finish(client.handOver.removeOwn, { current: PASSPHRASE }))).code).toBe(
      'hand-over.not-handed-over',
    );
    await make(area, usual);
    expect((await refused(finish(client.handOver.removeOwn, { current: 'another one here' }))).code).toBe(
      'unlock.wrong-current',
    );
    const id = (await client.app.status({})).file?.id ?? '';
    const gone = await finish(client.handOver.removeOwn, { current: PASSPHRASE });
    expect(gone.left).toEqual([]);
    expect(gone.status).toMatchObject({ file: null, locked: null });
    expect(existsSync(join(folder, 'Elm Park School.baton'))).toBe(false);
    const rest = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(rest.filter((name) => name.includes(id))).toEqual([]);
  });
});

describe('what opens a file that is out already', () => {
  it('is shown although the history could not say that it was made', async () => {
    let refuse: () => void = () => undefined;
    const area = await openArea({ passphrase: PASSPHRASE, afterHandingOver: () => refuse() });
    refuse = () =>
      void vi.spyOn(area.app.files, 'command').mockImplementationOnce(() => {
        throw changingPassphrase();
      });
    const reply = await make(area, handOverGroupIds, null);
    const say = 'The passphrase is being changed, so nothing else was changed.';
    expect(reply?.made.notNoted).toBe(say);
    const state = await area.client.handOver.state({});
    expect(state).toMatchObject({ made: { notNoted: say }, ever: true });
    const opened = await handed(area.folder, { passphrase: state.made?.passphrase ?? '' });
    expect(opened.list('SELECT count(*) FROM person')).toEqual([0]);
  });

  it('is said to be lost where the file was closed meanwhile', async () => {
    let close = async () => undefined as unknown;
    const area = await openArea({ afterHandingOver: async () => void (await close()) });
    close = () => finish(area.client.app.close, {});
    expect((await refused(make(area, handOverGroupIds, null))).code).toBe('hand-over.closed-meanwhile');
  });
});

describe('a file that was handed over on a second try', () => {
  /** What the next head opens: the second file that was made, after the old one was to be kept until a day. */
  const second = async () => {
    const area = await openArea({ passphrase: PASSPHRASE });
    const { client, send, folder } = area;
    await make(area, handOverGroupIds);
    await send(client.handOver.keepUntil, { on: TODAY });
    const { needs } = await client.home.attention({});
    const reminder = needs.find(({ kind }) => kind === 'reminders');
    await send(client.home.doneReminder, { id: reminder?.reminderId ?? '', done: true });
    await make(area, handOverGroupIds);
    const next = await openArea({ handed: () => join(folder, 'handed-over.baton') });
    await finish(next.client.app.open, { ref: 'file' });
    await finish(next.client.app.unlock, { passphrase: NEXT });
    return next;
  };

  it('says nothing to the next head of the old file, and is not offered to be removed', async () => {
    const next = await second();
    expect(await next.client.handOver.state({})).toEqual({ made: null, ever: false });
    expect((await refused(finish(next.client.handOver.removeOwn, { current: NEXT }))).code).toBe(
      'hand-over.not-handed-over',
    );
    const { steps } = await next.client.history.list({});
    expect(steps.map(({ words }) => words)).toEqual([
      'Handed over to the next head on 23 November 2026. Everything passed.',
    ]);
  });

  it('is handed on and then removed as any other', async () => {
    const next = await second();
    await make(next, usual);
    expect((await next.client.handOver.state({})).ever).toBe(true);
    const gone = await finish(next.client.handOver.removeOwn, { current: NEXT });
    expect(gone.status.file).toBeNull();
  });

  it('that an earlier Baton made is not taken for one that was handed over from here', async () => {
    const area = await openArea();
    const step = (name: string) =>
      area.app.files.command(
        { id: `step-${name}`, area: 'handOver', name },
        { now: `${TODAY}T09:00:00.000Z`, today: TODAY },
        null,
        ({ describe }) => describe(name),
      );
    await step('make');
    expect((await area.client.handOver.state({})).ever).toBe(true);
    await step('handedOver');
    expect((await area.client.handOver.state({})).ever).toBe(false);
  });
});
