import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchHeart } from '../../renderer/heartbeat.ts';

/** A page beside a Baton that answers, hangs or is gone, as the test says, on a clock that the test moves. */
function watched() {
  let state: 'answers' | 'hangs' | 'gone' = 'answers';
  let hidden = false;
  let asked = 0;
  const told: boolean[] = [];
  const waiting: (() => void)[] = [];
  const stop = watchHeart({
    ask: () => {
      asked += 1;
      if (state === 'answers') return Promise.resolve();
      if (state === 'gone') return Promise.reject(new Error('Nobody is there.'));
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    isHidden: () => hidden,
    tell: (answers) => told.push(answers),
  });
  return {
    told,
    asked: () => asked,
    stop,
    is(now: typeof state) {
      state = now;
      if (now === 'answers') for (const answer of waiting.splice(0)) answer();
    },
    hide(now: boolean) {
      hidden = now;
    },
    seconds: (count: number) => vi.advanceTimersByTimeAsync(count * 1_000),
    /** The clock goes on, and no timer runs meanwhile: the computer sleeps, or the page itself is held up. */
    sleep: (count: number) => vi.setSystemTime(Date.now() + count * 1_000),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says that Baton does not answer after some seconds, once, and clears that when it answers again', async () => {
  const it = watched();
  await it.seconds(60);
  expect(it.told).toEqual([]);
  it.is('hangs');
  await it.seconds(20);
  expect(it.told).toEqual([false]);
  await it.seconds(60);
  expect(it.told).toEqual([false]);
  it.is('answers');
  await it.seconds(1);
  expect(it.told).toEqual([false, true]);
  it.is('hangs');
  await it.seconds(20);
  expect(it.told).toEqual([false, true, false]);
});

it('says nothing of a step of ten seconds, wherever in the beat it begins', async () => {
  const it = watched();
  for (let from = 0; from < 6; from += 1) {
    it.is('hangs');
    await it.seconds(10);
    it.is('answers');
    await it.seconds(5 + from);
  }
  expect(it.told).toEqual([]);
});

it('says nothing after sleep, though what was asked before it took hours', async () => {
  const it = watched();
  it.is('hangs');
  await it.seconds(8);
  it.sleep(3 * 3_600);
  await it.seconds(8);
  expect(it.told).toEqual([]);
  it.is('answers');
  await it.seconds(30);
  expect(it.told).toEqual([]);
});

it('asks for nothing while the page is hidden, and says nothing of that time', async () => {
  const it = watched();
  it.hide(true);
  const before = it.asked();
  it.is('hangs');
  await it.seconds(600);
  expect(it.asked()).toBe(before);
  it.hide(false);
  await it.seconds(8);
  expect(it.told).toEqual([]);
  await it.seconds(12);
  expect(it.told).toEqual([false]);
});

it('leaves it to others to say that Baton has ended, and asks for nothing once it is stopped', async () => {
  const it = watched();
  it.is('gone');
  await it.seconds(120);
  expect(it.told).toEqual([]);
  it.stop();
  const before = it.asked();
  await it.seconds(120);
  expect(it.asked()).toBe(before);
});
