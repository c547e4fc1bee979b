import { rows } from '../test/bench/index.ts';
import type { Measured } from '../test/bench/rows.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in rows));
if (unknown.length > 0) {
  console.error(
    `There is no row called ${unknown.join(', ')}. The rows are: ${Object.keys(rows).join(', ')}.`,
  );
  process.exit(2);
}

const isReached = ({ value, goal }: Measured) => value <= goal;

function show(measured: Measured): void {
  const { name, value, goal, unit, note } = measured;
  const figure = `${value.toFixed(2)} ${unit}`;
  const verdict = isReached(measured) ? 'reached' : 'SHORT';
  console.log(
    `${name.padEnd(28)} ${figure.padStart(16)}   goal ${goal} ${unit}   ${verdict}   ${note ?? ''}`.trimEnd(),
  );
}

async function measure(name: string, load: (typeof rows)[keyof typeof rows]): Promise<readonly Measured[]> {
  try {
    return await (await load()).run();
  } catch (error) {
    console.log(
      `${name.padEnd(28)} failed, which counts as SHORT: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
}

let done = 0;
let short = 0;
for (const [name, load] of Object.entries(rows)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const measured = await measure(name, load);
  for (const one of measured) show(one);
  if (measured.length > 0) done += 1;
  if (measured.length === 0 || !measured.every(isReached)) short += 1;
}
console.log(`bench: ${done} measured, ${short} short`);
process.exitCode = short > 0 ? 1 : 0;
