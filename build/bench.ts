import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BenchRow, type Measured, rows } from '../test/bench/rows.ts';
import { inRoot } from './paths.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !rows.some((row) => row === name));
if (unknown.length > 0) {
  console.error(`There is no row called ${unknown.join(', ')}. The rows are: ${rows.join(', ')}.`);
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

async function measure(name: string): Promise<readonly Measured[]> {
  const file = inRoot('test', 'bench', `${name}.ts`);
  if (!existsSync(file)) {
    console.log(`${name.padEnd(28)} missing, which counts as SHORT`);
    return [];
  }
  try {
    const row: BenchRow = await import(pathToFileURL(file).href);
    return await row.run();
  } catch (error) {
    console.log(
      `${name.padEnd(28)} failed, which counts as SHORT: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
}

let done = 0;
let short = 0;
for (const name of rows.filter((row) => wanted.length === 0 || wanted.includes(row))) {
  const measured = await measure(name);
  for (const one of measured) show(one);
  if (measured.length > 0) done += 1;
  if (measured.length === 0 || !measured.every(isReached)) short += 1;
}
console.log(`bench: ${done} measured, ${short} short`);
process.exitCode = short > 0 ? 1 : 0;
