import type { IntakeFileView } from '../../../shared/contract/intake-shapes.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import { type IntakeLine, said, usable, usableText } from '../../../shared/rules/intake/lines.ts';
import { build, type Reader } from '../sql.ts';
import type { SentSchool } from './read-workbooks.ts';

/** The school that sent a file; `id` is null where it is to be added. */
export interface SchoolFound extends SentSchool {
  readonly id: string | null;
  readonly found: IntakeFileView['school']['found'];
}

/** The school that a workbook names itself, else the one that most of its lines name. */
export function named(sent: SentSchool | null, lines: readonly IntakeLine[]): SentSchool {
  if (sent !== null)
    return { ...sent, urn: usableText('urn', sent.urn), phase: usableText('phase', sent.phase) };
  const of = (key: string) => {
    const counts = new Map<string, number>();
    for (const line of lines) {
      const text = key === 'urn' || key === 'phase' ? usable(line, key) : said(line, key);
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  };
  return {
    name: of('school'),
    urn: of('urn'),
    localAuthority: of('la'),
    phase: of('phase'),
    headteacher: of('headteacher'),
  };
}

/**
 * The lines of a list by the school that their rows name: by URN, else by name within the local authority. A row without
 * a URN is of the one school of its name that has one in the same list. Those that name none are under ''.
 */
export function bySchool(lines: readonly IntakeLine[]): Map<string, IntakeLine[]> {
  const name = (line: IntakeLine) => nameKey(said(line, 'school'));
  const urns = Map.groupBy(
    lines.filter((line) => usable(line, 'urn') !== ''),
    name,
  );
  const urnOf = (line: IntakeLine) => {
    const [urn, ...others] = new Set((urns.get(name(line)) ?? []).map((one) => usable(one, 'urn')));
    return others.length === 0 ? urn : undefined;
  };
  return Map.groupBy(lines, (line) => {
    const urn = usable(line, 'urn') || (name(line) === '' ? '' : (urnOf(line) ?? ''));
    return urn || (name(line) === '' ? '' : `${name(line)} ${nameKey(said(line, 'la'))}`);
  });
}

/**
 * Which school of this file sent a workbook: by URN, else by name within the local authority; null where it names none.
 * A school that is not in the file is to be added. A choice by hand goes before all of it.
 */
export function schoolFinder(db: Reader) {
  const schools = db
    .all(build.selectFrom('school').select(['id', 'name', 'urn', 'local_authority']).orderBy('name'))
    .map((one) => ({ ...one, nameKey: nameKey(one.name), authorityKey: nameKey(one.local_authority) }));
  function find(
    sent: SentSchool | null,
    lines: readonly IntakeLine[],
    chosen: string | null | undefined,
  ): SchoolFound | null {
    const school = named(sent, lines);
    const by = schools.find((one) => one.id === chosen);
    const known = (one: (typeof schools)[number]) => ({
      ...school,
      name: one.name,
      localAuthority: school.localAuthority || one.local_authority,
      id: one.id,
    });
    if (by !== undefined) return { ...known(by), found: 'chosen' };
    const urn = school.urn === '' ? undefined : schools.find((one) => one.urn === school.urn);
    if (chosen !== null && urn !== undefined) return { ...known(urn), found: 'urn' };
    const [itsName, itsAuthority] = [nameKey(school.name), nameKey(school.localAuthority)];
    const same = schools.filter(
      (one) =>
        one.nameKey === itsName &&
        (school.localAuthority === '' || one.authorityKey === itsAuthority) &&
        (school.urn === '' || one.urn === null || one.urn === ''),
    );
    const [only] = same;
    if (chosen !== null && only !== undefined && same.length === 1 && school.name !== '')
      return { ...known(only), found: 'name' };
    return school.name === '' ? null : { ...school, id: null, found: 'added' };
  }
  const view = (
    found: SchoolFound | null,
    sent: SentSchool | null,
    lines: readonly IntakeLine[],
    chosen: string | null | undefined,
  ): IntakeFileView['school'] => {
    if (found === null) return { id: null, name: '', urn: '', found: 'missing' };
    const { urn } = named(sent, lines);
    return { id: found.id, name: found.name, urn, found: chosen === null ? 'added' : found.found };
  };
  return Object.assign(find, { view });
}
