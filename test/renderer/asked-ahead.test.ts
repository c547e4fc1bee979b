import { afterEach, expect, test, vi } from 'vitest';
import { answerAhead, forgetAhead, keepAhead } from '../../renderer/asked-ahead.ts';

const url = 'http://127.0.0.1:1/rpc/staff/list';
const people = { json: [{ surname: 'Quagthorpe' }] };

afterEach(() => {
  vi.useRealTimers();
  forgetAhead();
});

test('what was answered ahead is taken once, then asked for', async () => {
  keepAhead({ '/rpc/staff/list': people });
  expect(await answerAhead(url)?.json()).toEqual(people);
  expect(answerAhead(url)).toBeUndefined();
});

test('a page that was held up asks for the people anew: the file may be locked by now', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  keepAhead({ '/rpc/staff/list': people });
  vi.setSystemTime(Date.now() + 60_000);
  expect(answerAhead(url)).toBeUndefined();
});
