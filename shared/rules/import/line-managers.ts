import { nameKey, splitName } from './names.ts';
import { clean } from './text.ts';

/** Somebody of this file, or somebody whom the import adds. */
export type Ref = { readonly id: string } | { readonly key: string };

export interface Manager {
  readonly ref: Ref;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly mis_id: string | null;
  readonly staff_codes: readonly string[];
}

export type Found =
  | { readonly ref: Ref; readonly name: string }
  | { readonly ref: null; readonly reason: string };

const initial = (name: string) => nameKey(name).slice(0, 1);

/**
 * Finds the person that a line manager's text means: an id of the MIS or a staff code, 'Ruth Calder',
 * 'Calder, Ruth', 'Mrs R Calder' or 'RCA'. Only where exactly one person can be meant; else why not.
 */
export function managerFinder(people: readonly Manager[]): (text: string | null, id: string | null) => Found {
  const byId = index(people, (one) => (one.mis_id ? [one.mis_id.toLowerCase()] : []));
  const byCode = index(people, (one) => one.staff_codes.map((code) => code.toLowerCase()));
  const byName = index(people, (one) =>
    [one.forename, one.preferred_name ?? one.forename].map(
      (forename) => `${nameKey(forename)}|${nameKey(one.surname)}`,
    ),
  );
  const byFirst = index(people, (one) => [
    `${nameKey(one.forename.split(/[\s-]/)[0] ?? '')}|${nameKey(one.surname)}`,
  ]);
  const byInitial = index(people, (one) =>
    [one.forename, one.preferred_name ?? one.forename].map(
      (forename) => `${initial(forename)}|${nameKey(one.surname)}`,
    ),
  );
  const bySurname = index(people, (one) => [nameKey(one.surname)]);
  const known = new Map<string, Found>();

  function look(text: string | null, id: string | null): Found {
    const lists: (readonly Manager[] | undefined)[] = [];
    for (const code of [id, text]) {
      const key = code?.trim().toLowerCase();
      if (key) lists.push(byId.get(key), byCode.get(key));
    }
    const name = text === null ? null : splitName(clean(text));
    if (name) {
      const surname = nameKey(name.surname);
      lists.push(byName.get(`${nameKey(name.forename)}|${surname}`));
      const first = name.forename.split(/[\s.-]/)[0] ?? '';
      if (first.length > 1) lists.push(byFirst.get(`${nameKey(first)}|${surname}`));
      else if (first === '') lists.push(bySurname.get(surname));
      else lists.push(byInitial.get(`${initial(first)}|${surname}`));
    }
    const found = lists.find((list) => list !== undefined && list.length > 0) ?? [];
    const [only] = found;
    if (only && found.length === 1)
      return { ref: only.ref, name: `${only.preferred_name ?? only.forename} ${only.surname}` };
    if (found.length > 1) return { ref: null, reason: `${found.length} people could be meant.` };
    return { ref: null, reason: 'Nobody of that name or code is in the file or here.' };
  }

  return (text, id) => {
    const key = `${text ?? ''}|${id ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const found = look(text, id);
    known.set(key, found);
    return found;
  };
}

function index(people: readonly Manager[], keysOf: (one: Manager) => string[]): Map<string, Manager[]> {
  const map = new Map<string, Manager[]>();
  for (const one of people)
    for (const key of new Set(keysOf(one))) {
      const own = map.get(key);
      if (own) own.push(one);
      else map.set(key, [one]);
    }
  return map;
}
