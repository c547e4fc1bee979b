import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, type Writer } from '../../../electron/core/sql.ts';
import type { CertificateData } from '../../../shared/contract/certificate-document.ts';
import { finish, openArea } from '../../helpers/area.ts';
import { NOW } from '../../helpers/school-file.ts';

test('what a certificate says is told in words', async () => {
  const area = await openArea();
  const { id: reed } = await area.send(area.client.staff.add, {
    forename: 'Ada',
    surname: 'Reed',
    kind: 'teaching',
  });
  const change = (id: string, write: (db: Writer) => void) =>
    area.app.files.command(
      { id, area: 'staff', name: 'test' },
      { now: NOW.toISOString(), today: '2026-11-23' },
      null,
      ({ db, describe }) => {
        describe('Changed something');
        write(db);
      },
    );
  const says = (name: string) =>
    JSON.stringify({
      school: 'Elm Park School',
      alliance: null,
      name,
      post: 'Head of Science',
      stage: 'Stage 7 Towards Senior Leadership',
      completed: ['Six seminars', 'Mentoring'],
      project: null,
      awardedOn: '2026-07-10',
      cohort: 'Cohort 2025/26',
      number: 'EP-1',
      signatories: [{ name: 'Rosa Calder', role: 'Headteacher' }],
      track: [],
    } satisfies CertificateData);
  change('certificate-first', (db) => {
    const stage = db.get(build.selectFrom('stage').select(['id', 'version_id']))!;
    db.run(
      build.insertInto('stage_place').values({
        id: 'place',
        person_id: reed,
        stage_id: stage.id,
        version_id: stage.version_id,
        academic_year: '2025/26',
        state: 'graduated',
        from_date: '2025-09-01',
        state_on: '2026-07-10',
        against_reason: null,
        decision: '{}',
      }),
    );
    db.run(
      build.insertInto('certificate').values({
        number: 'EP-1',
        stage_place_id: 'place',
        awarded_on: '2026-07-10',
        content: says('Ada Reed'),
        printed_on: null,
      }),
    );
  });
  await finish(area.client.app.close, {});
  await area.app.files.openPath(join(area.folder, 'Elm Park School.baton'));
  const [{ id: backup } = { id: '' }] = (await area.client.backups.list({})).backups;
  change('certificate-second', (db) =>
    db.run(build.updateTable('certificate').set({ content: says('Ada Reed-Cole') })),
  );
  const { fields } = await finish(area.client.versions.person, { version: { backup }, person: reed });
  const rest =
    'Head of Science; Stage 7 Towards Senior Leadership, Cohort 2025/26; Elm Park School; Six seminars, Mentoring; signed by Rosa Calder, Headteacher';
  expect(fields).toEqual([
    { what: 'Certificate EP-1: what it says', now: `Ada Reed-Cole, ${rest}`, other: `Ada Reed, ${rest}` },
  ]);
});
