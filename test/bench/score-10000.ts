import { defaultThresholds } from '../../shared/rules/gap.ts';
import { type Reply, scoreAgain } from '../../shared/rules/scoring-again.ts';
import { defaultMinimums, type RaterGroup } from '../../shared/rules/scoring-report.ts';
import { type Measured, median } from './rows.ts';

export const name = 'score-10000';
export const goal =
  'scoring 10,000 responses of 30 competencies: at most 5 times one plain pass that sums them';

const rounds = 15;
const responses = 10_000;
const groups: readonly RaterGroup[] = ['manager', 'peers', 'reports', 'others', 'students'];
const competencies = Array.from({ length: 30 }, (_, at) => ({ key: `areas.competency-${at + 1}` }));

const keys = competencies.map((one) => one.key);

/** The same answers in every run; one in thirteen 'not observed'. */
function replies(): Reply[] {
  return Array.from({ length: responses }, (_, at) => ({
    id: `rater-${at}`,
    group: groups[at % groups.length] ?? 'peers',
    comment: '',
    ratings: Object.fromEntries(
      competencies.map(({ key }, place) => [
        key,
        (at * 7 + place) % 13 === 0 ? null : ((at + place * 3) % 5) + 1,
      ]),
    ),
  }));
}

/** Sum and number of each group's answers to each competency, and no more. */
function plainPass(all: readonly Reply[]): Map<RaterGroup, { sum: number; n: number }[]> {
  const found = new Map<RaterGroup, { sum: number; n: number }[]>();
  for (const { group, ratings } of all) {
    const sums = found.get(group) ?? competencies.map(() => ({ sum: 0, n: 0 }));
    found.set(group, sums);
    for (let place = 0; place < keys.length; place += 1) {
      const given = ratings[keys[place] ?? ''];
      const total = sums[place];
      if (given == null || total === undefined) continue;
      total.sum += given;
      total.n += 1;
    }
  }
  return found;
}

function timed<Result>(work: () => Result): { took: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { took: performance.now() - start, result };
}

/** The scoring that every result is made by, thresholds and withholding included, against one plain pass. */
export async function run(): Promise<readonly Measured[]> {
  const all = replies();
  const settings = {
    minimums: defaultMinimums,
    thresholds: defaultThresholds,
    colleaguesTogether: false,
  };
  const times: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const plain = timed(() => plainPass(all));
    const ours = timed(() => scoreAgain(competencies, [all], settings).report);
    for (const [group, sums] of plain.result) {
      for (const [place, { sum, n }] of sums.entries()) {
        const cell = group === 'self' ? undefined : ours.result.rows[place]?.cells[group];
        const same = cell?.state === 'shown' && cell.n === n && Math.abs(cell.mean - sum / n) < 1e-9;
        if (!same) throw new Error(`The two differ on ${group}, competency ${place + 1}.`);
      }
    }
    // The first round lets both be compiled.
    if (round > 0) {
      times.plain.push(plain.took);
      times.ours.push(ours.took);
    }
  }
  const [mine, theirs] = [median(times.ours), median(times.plain)];
  const note = `${mine.toFixed(1)} ms against ${theirs.toFixed(1)} ms plain`;
  return [{ name, value: mine / theirs, goal: 5, unit: 'times', note }];
}
