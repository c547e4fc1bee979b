import type { CommandContext } from '../context.ts';
import { newestSchema } from '../school-file/migrations/index.ts';
import { build, type Writer } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './member.ts';
import type { Seeded } from './seeded.ts';

export interface Making {
  readonly db: Writer;
  readonly now: string;
  readonly calendar: Calendar;
  readonly random: Seeded;
  newId(): string;
  /** The id of one of the cast, of a post or of a school, by the key the sample's own tables use. */
  id(key: string): string;
  name(key: string, id: string): void;
  /** The name that one of the cast goes by. */
  called(key: string): string;
  /** A day of the sample's tables: as the calendar reads it, or 'ago 20' and 'ahead 20' for a school day so many days off. */
  day(day: Day): string;
  /** Runs a command of an area as if on that day, and keeps its words for the history. */
  on<T>(day: string, area: string, name: string, write: (context: CommandContext) => T): T;
  /** Writes what was done into the history, oldest first. */
  keepHistory(): void;
}

interface Done {
  readonly at: string;
  readonly area: string;
  readonly name: string;
  readonly words: string;
  readonly people: readonly string[];
}

export function making(given: Pick<Making, 'db' | 'now' | 'calendar' | 'random' | 'newId'>): Making {
  const { db, newId, calendar } = given;
  const ids = new Map<string, string>();
  const history: Done[] = [];
  const id = (key: string): string => {
    const found = ids.get(key);
    if (found === undefined) throw new Error(`The sample school has no '${key}'.`);
    return found;
  };
  return {
    ...given,
    id,
    called: (key) => requireName(db, id(key)),
    day(day) {
      const days = /^(ago|ahead) (\d+)$/.exec(String(day));
      if (days === null) return calendar.on(day);
      return days[1] === 'ago' ? calendar.ago(Number(days[2])) : calendar.ahead(Number(days[2]));
    },
    name(key, named) {
      if (ids.has(key)) throw new Error(`The sample school has '${key}' twice.`);
      ids.set(key, named);
    },
    on(day, area, name, write) {
      const minute = String(history.length % 60).padStart(2, '0');
      const at = `${day}T15:${minute}:00.000Z`;
      const describe = (words: string, people: readonly string[] = []) => {
        history.push({ at: at < given.now ? at : given.now, area, name, words, people });
      };
      return write({
        db,
        now: at,
        today: day,
        newId,
        describe,
        rewind: nothingToRewind,
        showsStep: () => true,
        meeting: false,
        seat: null,
        openedAt: 0,
      });
    },
    keepHistory() {
      const ordered = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      ordered.forEach((done, index) => {
        const seq = index + 1;
        const { at, area, name, words } = done;
        db.run(
          build.insertInto('step').values({
            seq,
            at,
            area,
            name,
            words,
            command_id: newId(),
            reply: 'null',
            schema: newestSchema,
            images_gone: 1,
          }),
        );
        for (const person_id of new Set(done.people))
          db.run(build.insertInto('step_person').values({ seq, person_id }));
      });
    },
  };
}

const nothingToRewind = () => {
  throw new Error('Nothing is taken back while the sample is made.');
};
