import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inDist, inRoot } from '../../build/paths.ts';

beforeAll(async () => {
  await buildStale();
});

const stylesOfPackage = inRoot('node_modules/@mantine/core/styles');

const builtText = (ending: string) =>
  readdirSync(inDist('renderer', 'assets'))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(inDist('renderer', 'assets', name), 'utf8'))
    .join('\n');

/** The class names that Mantine's own styles go by. */
const classesIn = (text: string) => new Set(text.match(/\bm_[\da-f]{6,8}\b/g));

test('every piece of Mantine that a page is built with has its styles in the page', () => {
  const named = classesIn(builtText('.js'));
  const styled = classesIn(builtText('.css'));
  const unstyled = readdirSync(stylesOfPackage)
    .filter((name) => name.endsWith('.layer.css'))
    .filter((name) =>
      [...classesIn(readFileSync(`${stylesOfPackage}/${name}`, 'utf8'))].some(
        (one) => named.has(one) && !styled.has(one),
      ),
    );
  expect(named.size).toBeGreaterThan(50);
  expect(unstyled, 'to be added to renderer/ui/mantine.css').toEqual([]);
});
