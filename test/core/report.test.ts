import { afterEach, expect, it, vi } from 'vitest';
import { reportQuietly } from '../../electron/browser/report.ts';
import { Refusal } from '../../shared/contract/refusal.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function reported(error: unknown): string {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  reportQuietly(error, 'opening');
  return said.mock.calls.map(([text]) => String(text)).join('');
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const name = 'Ada Marsh';
const hostile = `Cannot read\n    at ${name} (flagged)\n  at ${name}`;

it('says where something happened, and nothing of its message, whatever that looks like', () => {
  for (const error of [new Error(hostile), new TypeError(hostile, { cause: new Error(hostile) })]) {
    const said = reported(error);
    expect(said).toContain(`Unforeseen ${error.name} in opening\n    at `);
    expect(said).toContain('report.test');
    expect(said).not.toContain(name);
  }
  expect(reported(new Error(''))).toContain('report.test');
  expect(reported(new Refusal('file.unknown', hostile))).toContain('report.test');
  expect(reported(thrownBy(() => Buffer.alloc(-1)))).toContain('report.test');
  expect(reported(hostile)).not.toContain(name);
});

it('says no places where it cannot be told which lines are the message', () => {
  for (const message of ['another', '']) {
    const changed = new Error(hostile);
    expect(changed.stack).toContain(name);
    changed.message = message;
    expect(reported(changed)).not.toContain(name);
  }
});
