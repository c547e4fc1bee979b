import { nameKey } from '../../../shared/rules/import/names.ts';
import { type IntakeLine, said, usable } from '../../../shared/rules/intake/lines.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { shareName } from './same-people.ts';

export type KnownPerson = ReturnType<typeof everybody>[number];

function everybody(db: Reader) {
  return db.all(
    build
      .selectFrom('person')
      .select(['id', 'title', 'forename', 'surname', 'preferred_name', 'trn', 'email', 'archived_on']),
  );
}

export type Found =
  | { readonly by: 'trn' | 'email' | 'name'; readonly person: KnownPerson }
  /** With what is to be looked at, where somebody of another name has their email. */
  | { readonly by: 'nobody'; readonly say: string | null }
  /** Two people are meant as likely as not. */
  | { readonly by: 'several'; readonly say: string };

const wholeName = (one: KnownPerson) =>
  [one.forename, one.preferred_name, one.surname].filter((part) => part !== null).join(' ');

/** By what a line's person is known: '' where the line does not say it, or nothing that can be used. */
export interface SaidOfPerson {
  readonly trn: string;
  readonly email: string;
  /** Forename and surname. */
  readonly name: string;
  readonly nameKey: string;
}

const saidOf = new WeakMap<IntakeLine, SaidOfPerson>();

/** By what a line's person is known; worked out once for a line, which is asked about each time a choice is made. */
export function saidOfPerson(line: IntakeLine): SaidOfPerson {
  const known = saidOf.get(line);
  if (known !== undefined) return known;
  const name = `${said(line, 'forename')} ${said(line, 'surname')}`;
  const one = {
    trn: usable(line, 'trn'),
    email: usable(line, 'email'),
    name,
    nameKey: nameKey(name),
  };
  saidOf.set(line, one);
  return one;
}

/** The key by which a line's person is known again among the lines that came. */
export function keysOfLine(line: IntakeLine, school: string): string[] {
  const { trn, email, nameKey } = saidOfPerson(line);
  return [
    trn === '' ? '' : `trn ${trn}`,
    email === '' ? '' : `email ${email}`,
    `name ${school} ${nameKey}`,
  ].filter((key) => key !== '');
}

/**
 * Who of this file a line means: by TRN, else by email, else by name at that school (null where the school is not in the
 * file yet). Somebody who has another TRN is somebody else, whatever they are called. Whoever has no part of the name is
 * nobody's to decide here by a TRN, which may be a slip, and somebody else at an address that a school shares.
 */
export function peopleFinder(db: Reader): {
  find(line: IntakeLine, schoolId: string | null): Found;
  readonly schoolsOf: ReadonlyMap<string, readonly string[]>;
} {
  const people = everybody(db);
  const byTrn = groupBy(people, (one) => one.trn ?? '');
  const byEmail = groupBy(people, (one) => one.email?.toLowerCase() ?? '');
  const schoolsOf = new Map(
    [
      ...groupBy(
        db.all(build.selectFrom('employment').select(['person_id', 'school_id'])),
        (row) => row.person_id,
      ),
    ].map(([id, rows]) => [id, rows.map((row) => row.school_id)]),
  );
  const byName = new Map<string, Set<KnownPerson>>();
  for (const person of people)
    for (const first of new Set([person.forename, person.preferred_name ?? person.forename]))
      for (const school of schoolsOf.get(person.id) ?? []) {
        const key = `${school} ${nameKey(`${first} ${person.surname}`)}`;
        byName.set(key, (byName.get(key) ?? new Set()).add(person));
      }
  return {
    schoolsOf,
    find(line, schoolId) {
      const { trn, email, name: called, nameKey } = saidOfPerson(line);
      const [same, ...others] = trn === '' ? [] : (byTrn.get(trn) ?? []);
      if (same !== undefined && others.length === 0)
        return shareName(called, wholeName(same))
          ? { by: 'trn', person: same }
          : {
              by: 'several',
              say: `Their TRN is that of ${same.forename} ${same.surname} in this file. Correct the TRN in the workbook or on that person’s page, or the name there if they are one, then choose the workbook again.`,
            };
      const isOther = (one: KnownPerson) => trn !== '' && one.trn !== null && one.trn !== trn;
      const mailed = email === '' ? [] : (byEmail.get(email) ?? []);
      const [only] = mailed;
      const isMailed = only !== undefined && mailed.length === 1;
      const shared = isMailed && !shareName(called, wholeName(only));
      if (isMailed && !shared)
        return isOther(only)
          ? { by: 'several', say: `The email is that of somebody with the TRN ${only.trn}.` }
          : { by: 'email', person: only };
      const nobody: Found = {
        by: 'nobody',
        say: shared
          ? `${only.forename} ${only.surname} has the same email in this file; this is taken for somebody else.`
          : null,
      };
      if (schoolId === null) return nobody;
      const named = [...(byName.get(`${schoolId} ${nameKey}`) ?? [])].filter((one) => !isOther(one));
      const [found] = named;
      if (found === undefined) return nobody;
      return named.length === 1
        ? { by: 'name', person: found }
        : {
            by: 'several',
            say: 'Two people of this name work at that school: give their TRN or email first.',
          };
    },
  };
}
