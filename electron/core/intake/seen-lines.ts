import type { IntakeLine } from '../../../shared/rules/intake/lines.ts';
import { searchWords } from '../../../shared/rules/search.ts';
import { keysOfLine, saidOfPerson } from './known-people.ts';
import { shareName } from './same-people.ts';

/** A line that goes in, of a row before. */
interface Seen {
  readonly line: IntakeLine;
  readonly file: string;
  readonly name: string;
}

/** Where a row before means the same person; `otherName` where nothing but the TRN says so and the names say otherwise. */
export interface AlsoIn extends Pick<Seen, 'file' | 'name'> {
  readonly otherName: boolean;
}

/**
 * The lines that go in, to tell where another means one of the same people: whom this file knows as one, else by TRN, by
 * email, or by name at one school. Two TRNs are two people, and so are two names at one address that a school shares.
 */
export function seenLines() {
  const seen = new Map<string, Seen[]>();
  // An address with each word of the name: many people share the one of an office, and none of their names.
  const keysOf = (line: IntakeLine, school: string, personId: string | null) => [
    ...(personId === null ? [] : [`person ${personId}`]),
    ...keysOfLine(line, school).flatMap((key) =>
      key.startsWith('email ')
        ? [...new Set(searchWords(saidOfPerson(line).name))].map((word) => `${key} ${word}`)
        : [key],
    ),
  ];
  return {
    add(line: IntakeLine, file: string, school: string, personId: string | null): void {
      const one = { line, file, name: saidOfPerson(line).name };
      for (const key of keysOf(line, school, personId)) {
        const before = seen.get(key);
        if (before === undefined) seen.set(key, [one]);
        else before.push(one);
      }
    },
    find(line: IntakeLine, school: string, personId: string | null): AlsoIn | null {
      const { trn, name } = saidOfPerson(line);
      for (const key of keysOf(line, school, personId))
        for (const one of seen.get(key) ?? []) {
          const other = saidOfPerson(one.line).trn;
          if (!key.startsWith('person ') && trn !== '' && other !== '' && trn !== other) continue;
          const otherName = key.startsWith('trn ') && !shareName(one.name, name);
          return { file: one.file, name: one.name, otherName };
        }
      return null;
    },
  };
}
