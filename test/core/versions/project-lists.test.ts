import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectListWords } from '../../../electron/core/versions/project-lists.ts';
import { finish } from '../../helpers/area.ts';
import { participant } from '../../helpers/projects.ts';

it('what a project keeps as a list is read in words where versions are compared', () => {
  const measure = {
    ...{ what: 'Homework handed in', baseline: '61%', target: '', result: '80%' },
    ...{ on: '2026-06-12', pupils: 44, met: 'partly' },
  };
  expect(projectListWords('measures', JSON.stringify([measure]))).toBe(
    'Homework handed in, from 61%, came to 80%, 44 pupils, 12 June 2026, partly met',
  );
  const action = { what: 'Asked', who: 'Coach', by: null, doneOn: '2026-01-12' };
  expect(projectListWords('actions', JSON.stringify([action, { ...action, what: 'Taught' }]))).toBe(
    'Asked, with Coach, done 12 January 2026\nTaught, with Coach, done 12 January 2026',
  );
  const fact = { words: 'Fewer worry.', on: null, source: 'Questions' };
  expect(projectListWords('evidence', JSON.stringify([fact]))).toBe('Fewer worry, Questions');
  expect(projectListWords('evidence', '[]')).toBe('');
  // Other tables have columns of these names that hold plain words.
  expect(projectListWords('evidence', 'Leads a team of four')).toBeUndefined();
  expect(projectListWords('aim', '[]')).toBeUndefined();
});

it('the theme of a project is told in words, the school’s own too', async () => {
  const { app, client, send, folder, begin, edit, priya } = await participant();
  await begin(priya.id);
  await finish(client.app.close, {});
  await app.files.openPath(join(folder, 'Elm Park School.baton'));
  const [{ id: backup } = { id: '' }] = (await client.backups.list({})).backups;
  const { id } = await send(client.projects.addTheme, { words: 'Reading at home' });
  await edit(priya.id, { theme: id });
  const { fields } = await finish(client.versions.person, { version: { backup }, person: priya.personId });
  expect(fields).toEqual([
    {
      what: 'Project Reading aloud in every subject: theme',
      now: 'Reading at home',
      other: 'Literacy across the curriculum',
    },
  ]);
});
