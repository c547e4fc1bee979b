import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { noticesFor } from '../../build/notices.ts';
import { inDist, inRoot } from '../../build/paths.ts';

test('THIRD-PARTY-NOTICES is what a build of these sources writes', async () => {
  await buildStale();
  const committed = readFileSync(inRoot('THIRD-PARTY-NOTICES'), 'utf8').replaceAll('\r\n', '\n');
  expect(
    committed === readFileSync(inDist('THIRD-PARTY-NOTICES'), 'utf8'),
    'npm run build writes it anew',
  ).toBe(true);
}, 120_000);

test('the notices name the fonts, the database engine and the public sources', async () => {
  const text = readFileSync(inRoot('THIRD-PARTY-NOTICES'), 'utf8');
  for (const part of ['react ', 'OFL-1.1', 'SQLite', 'Open Government Licence v3.0'])
    expect(text).toContain(part);
});

test('a package is listed once, with the licence text that it carries', () => {
  const react = { name: 'react', version: '19.3.1', folder: 'node_modules/react' };
  const text = noticesFor([react, react]);
  expect(text.split('react 19.3.1 (MIT)')).toHaveLength(2);
  expect(text).toContain('Permission is hereby granted');
});
