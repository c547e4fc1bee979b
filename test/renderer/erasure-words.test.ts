import { expect, it } from 'vitest';
import { backupsAfter } from '../../renderer/erasure/words.ts';

const erasure = { at: '2026-11-23T09:00:00.000Z', unread: [], deleted: [], left: [], kept: [], beside: [] };

it('how many backups were written anew is what was done then, and not what there is to be found now', () => {
  expect(backupsAfter({ ...erasure, kind: 'person', rewritten: 3 })).toEqual([
    '3 backups were written anew without them. Backups make room for newer ones as ever, so some may be gone by now.',
  ]);
  expect(backupsAfter({ ...erasure, kind: 'raw_answers', rewritten: 1 })[0]).toMatch(
    /^1 backup was written anew without the answers\. .* some may be gone by now\.$/,
  );
  expect(backupsAfter({ ...erasure, kind: 'person', rewritten: 0 })).toEqual([
    'No backup had to be written anew.',
  ]);
});
