import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { asLeft, inFolder } from '../folders.ts';
import { chanceOf, pick } from '../schedule.ts';
import { everyRow, optionsIn } from '../school.ts';
import type { Tell } from '../stories.ts';
import type { Tally } from '../tally.ts';
import { damaged, type Region, regionsOfFile, stretchesOf } from './spots.ts';
import { type Left, leaveFiles } from './states.ts';

/** Damages a school file and its journals in every region, and asks whether opening it says so. */
export const damageAll: Tell = (amounts, seed, tally, { at, of }) =>
  inFolder(async (folder) => {
    const states = await leaveFiles(folder);
    for (let round = at; round < amounts.damages; round += of) {
      const chance = chanceOf(seed, `damage ${round}`);
      const state = pick(chance, states);
      await damageOne(state, join(folder, 'damaged'), chance, `damages, round ${round}`, tally);
    }
  });

async function damageOne(state: Left, folder: string, chance: Seeded, round: string, tally: Tally) {
  asLeft(state.folder, folder);
  const journals = readdirSync(join(folder, 'journals')).sort();
  const target =
    journals.length > 0 && chance.next() < 0.6
      ? join(folder, 'journals', pick(chance, journals))
      : optionsIn(folder).path;
  const whole = readFileSync(target);
  const damage = damaged(whole, pick(chance, regionsOf(target, whole, state)), chance);
  tally.add('damages');
  if (damage.bytes.equals(whole)) return;
  writeFileSync(target, damage.bytes);
  const where = `${round}: ${state.name}, ${target === optionsIn(folder).path ? 'file' : 'journal'}, ${damage.what}`;
  const outcome = await openDamaged(folder, state, where, tally);
  if (outcome !== 'noticed') return;
  // What could not be trusted is left for somebody to look at.
  if (!readFileSync(target).equals(damage.bytes)) tally.fail('unnoticed', `${where}: its bytes were changed`);
}

function regionsOf(path: string, bytes: Uint8Array, state: Left): Region[] {
  if (path.endsWith('.journal')) return stretchesOf(bytes, 60);
  return state.unlock === undefined ? regionsOfFile(bytes) : stretchesOf(bytes, 40);
}

async function openDamaged(
  folder: string,
  state: Left,
  where: string,
  tally: Tally,
): Promise<'noticed' | 'harmless' | 'failed'> {
  let file: SchoolFile;
  try {
    file = await SchoolFile.open(optionsIn(folder), state.unlock);
  } catch (error) {
    if (error instanceof Refusal) return 'noticed';
    tally.fail('crashes', `${where}: ${error instanceof Error ? error.stack : error}`);
    return 'failed';
  }
  const rows = everyRow(file);
  const said = file.leftover !== null;
  await file.close();
  const place = state.states.indexOf(rows);
  if (place === -1) tally.fail('unnoticed', `${where}: it opens with rows that were never there`);
  else if (said) return 'noticed';
  else if (place < state.states.length - 1)
    tally.fail(
      'unnoticed',
      `${where}: it opens without a word as it was ${state.states.length - 1 - place} steps before`,
    );
  else return 'harmless';
  return 'failed';
}
