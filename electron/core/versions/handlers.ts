import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import type { versionsContract } from '../../../shared/contract/versions.ts';
import { tableWords } from '../../../shared/reference/version-words.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { Handlers } from '../context.ts';
import { erasedById, marksIn } from '../erasure/marks.ts';
import { plainName } from '../file-names.ts';
import type { OpenFile } from '../open-file.ts';
import type { Reader } from '../sql.ts';
import { peopleWhoDiffer, rowsOfPerson } from './compare.ts';
import { copiesBeside } from './copies.ts';
import { copiesOnce } from './copies-once.ts';
import { answersErasedSince, bringsErasedAnswers, erasedSince } from './erased.ts';
import { fieldsOf, summary } from './fields.ts';
import { applySteps, leftoverOf, leftoversOf, listOf, removeFound, shown } from './leftovers.ts';
import { blockedWords, nameIn, versionName } from './names.ts';
import * as refusals from './refusals.ts';
import { removeCopy } from './removing.ts';
import { carryOut, planTakeOver } from './take-over.ts';

export { versionsContract as contract } from '../../../shared/contract/versions.ts';

/** Other versions of the open file: differences by person, taking over, and changes that were found. Not in a meeting. */
export function handlersFor({
  files,
  status,
  tell,
}: {
  readonly files: OpenFile;
  status(): AppStatus;
  tell(areas: readonly string[]): void;
}): Handlers<typeof versionsContract> {
  const { versions } = files;
  const notInMeeting = () => {
    if (files.meeting() !== null) throw refusals.inMeeting();
  };
  /** What took a while to read is not shown either where a meeting has begun or another file was opened meanwhile. */
  const outOfMeeting = async <T>(read: () => T | Promise<T>): Promise<T> => {
    notInMeeting();
    const still = files.beginning();
    const found = await read();
    still();
    notInMeeting();
    return found;
  };
  return {
    copies: (context) =>
      outOfMeeting(async () => {
        const beside = await copiesBeside(versions, context);
        const found = leftoversOf(versions.file()).flatMap(({ steps }) => steps);
        return { copies: [...copiesOnce(beside, found)] };
      }),
    removeCopy: (context, copy) =>
      outOfMeeting(async () => {
        await removeCopy(versions, copy, context);
        tell(['app']);
        return {};
      }),
    unlock: (_, { version, by }) =>
      outOfMeeting(async () => {
        await versions.unlock(version, by);
        return {};
      }),
    people: (context, { version }) =>
      outOfMeeting(async () => {
        const place = versions.place(version);
        const people = await versions.read(place.path, (other) =>
          peopleWhoDiffer(
            { now: (read) => versions.file().query(read), other: (read) => other.query(read) },
            context,
          ),
        );
        return {
          name: versionName(version, place),
          at: place.at,
          people: people.map(({ tables, ...one }) => ({
            ...one,
            what: [...new Set(tables.map(tableWords))],
          })),
        };
      }),
    person: (_, { version, person }) =>
      outOfMeeting(async () => {
        const place = versions.place(version);
        return versions.read(place.path, (other) =>
          versions.file().query((now) =>
            other.query((before) => {
              const here = nameIn(now, person);
              const there = nameIn(before, person);
              if (here === null && there === null) throw refusals.notThere();
              const rows = rowsOfPerson(now, before, person);
              const plan = there === null ? null : planTakeOver(now, before, person);
              return {
                name: here ?? there ?? '',
                state: here === null ? 'only_other' : there === null ? 'only_now' : 'changed',
                fields: fieldsOf(rows, now, before),
                brings: plan?.brings.map(({ table, row }) => summary(before, table, row)) ?? [],
                without: [...new Set(plan?.without)].map((id) => nameIn(before, id) ?? 'Somebody'),
                blocked: plan === null ? [] : blockedWords(plan),
                erasedOn: here === null ? erasedSince(now, place.at, person) : null,
                answersErasedOn: answersErasedSince(now, before, person)[0] ?? null,
              };
            }),
          ),
        );
      }),
    takeOver: async (context, { version, person, thoughErased }) => {
      notInMeeting();
      const still = files.beginning();
      const place = versions.place(version);
      context.progress(0.1, 'Reading the other version');
      return versions.read(place.path, async (other) => {
        const look = (now: Reader) =>
          other.query((before) => {
            const name = nameIn(before, person);
            if (name === null) throw refusals.notThere();
            const here = nameIn(now, person) !== null;
            if (!here && !thoughErased && erasedSince(now, place.at, person) !== null)
              throw refusals.erased();
            const [answers] = answersErasedSince(now, before, person);
            if (!thoughErased && answers !== undefined) throw refusals.answersErased(answers);
            const plan = planTakeOver(now, before, person);
            if (plan.blocked.length > 0) throw refusals.blocked(blockedWords(plan));
            return { name, here, plan };
          });
        still();
        versions.mustBeChangeable().query(look);
        context.progress(0.4, 'Backing up the file as it is now');
        await versions.before();
        notInMeeting();
        return context.command((command) => {
          const { name, here, plan } = look(command.db);
          carryOut(command.db, plan);
          const from = versionName(version, place);
          const say = here ? `Took ${name} over from ${from}` : `Brought ${name} back from ${from}`;
          command.describe(say, [person]);
          return { say: `${say}.` };
        });
      });
    },
    leftovers: async () => {
      notInMeeting();
      return { leftovers: leftoversOf(versions.file()).map(shown) };
    },
    applyLeftover: async (context, { leftover }) => {
      notInMeeting();
      const found = leftoverOf(versions.mustBeChangeable(), leftover);
      if (found.steps.length === 0) throw refusals.nothingFound();
      // What was found once they were erased still names them.
      versions.file().query((now) => {
        const marks = marksIn(now);
        if (found.steps.some(({ people }) => people.some((id) => erasedById(marks, id) !== null)))
          throw refusals.leftoverOfErased();
        const images = found.steps.flatMap((step) => step.images);
        if (bringsErasedAnswers(now, images)) throw refusals.leftoverOfErasedAnswers();
      });
      // Not sooner: each makes room by removing an older one.
      await versions.before();
      notInMeeting();
      const say = `Took in ${counted(found.steps.length, 'change')} found on this computer`;
      context.command((command) => {
        applySteps(command.db, found.steps);
        const people = [...new Set(found.steps.flatMap((step) => step.people))];
        command.describe(say, people);
      });
      removeFound(found);
      tell(['app']);
      return { say: `${say}.` };
    },
    exportLeftover: async ({ shell, today }, { leftover }) => {
      notInMeeting();
      const path = shell.temporary('changes.txt');
      writeFileSync(path, listOf(leftoverOf(versions.file(), leftover)), { mode: 0o600 });
      const name = basename(versions.home()).replace(/\.baton$/i, '');
      return shell.handOver(path, plainName(`${name} - Changes found - ${today}.txt`));
    },
    dismissLeftover: async (_, { leftover }) => {
      notInMeeting();
      versions.mustBeChangeable();
      removeFound(leftoverOf(versions.file(), leftover));
      tell(['app']);
      return {};
    },
    tryAgain: async () => {
      await files.tryAgain();
      return status();
    },
  };
}
