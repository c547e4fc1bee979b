import { Refusal } from '../../shared/contract/refusal.ts';
import { numberSettings, type settingsContract } from '../../shared/contract/settings.ts';
import { numberSettingFacts, settingWords } from '../../shared/reference/number-settings.ts';
import { isAcademicYear } from '../../shared/rules/academic-year.ts';
import { keysOf } from '../../shared/rules/keys-of.ts';
import { AUTO_LOCK, autoLockMinutes } from './auto-lock-time.ts';
import type { Handlers } from './context.ts';
import { keepRunsProgrammes, runsProgrammes } from './runs-programmes.ts';
import { keepSetting, numberSetting } from './settings.ts';
import { build } from './sql.ts';

export { settingsContract as contract } from '../../shared/contract/settings.ts';

const keys = keysOf(numberSettingFacts);

/** What a school sets for itself in its file. */
export const handlers: Handlers<typeof settingsContract> = {
  all({ db }) {
    const file = db.get(build.selectFrom('file').select(['academic_year', 'alliance']));
    const numbers = Object.fromEntries(keys.map((key) => [key, numberSetting(db, key)]));
    return {
      numbers: numberSettings.parse(numbers),
      academicYear: file?.academic_year ?? '',
      alliance: file?.alliance ?? null,
      autoLock: autoLockMinutes(db),
      runsProgrammes: runsProgrammes(db),
    };
  },
  setAutoLock(context, { minutes }) {
    keepSetting(context.db, AUTO_LOCK, minutes ?? 'never');
    context.describe(
      minutes === null ? 'Stopped locking by time' : `Set the file to lock after ${minutes} minutes`,
    );
    return { done: true };
  },
  setNumber(context, { key, value }) {
    const { words, least, most, usual } = numberSettingFacts[key];
    if (value !== null && (value < least || value > most))
      throw new Refusal('settings.out-of-range', `This can be from ${least} to ${settingWords(key, most)}.`, {
        field: key,
      });
    keepSetting(context.db, key, value === usual ? null : value);
    context.describe(`${words} ${settingWords(key, value ?? usual)}`);
    return { done: true };
  },
  setRunsProgrammes({ db, describe }, { runs }) {
    describe(`Said that ${keepRunsProgrammes(db, runs)}`);
    return { done: true };
  },
  setFile(context, change) {
    if (change.academicYear === undefined && change.alliance === undefined)
      throw new Refusal('settings.no-change', 'There is nothing to change.');
    if (change.academicYear !== undefined && !isAcademicYear(change.academicYear))
      throw new Refusal('settings.no-year', 'Write the academic year as 2026/27.', {
        field: 'academicYear',
      });
    context.db.run(
      build.updateTable('file').set({
        ...(change.academicYear === undefined ? {} : { academic_year: change.academicYear }),
        ...(change.alliance === undefined ? {} : { alliance: change.alliance || null }),
      }),
    );
    context.describe(
      change.academicYear === undefined
        ? 'Changed the alliance’s name'
        : `Set the academic year to ${change.academicYear}`,
    );
    return { done: true };
  },
};
