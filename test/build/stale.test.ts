import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, looksOf } from '../../build/stale.ts';

let folder: string;
const file = () => path.join(folder, 'a.ts');
const write = (text: string) => writeFileSync(file(), text);
const later = () => Date.now() + 60_000;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baton-stale-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written again looks otherwise, even where its size is the same', () => {
  write('one');
  const [looks, hash] = [looksOf([folder], later()), hashOf([folder])];
  expect(looksOf([folder], later())).toBe(looks);
  rmSync(file());
  write('two');
  expect(looksOf([folder], later())).not.toBe(looks);
  expect(hashOf([folder])).not.toBe(hash);
});

test('of a file that was written just now its looks say nothing', () => {
  write('one');
  expect(looksOf([folder])).toBeNull();
});
