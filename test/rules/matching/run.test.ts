import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOCUS_KEYS, MATCH_KINDS, usualWeights } from '../../../shared/reference/matching.ts';
import { stopsOf } from '../../../shared/rules/matching/hard-rules.ts';
import { judgeBy } from '../../../shared/rules/matching/judge.ts';
import {
  isRun,
  type Run,
  type RunInput,
  runMatching,
  tryMatching,
} from '../../../shared/rules/matching/run.ts';
import { askerOf, offerOf, pool } from '../../helpers/matching-pool.ts';

const quiet = () => undefined;
const inputOf = (given: Pick<RunInput, 'askers' | 'offers'>, locks: RunInput['locks'] = []): RunInput => ({
  ...given,
  weights: usualWeights,
  locks,
});
function runOf(input: RunInput): Run {
  const run = runMatching(input, quiet);
  if (!isRun(run)) throw new Error(`Locks that cannot be kept: ${JSON.stringify(run)}`);
  return run;
}

/** The most that can be met and then the most points, by trying everything. */
function tried({ askers, offers }: Pick<RunInput, 'askers' | 'offers'>): [met: number, points: number] {
  const judge = judgeBy(usualWeights);
  const left = new Map(offers.map((one) => [one.id, one.places]));
  const from = (at: number): [number, number] => {
    const one = askers[at];
    if (one === undefined) return [0, 0];
    let best = from(at + 1);
    for (const other of offers) {
      const room = left.get(other.id) ?? 0;
      const { stops, points } = judge(one, other);
      if (room === 0 || stops.length > 0) continue;
      left.set(other.id, room - 1);
      const [met, rest] = from(at + 1);
      left.set(other.id, room);
      if (met + 1 > best[0] || (met + 1 === best[0] && rest + points > best[1]))
        best = [met + 1, rest + points];
    }
    return best;
  };
  return from(0);
}

test('no pair breaks a hard rule and nobody goes beyond their places, and nothing meets more or fits better', () => {
  fc.assert(
    fc.property(pool(MATCH_KINDS), (given) => {
      const run = runOf(inputOf(given));
      const load = new Map<string, number>();
      for (const { requestId, giverId } of run.pairs) {
        const one = given.askers.find(({ id }) => id === requestId)!;
        const other = given.offers.find((each) => each.giverId === giverId)!;
        expect(stopsOf(one, other)).toEqual([]);
        load.set(giverId, (load.get(giverId) ?? 0) + 1);
        expect(load.get(giverId)).toBeLessThanOrEqual(other.places);
      }
      expect([run.pairs.length, run.points]).toEqual(tried(given));
      expect(run.pairs.length + run.unmet.length).toBe(given.askers.length);
    }),
    { numRuns: 150 },
  );
});

test('the same comes out whatever the order of the lists', () => {
  fc.assert(
    fc.property(pool(MATCH_KINDS), ({ askers, offers }) => {
      const turned = { askers: askers.toReversed(), offers: offers.toReversed() };
      expect(runOf(inputOf(turned)).pairs).toEqual(runOf(inputOf({ askers, offers })).pairs);
    }),
  );
});

test('the smallest change of a request that is not met does meet one more', () => {
  fc.assert(
    fc.property(pool(MATCH_KINDS), ({ askers, offers }) => {
      const before = runOf(inputOf({ askers, offers }));
      for (const { change } of before.unmet) {
        if (change.kind === 'nobody') continue;
        const after =
          change.kind === 'place'
            ? {
                askers,
                offers: offers.map((one) =>
                  one.giverId === change.giverId ? { ...one, places: one.places + 1 } : one,
                ),
              }
            : {
                offers,
                askers: askers.map((one) =>
                  one.id === change.requestId
                    ? { ...one, eased: new Map([[change.giverId, new Set([change.rule])]]) }
                    : one,
                ),
              };
        expect(runOf(inputOf(after)).pairs.length).toBe(before.pairs.length + 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('conflicts in a circle stop only the pairs that they are about', () => {
  const people = ['person-0', 'person-1', 'person-2'];
  const askers = people.map((personId, at) =>
    askerOf({ id: `a${at}`, personId, schoolId: `s${at}`, interests: [people[(at + 1) % 3]!] }),
  );
  const offers = people.map((personId, at) =>
    offerOf({ id: `g${at}`, giverId: `g${at}`, personId, schoolId: `s${at}` }),
  );
  const run = runOf(inputOf({ askers, offers }));
  expect(run.pairs.map(({ requestId, giverId }) => [requestId, giverId])).toEqual([
    ['a0', 'g2'],
    ['a1', 'g0'],
    ['a2', 'g1'],
  ]);
});

test('a rule that nobody can meet leaves each request with why, and with nothing that would change it', () => {
  const askers = [askerOf({ kind: 'consultant' })];
  const run = runOf(inputOf({ askers, offers: [offerOf({}), offerOf({ id: 'h', giverId: 'h' })] }));
  expect(run.pairs).toEqual([]);
  expect(run.unmet).toMatchObject([
    { stoppedBy: [{ rule: 'challenging', givers: 2 }], full: 0, change: { kind: 'nobody' } },
  ]);
});

test('a host with several days is one host, takes its visitors on each, and a visit has days that both can', () => {
  const askers = ['a0', 'a1', 'a2'].map((id) =>
    askerOf({ id, kind: 'visit', from: '2027-01-04', to: '2027-01-29', days: 2 }),
  );
  const offers = [
    offerOf({ id: 'g#0', from: '2027-01-12', to: '2027-01-13' }),
    offerOf({ id: 'g#1', from: '2027-01-27', to: '2027-01-28' }),
  ];
  const run = runOf(inputOf({ askers, offers }));
  expect(run.pairs.map(({ giverId, from, to }) => [giverId, from, to])).toEqual([
    ['g', '2027-01-12', '2027-01-13'],
    ['g', '2027-01-27', '2027-01-28'],
  ]);
  expect(run.unmet).toMatchObject([{ full: 1, change: { kind: 'place', giverId: 'g' } }]);
});

test('a change by hand is held, on the best of the days, and what it costs is the best with it beside the best', () => {
  fc.assert(
    fc.property(pool(MATCH_KINDS), (given) => {
      const [one] = given.askers;
      const [other] = given.offers;
      if (one === undefined || other === undefined) return;
      const change = { requestId: one.id, giverId: other.giverId, now: null };
      const found = tryMatching(inputOf(given), change, quiet);
      if (!('before' in found)) throw new Error('Nothing is held here.');
      const { before, after, stops } = found;
      if (after === null) {
        expect(stops.length).toBeGreaterThan(0);
        return;
      }
      expect(after.pairs.find((pair) => pair.requestId === one.id)?.giverId).toBe(other.giverId);
      expect(after.pairs.length).toBeLessThanOrEqual(before.pairs.length);
    }),
    { numRuns: 100 },
  );
});

test('taken out by hand, a request goes to somebody else or nobody', () => {
  const given = { askers: [askerOf({})], offers: [offerOf({}), offerOf({ id: 'h', giverId: 'h' })] };
  const now = runOf(inputOf(given)).pairs[0]!.giverId;
  const found = tryMatching(inputOf(given), { requestId: 'a', giverId: null, now }, quiet);
  expect('after' in found && found.after?.pairs[0]?.giverId).not.toBe(now);
});

test('800 requests to 400 givers are matched and each that is not met is told why', () => {
  const schools = Array.from({ length: 40 }, (_, at) => `s${at}`);
  const pick = (at: number, by: number) => FOCUS_KEYS[(at * by) % FOCUS_KEYS.length]!;
  const askers = Array.from({ length: 800 }, (_, at) =>
    askerOf({
      id: `a${at}`,
      personId: `p${at}`,
      schoolId: schools[at % 40]!,
      authority: `la${at % 5}`,
      focus: [pick(at, 7), pick(at, 3)],
      reach: at % 3 === 0 ? 'authority' : null,
    }),
  );
  const offers = Array.from({ length: 400 }, (_, at) =>
    offerOf({
      id: `g${at}`,
      giverId: `g${at}`,
      personId: `q${at}`,
      schoolId: schools[(at * 3) % 40]!,
      authority: `la${(at * 3) % 5}`,
      focus: [pick(at, 5), pick(at, 11)],
      places: at % 4 === 0 ? 0 : 2,
    }),
  );
  const run = runOf(inputOf({ askers, offers }));
  expect(run.pairs.length).toBe(600);
  expect(run.unmet.length).toBe(200);
  expect(run.unmet.every(({ change }) => change.kind === 'place')).toBe(true);
});
