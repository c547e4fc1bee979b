import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build, type Writer } from '../../../electron/core/sql.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { addPerson, answer, closed, openReview } from '../../helpers/reviews.ts';
import { asAfterACrash, NOW, optionsIn, temporaryFolder } from '../../helpers/school-file.ts';

const FILE = 'Elm Park School.baton';
const moment = { now: NOW.toISOString(), today: '2026-11-23' };

/**
 * Laura Dunmore's 360, which is answered after a backup was made, closed, and rid of its single answers or deleted. `before` writes
 * what that backup holds besides; `crashed` is the folder as it was when it was closed.
 */
async function withErasedAnswers(
  before: (db: Writer, review: string) => void = () => undefined,
  away: 'erased' | 'deleted' = 'erased',
) {
  const area = await openArea();
  const { client, send, app, folder } = area;
  const person = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, person);
  const write = (name: string, work: (db: Writer) => void) =>
    app.files.command({ id: name, area: 'staff', name: 'test' }, moment, null, ({ db, describe }) => {
      describe('Changed something');
      work(db);
    });
  write('before', (db) => before(db, id));
  const reopen = async () => {
    await finish(client.app.close, {});
    await app.files.openPath(join(folder, FILE));
  };
  await reopen();
  const own = join(folder, 'backups', app.status().file!.id);
  const kept = temporaryFolder();
  const keep = () => cpSync(own, kept, { recursive: true });
  keep();
  const early = readdirSync(kept).find((one) => one.endsWith('.baton'))!;
  write('bare', (db) => db.run(build.deleteFrom('review_rater').where('review_id', '=', id)));
  await answer(area, id, 'self', [[4, 3, 5]]);
  await answer(area, id, 'manager', [[2, 2, 2]]);
  await closed(area, id);
  await send(client.reviews.makeFinal, { id });
  await app.files.versions.before();
  keep();
  const late = readdirSync(kept).filter((one) => one.includes('before_taking_over'))[0]!;
  const crashed = asAfterACrash(folder);
  if (away === 'deleted') await send(client.reviews.remove, { id });
  else await finish(client.erasure.erase, { what: { kind: 'raw_answers', id }, surname: 'Dunmore' });
  /** The backup as it was before, as from a copy of the computer: its id. */
  const putBack = (name: string) => {
    for (const one of readdirSync(own)) rmSync(join(own, one));
    copyFileSync(join(kept, name), join(own, name));
    return name.replace(/\.baton$/, '');
  };
  return { ...area, area, person, id, early, late, putBack, crashed, reopen };
}

const bareRater = (db: Writer, review: string) =>
  db.run(
    build.insertInto('review_rater').values({
      id: 'bare',
      review_id: review,
      rater_group: 'peers',
      number: 1,
      source: '',
      entered_on: '2026-11-20',
    }),
  );

it('a version in which nobody had answered yet brings no single answers back, and is not asked about', async () => {
  const { client, early, putBack, person } = await withErasedAnswers(bareRater);
  const version = { backup: putBack(early) };
  expect(await finish(client.versions.person, { version, person })).toMatchObject({ answersErasedOn: null });
  await finish(client.backups.restore, { id: version.backup });
});

it('a backup that holds single answers in its history alone is asked about before it is restored', async () => {
  const { client, early, putBack, person } = await withErasedAnswers((db, review) => {
    bareRater(db, review);
    ratesMore(db, 'bare');
    db.run(build.deleteFrom('review_rater').where('id', '=', 'bare'));
  });
  const version = { backup: putBack(early) };
  expect(await finish(client.versions.person, { version, person })).toMatchObject({ answersErasedOn: null });
  expect(await refused(finish(client.backups.restore, { id: version.backup }))).toMatchObject({
    code: 'backups.erased',
    say: expect.stringContaining('the single answers of a 360'),
  });
});

it('single answers that were brought back are not asked about again', async () => {
  const { client, late, putBack, person } = await withErasedAnswers();
  const version = { backup: putBack(late) };
  const answersErasedOn = async () =>
    (await finish(client.versions.person, { version, person })).answersErasedOn;
  expect(await answersErasedOn()).toBe('2026-11-23');
  expect(await refused(finish(client.backups.restore, { id: version.backup }))).toMatchObject({
    code: 'backups.erased',
  });
  await finish(client.versions.takeOver, { version, person, thoughErased: true });
  expect(await answersErasedOn()).toBeNull();
  await finish(client.versions.takeOver, { version, person, thoughErased: false });
  await finish(client.backups.restore, { id: version.backup });
});

/** What another Baton did with the file as it was before the erasing, as found on this computer once that took place. */
async function withChangesFound(
  change: (db: Writer, rater: string, review: string) => void,
  away: 'erased' | 'deleted' = 'erased',
) {
  const erased = await withErasedAnswers(() => undefined, away);
  const { crashed, folder, client, id, reopen } = erased;
  const apart = await SchoolFile.open(optionsIn(crashed, { path: join(crashed, FILE) }));
  const rater = apart.query((db) => db.get(build.selectFrom('review_rater').select('id').orderBy('id')))!.id;
  apart.command({ id: 'found', area: 'reviews', name: 'saveRater' }, (db, describe) => {
    describe('Changed answers');
    change(db, rater, id);
  });
  const journals = join(crashed, 'journals');
  for (const name of readdirSync(journals).filter((one) => one.endsWith('.journal')))
    copyFileSync(join(journals, name), join(folder, 'journals', name));
  await apart.close();
  await reopen();
  const { leftovers } = await finish(client.versions.leftovers, {});
  const [found] = leftovers.filter(({ steps }) => steps.length > 0);
  return { ...erased, apply: () => finish(client.versions.applyLeftover, { leftover: found!.id }) };
}

const ratesMore = (db: Writer, rater: string) =>
  db.run(build.insertInto('rating').values({ rater_id: rater, competency: 'other', score: 5 }));

it.each([
  ['a rater', (db: Writer, _: string, review: string) => bareRater(db, review)],
  ['a rating alone', ratesMore],
  [
    'a comment alone',
    (db: Writer, rater: string) =>
      db.run(build.insertInto('review_comment').values({ id: 'one', rater_id: rater, words: 'Asks a lot.' })),
  ],
] as const)(
  'changes found that hold %s of a 360 whose answers were erased are not taken in',
  async (_, change) => {
    const { apply, unforeseen } = await withChangesFound(change);
    expect(await refused(apply())).toMatchObject({ code: 'versions.leftover-erased-answers' });
    expect(unforeseen).toEqual([]);
  },
);

it('changes found in single answers that were brought back are taken in', async () => {
  const { apply, client, late, putBack, person } = await withChangesFound(ratesMore);
  const version = { backup: putBack(late) };
  await finish(client.versions.takeOver, { version, person, thoughErased: true });
  await apply();
});

it('changes found in a review that was deleted since are refused in a sentence', async () => {
  const { apply, unforeseen } = await withChangesFound(ratesMore, 'deleted');
  expect(await refused(apply())).toMatchObject({
    code: 'versions.changed-since',
    say: expect.stringContaining('Changed answers'),
  });
  expect(unforeseen).toEqual([]);
});
