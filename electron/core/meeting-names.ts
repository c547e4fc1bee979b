import { Refusal } from '../../shared/contract/refusal.ts';
import { type Means, replaceNames } from './name-finder.ts';
import { build, type Reader } from './sql.ts';
import { forenamesOf, inFull, inShort, type Named, plain, surnamesOf } from './ways-to-write-a-name.ts';

/** What stands in a sentence where a name was. */
export const LEFT_OUT = '[name left out]';

/** The names that are left out of what is shown in a meeting. */
export interface HiddenNames {
  /** The text without them. */
  leaveOut(text: string): string;
  /** Whether this is, by itself, what somebody who may be shown is called. */
  isOfShown(text: string): boolean;
}

interface Person extends Named {
  readonly email: string | null;
  readonly trn: string | null;
}

/**
 * How the names of people who are hidden are found in what somebody wrote: full names, names with a title or
 * initials, forenames and preferred names alone, and a surname alone where it can mean nobody and nothing else in the
 * file. The full name of somebody shown, a school and a team keep theirs. Null where nobody is hidden.
 */
export function namesOfHidden(db: Reader, hidden: ReadonlySet<string>): HiddenNames | null {
  if (hidden.size === 0) return null;
  const people = db.all(
    build
      .selectFrom('person')
      .select(['id', 'title', 'forename', 'surname', 'preferred_name', 'email', 'trn']),
  );
  const shown = people.filter((person) => !hidden.has(person.id));
  const own = people.filter((person) => hidden.has(person.id));
  const known = new Map<string, Means>();
  const learn = (means: Means, keys: readonly string[]) => {
    for (const key of keys) if (key !== '' && !known.has(key)) known.set(key, means);
  };
  // What is learnt first counts: the same full name is taken for somebody shown, the same short one for who is not.
  const theirs = new Set(
    own.flatMap((one) => [...forenamesOf(one), ...surnamesOf(one)]).flatMap((key) => key.split(' ')),
  );
  const holdsOne = (text: string) =>
    plain(text)
      .split(/[ @]/)
      .some((word) => theirs.has(word));
  const alike = shown.filter((one) =>
    [one.forename, one.preferred_name ?? '', one.surname, one.email ?? ''].some(holdsOne),
  );
  for (const one of alike) learn('shown', [...inFull(one), address(one)]);
  for (const one of own) learn('hidden', [...inFull(one), ...inShort(one), address(one), one.trn ?? '']);
  learn('shown', namesOfPlaces(db).filter(holdsOne).map(plain));
  for (const one of alike) learn('shown', inShort(one));
  for (const one of own) learn('forename', forenamesOf(one));
  learn('surname', surnamesAlone(db, own, shown));
  // One more than the longest: a middle name or initial may stand in it.
  const most = 1 + [...known.keys()].reduce((longest, key) => Math.max(longest, key.split(' ').length), 1);
  const calledSo = new Set(
    shown.flatMap((one) => [one.forename, one.surname, one.preferred_name ?? '']).map(plain),
  );
  return {
    leaveOut: (text) => replaceNames(text, known, most, LEFT_OUT),
    isOfShown: (text) => calledSo.has(plain(text)),
  };
}

const address = ({ email }: Person) => email?.toLowerCase() ?? '';

/** The surnames of people hidden that nobody else here has in their name, and that mean nothing else here. */
function surnamesAlone(db: Reader, own: readonly Person[], shown: readonly Person[]): string[] {
  const used = new Set(
    [
      ...shown.flatMap((one) => [one.forename, one.surname, one.preferred_name ?? '']),
      ...namesOfPlaces(db),
      ...otherWords(db),
    ].flatMap((text) => plain(text).split(' ')),
  );
  return own
    .filter(({ surname }) => surname.length > 2 && /^\p{Lu}/u.test(surname))
    .flatMap(surnamesOf)
    .filter((name) => !used.has(name));
}

/** Schools and teams: what is called so is not a person. */
function namesOfPlaces(db: Reader): string[] {
  return [
    ...db.all(build.selectFrom('school').select('name')).map((row) => row.name),
    ...db.all(build.selectFrom('employment').select('team').distinct()).map((row) => row.team ?? ''),
  ];
}

/** Words that mean something else here: a surname that is one of them is only left out beside a forename. */
function otherWords(db: Reader): string[] {
  return [
    ...db.all(build.selectFrom('post').select('title')).map((row) => row.title),
    ...db.all(build.selectFrom('holding').select('title').distinct()).map((row) => row.title),
    ...db.all(build.selectFrom('round').select('organiser').distinct()).map((row) => row.organiser),
    ...db.all(build.selectFrom('stage_version').select('content')).map((row) => row.content),
    ...db.all(build.selectFrom('programme_version').select('content')).map((row) => row.content),
  ];
}

/** The same value with every such name left out of its texts, however deep. */
export function leaveOut<T>(value: T, names: HiddenNames | null): T {
  if (names === null) return value;
  return without(value, names, false) as T;
}

/** Where a row or a reply names a person: whoever is hidden is in none of them. */
const nameFields = new Set(['forename', 'surname', 'preferredName', 'preferred_name']);
const nameLabels = new Set(['Forename', 'Surname', 'Preferred name']);
/** As `newId` makes them: a name could stand in one by chance. */
const anId = /^(?=.*(?:[\d_]|[a-z][A-Z]))[\w-]{20}$/;

function without(value: unknown, names: HiddenNames, inTable: boolean): unknown {
  if (typeof value === 'string') {
    if (anId.test(value) || (inTable && names.isOfShown(value))) return value;
    return names.leaveOut(value);
  }
  if (Array.isArray(value)) return value.map((one) => without(one, names, Array.isArray(one) || inTable));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, without(one, names, false)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const labelled = 'label' in value && typeof value.label === 'string' && nameLabels.has(value.label);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      nameFields.has(key) || (labelled && key === 'value') ? one : without(one, names, false),
    ]),
  );
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
