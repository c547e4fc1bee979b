import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CommandContext } from '../electron/core/context.ts';
import * as home from '../electron/core/home/reminders.ts';
import { newId } from '../electron/core/new-id.ts';
import { invite } from '../electron/core/reviews/inviting.ts';
import { fillSample } from '../electron/core/sample.ts';
import { newestSchema } from '../electron/core/school-file/migrations/index.ts';
import { SchoolFile } from '../electron/core/school-file/school-file.ts';
import { build } from '../electron/core/sql.ts';
import { addNote, setNpq } from '../electron/core/staff/dated-facts.ts';
import { addPerson, editPeople } from '../electron/core/staff/people.ts';
import { inRoot } from './paths.ts';

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The sample school should have one.');
  return row;
}

/**
 * Keeps what this version of Baton writes, so that every later one can be tested on opening it: the sample school
 * with a history of its own, and beside it the journal of steps that no snapshot holds yet. Run once for each schema,
 * before the next one is begun: `node build/schema-fixture.ts`.
 */
async function keepFixture(into: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-fixture-'));
  const journals = path.join(folder, 'journals');
  const now = '2026-11-23T10:00:00.000Z';
  const moment = { now, today: '2026-11-23' };
  const place = path.join(folder, 'Fixture.baton');
  try {
    const file = await SchoolFile.create({ path: place, journals, clock: () => new Date(now) }, (db) =>
      fillSample(db, moment),
    );
    const run = <T>(area: string, name: string, work: (context: CommandContext) => T): T =>
      file.command({ id: newId(), area, name }, (db, describe, rewind) =>
        work({
          ...moment,
          db,
          newId,
          describe,
          rewind,
          showsStep: () => true,
          meeting: false,
          seat: null,
          openedAt: file.openedAt,
        }),
      ).reply;
    const { id } = run('staff', 'add', (context) =>
      addPerson(context, {
        title: 'Ms',
        forename: 'Petra',
        surname: 'Fixture',
        kind: 'teaching',
        email: null,
        post: 'Head of Geography',
        role: null,
        team: 'Humanities',
        from: '2025-09-01',
        thoughErased: false,
      }),
    );
    run('import', 'apply', ({ db, describe }) => {
      const used_on = moment.today;
      db.run(build.insertInto('setting').values({ key: 'kept', value: '1' }));
      db.run(build.insertInto('import_layout').values({ fingerprint: 'kept', mapping: '{}', used_on }));
      db.run(build.insertInto('import_title').values({ title: 'Head of Geography', used_on }));
      const about = { at: now, kind: 'raw_answers', out_of_reach: '[]' } as const;
      db.run(build.insertInto('erasure').values({ seq: 1, ...about }));
      describe('Kept what an import was told');
    });
    // The sample school is sent no workbooks, and sends no decisions back.
    run('intake', 'take', ({ db, describe, newId }) => {
      const { id, ref, round_id } = first(
        db.all(build.selectFrom('nomination').selectAll().orderBy('id').limit(1)),
      );
      const school = first(db.all(build.selectFrom('school').select('id').orderBy('id').limit(1)));
      const intake = newId();
      const came = {
        at: now,
        file_name: 'Kept.xlsx',
        sha256: 'kept',
        read_from: 'repeat',
        people: 1,
      } as const;
      db.run(build.insertInto('intake').values({ id: intake, round_id, school_id: school.id, ...came }));
      db.run(
        build.insertInto('intake_line').values({ intake_id: intake, nomination_id: id, ref, content: '{}' }),
      );
      const sent = { at: now, state: 'offered', state_on: moment.today, words: 'Kept.' };
      db.run(build.insertInto('sent_decision').values({ nomination_id: id, ...sent }));
      describe('Took in a workbook');
    });
    // The sample school asks nobody by name.
    run('reviews', 'invite', (context) => {
      const open = build.selectFrom('review').select('id').where('closed_on', 'is', null);
      const review = context.db.get(open.where('kind', '=', 'review_360').orderBy('id').limit(1));
      if (review === undefined) throw new Error('An open 360 was expected.');
      const raters = [{ group: 'peers' as const, staffId: null, name: 'R. Fixture', email: null }];
      return invite(context, { reviewId: review.id, raters });
    });
    await file.snapshot();
    run('staff', 'addNote', (context) =>
      addNote(context, { personId: id, on: moment.today, words: 'In the journal alone.', by: 'A. Head' }),
    );
    run('staff', 'setNpq', (context) =>
      setNpq(context, { personId: id, code: 'NPQSL', state: 'on_it', on: moment.today, saidBy: null }),
    );
    run('staff', 'edit', (context) => editPeople(context, { ids: [id], change: { surname: 'Journal' } }));
    run('home', 'addReminder', (context) =>
      home.addReminder(context, { personId: id, on: '2026-12-01', words: 'Ask how it goes' }),
    );
    // As a computer that stops here would leave them: the snapshot, and the journal that continues it.
    const [journal, ...more] = readdirSync(journals).filter((name) => name.endsWith('.journal'));
    if (journal === undefined || more.length > 0) throw new Error('One journal was expected.');
    mkdirSync(into, { recursive: true });
    const keep = (name: string, from: string) =>
      writeFileSync(
        path.join(into, `schema-${newestSchema}.${name}.gz`),
        gzipSync(readFileSync(from), { level: 9 }),
      );
    keep('baton', place);
    keep('journal', path.join(journals, journal));
    await file.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await keepFixture(inRoot('test', 'fixtures'));
