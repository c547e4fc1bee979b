import hungarianOn3 from 'hungarian-on3';
import { seeded } from '../../electron/core/sample/seeded.ts';
import { assign } from '../../shared/rules/matching/assign.ts';
import { proves } from '../../shared/rules/matching/proof.ts';
import { type Measured, median } from './rows.ts';

export const name = 'match-800';
export const goal =
  '800 participants to 800 hosts, proved optimal: at most 2 times the fastest exact solver found on npm';

const size = 800;
const rounds = 5;

/** The whole matching and its proof, against the solver alone, on the same random costs from 0 to 999. */
export async function run(): Promise<readonly Measured[]> {
  const chance = seeded(800);
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => chance.whole(0, 999)));
  const problem = {
    capacities: new Int32Array(size).fill(1),
    starts: Int32Array.from({ length: size + 1 }, (_, row) => row * size),
    columns: Int32Array.from({ length: size * size }, (_, at) => at % size),
    costs: Float64Array.from(table.flat()),
  };
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    let from = performance.now();
    const found = assign(problem);
    if (found === null || !proves(problem, found)) throw new Error('The assignment is not proven.');
    const ours = performance.now() - from;
    from = performance.now();
    const pairs = hungarianOn3(table);
    const theirs = performance.now() - from;
    const cost = pairs.reduce((sum, [row, column]) => sum + (table[row]?.[column] ?? 0), 0);
    if (cost !== found.cost) throw new Error(`The two differ: ${found.cost} and ${cost}.`);
    // The first round lets both be compiled.
    if (round > 0) {
      times.ours.push(ours);
      times.theirs.push(theirs);
    }
  }
  const [mine, peer] = [median(times.ours), median(times.theirs)];
  const note = `${mine.toFixed(0)} ms with the proof, against ${peer.toFixed(0)} ms of hungarian-on3`;
  return [{ name, value: mine / peer, goal: 2, unit: 'times', note }];
}
