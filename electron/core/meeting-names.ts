import { Refusal } from '../../shared/contract/refusal.ts';
import { build, type Reader } from './sql.ts';

/** What stands in a sentence where a name was. */
export const LEFT_OUT = '[name left out]';

/**
 * How the names of people who are hidden are found in what somebody wrote: full names, names with a title or an
 * initial, and a surname alone where it can mean nobody and nothing else in the file. Null where nobody is hidden.
 */
export function namesOfHidden(db: Reader, hidden: ReadonlySet<string>): RegExp[] {
  if (hidden.size === 0) return [];
  const people = db.all(
    build
      .selectFrom('person')
      .select(['id', 'title', 'forename', 'surname', 'preferred_name', 'email', 'trn']),
  );
  const shown = people.filter((person) => !hidden.has(person.id));
  const shownNames = new Set(shown.flatMap(fullNames).map(lower));
  const usedWords = new Set(
    [...shown.flatMap((one) => [one.forename, one.surname, one.preferred_name ?? '']), ...otherWords(db)]
      .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
      .map(lower),
  );
  const own = people.filter((person) => hidden.has(person.id));
  const long = own
    .flatMap((one) => [...fullNames(one), ...shortNames(one), one.email ?? '', one.trn ?? ''])
    .filter((name) => name.length > 2 && !shownNames.has(lower(name)));
  const alone = own
    .map((one) => one.surname)
    .filter((name) => name.length > 2 && /^\p{Lu}/u.test(name) && !usedWords.has(lower(name)));
  return [found(long, 'giu'), found(alone, 'gu')].filter((one) => one !== null);
}

type Named = {
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
};
const calledBy = ({ forename, preferred_name }: Named) =>
  [forename, forename.split(/\s/)[0] ?? '', preferred_name ?? ''].filter((name) => name !== '');
const fullNames = (one: Named): string[] =>
  calledBy(one).flatMap((name) => [
    `${name} ${one.surname}`,
    `${one.surname}, ${name}`,
    `${one.surname} ${name}`,
  ]);
const shortNames = (one: Named): string[] => [
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Prof', one.title ?? 'Mr'].map(
    (title) => `${title} ${one.surname}`,
  ),
  ...calledBy(one).flatMap((name) => [
    `${name.charAt(0)} ${one.surname}`,
    `${name.charAt(0)}. ${one.surname}`,
  ]),
];

/** Words that mean something else here: a surname that is one of them is only left out beside a forename. */
function otherWords(db: Reader): string[] {
  return [
    ...db.all(build.selectFrom('post').select('title')).map((row) => row.title),
    ...db.all(build.selectFrom('holding').select('title').distinct()).map((row) => row.title),
    ...db.all(build.selectFrom('employment').select('team').distinct()).map((row) => row.team ?? ''),
    ...db.all(build.selectFrom('school').select('name')).map((row) => row.name),
    ...db.all(build.selectFrom('round').select('organiser').distinct()).map((row) => row.organiser),
    ...db.all(build.selectFrom('stage_version').select('content')).map((row) => row.content),
    ...db.all(build.selectFrom('programme_version').select('content')).map((row) => row.content),
  ];
}

function found(names: readonly string[], flags: string): RegExp | null {
  if (names.length === 0) return null;
  const written = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

const lower = (text: string) => text.toLocaleLowerCase('en-GB');

/** The same value with every such name left out of its texts, however deep. */
export function leaveOut<T>(value: T, names: readonly RegExp[]): T {
  if (names.length === 0) return value;
  return without(value, names) as T;
}

function without(value: unknown, names: readonly RegExp[]): unknown {
  if (typeof value === 'string') return names.reduce((text, name) => text.replaceAll(name, LEFT_OUT), value);
  if (Array.isArray(value)) return value.map((one) => without(one, names));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, without(one, names)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, names)]));
}

/** Words that a page was shown with a name left out are never kept in place of the real ones. */
export function refuseLeftOut(text: string): void {
  if (text.includes(LEFT_OUT))
    throw new Refusal(
      'meeting.left-out',
      'A name was left out of these words for a meeting, so they are not kept.',
      {
        wayOut: 'End the meeting, load the page again, then change them.',
      },
    );
}
