import {
  DIFFERING,
  type DifferingKey,
  differingKeys,
  type FileChoices,
  type IntakeFileView,
  type IntakeLineView,
} from '../../../shared/contract/intake-shapes.ts';
import type { AuthorityStep } from '../../../shared/contract/places-shapes.ts';
import { guessRole } from '../../../shared/reference/guess-role.ts';
import type { StaffKind } from '../../../shared/reference/roles.ts';
import { type AuthoritySaid, saidInWords, sameStep } from '../../../shared/rules/authority-said.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { IntakeLine } from '../../../shared/rules/intake/lines.ts';
import { said, usable } from '../../../shared/rules/intake/lines.ts';
import { authorityStepsIn } from '../programmes/authority.ts';
import { contentOf } from '../programmes/content.ts';
import { nominationsIn } from '../programmes/gather.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { cameInWords, contradicted, notHere, stepsSaid, stillToCome } from './authority-came.ts';
import { linesUnder, whereTo } from './file-lines.ts';
import type { KeptWorkbooks } from './kept.ts';
import { type KnownPerson, peopleFinder } from './known-people.ts';
import { kindNotes, notesOf, twiceNotes, wordedOtherwise } from './notes.ts';
import { bySchool, named, type SchoolFound, schoolFinder } from './schools-meant.ts';
import { seenLines } from './seen-lines.ts';

/** A line that goes in: whom it means, whether they are nominated already, and what of it is taken over. */
export interface LinePlan {
  readonly line: IntakeLine;
  /** The school that its row names, or else the file's; null where neither does. */
  readonly school: SchoolFound | null;
  readonly personId: string | null;
  readonly nominationId: string | null;
  readonly theirs: readonly DifferingKey[];
  /** What came of the local authority's word and is not here. */
  readonly authority: readonly AuthoritySaid[];
  /** What of the local authority's word here gives way to that, where it is chosen. */
  readonly contradicted: readonly AuthorityStep[];
  /** What somebody new goes in as: as chosen, else as their role says, else teaching. */
  readonly staffKind: StaffKind;
  readonly view: IntakeLineView;
}

/** A file that can go in. */
export interface FilePlan {
  readonly view: IntakeFileView;
  readonly sha256: string;
  readonly lines: readonly LinePlan[];
}

/** What stands in one cell; the local authority's word is several steps. */
type FieldKey = Exclude<DifferingKey, 'authority'>;
const isField = (key: DifferingKey): key is FieldKey => key !== 'authority';

/** Under which heading of the workbook each of these stands. */
const cameUnder: Readonly<Record<FieldKey, string>> = {
  forename: 'forename',
  surname: 'surname',
  title: 'title',
  email: 'email',
  trn: 'trn',
  statement: 'reason',
  needs: 'development_needs',
  coach: 'coach_preference',
  shadowing: 'shadowing_request',
  project: 'project',
  targetRole: 'target_role',
};

type Nominated = ReturnType<typeof nominationsIn>[number];

/**
 * What would go in of workbooks that were read, under these choices: for each file its school, and for each line whom it
 * means and what differs. `today` is YYYY-MM-DD. The same plan is shown and carried out. Nothing is overwritten that was
 * not chosen.
 */
export function planOf(
  db: Reader,
  { roundId, files }: KeptWorkbooks,
  choices: FileChoices,
  today: string,
): FilePlan[] {
  const round = requireRound(db, roundId);
  const { name: programme, rule } = contentOf(db, round.version_id);
  const schools = schoolFinder(db);
  const people = peopleFinder(db);
  const nominated = new Map<string, Nominated>(nominationsIn(db, roundId).map((row) => [row.person_id, row]));
  const steps = authorityStepsIn(db, roundId);
  const before = groupBy(
    db.all(build.selectFrom('intake').select(['sha256', 'at', 'people']).where('round_id', '=', roundId)),
    (row) => row.sha256,
  );
  const seen = new Map<string, string>();
  const going = seenLines();
  return files.map(({ name, read }, file): FilePlan => {
    const base = { file, name, ...nothingOf };
    const again = seen.get(read.sha256);
    if (/^(~\$|\.~lock\.|\._)/.test(name))
      return refusedFile(
        base,
        'It is no workbook, but what a computer keeps beside one, as Excel does while it is open.',
        'Leave it out, and choose the workbook of the same name: save and close it in Excel first.',
      );
    if (read.state === 'refused') return refusedFile(base, read.say, read.wayOut);
    if (again !== undefined)
      return refusedFile(
        base,
        `It is the same file as ${again}.`,
        'There is nothing to do: that one goes in.',
      );
    seen.set(read.sha256, name);
    const choice = choices[file] ?? { columns: {}, allHere: false, lines: {} };
    const { all, fields, without } = linesUnder(read, choice.columns);
    const taken = before.get(read.sha256) ?? [];
    const [first] = taken;
    const takenIn = taken.reduce((sum, { people: count }) => sum + count, 0);
    if (first !== undefined && takenIn >= all.length)
      return refusedFile(
        base,
        `It was taken in already, on ${longDate(first.at.slice(0, 10))}.`,
        'There is nothing to do: it is the same file.',
      );
    const { here, elsewhere } = whereTo(db, all, { round, programme }, choice.allHere);
    const parts = read.school === null ? bySchool(here) : new Map<string, IntakeLine[]>();
    const each = parts.size > 1 && choice.schoolId === undefined ? schoolOfEach(parts) : null;
    const one = schools(read.school, all, choice.schoolId);
    const hasSchool = each !== null || one !== null;
    const goesIn = choice.in ?? (!read.doubtful && hasSchool);
    const lines = here.map((line, place): LinePlan => {
      const own = choice.lines[place];
      const school = each === null ? one : (each.get(line) ?? null);
      const plan = lineOf(line, place, school, own, { several: each !== null, file: name });
      // Of a file that went in in part before, what went in is there already.
      const proposed = first === undefined ? ['new', 'known', 'nominated'] : ['new', 'known'];
      const wanted = own?.in ?? proposed.includes(plan.view.kind);
      const isIn = goesIn && school !== null && wanted && plan.view.kind !== 'barred';
      if (isIn) going.add(line, name, school.name, plan.personId);
      return { ...plan, view: { ...plan.view, in: isIn } };
    });
    return {
      sha256: read.sha256,
      lines,
      view: {
        ...base,
        in: goesIn && hasSchool && here.length > 0,
        from: read.from,
        school:
          each === null
            ? schools.view(one, read.school, all, choice.schoolId)
            : { id: null, name: '', urn: '', found: 'several' },
        named: parts.size > 1 ? [...parts.values()].map((own) => named(null, own).name).filter(Boolean) : [],
        notes: [
          ...(first === undefined
            ? []
            : [
                `${takenIn} of its ${all.length} nominations were taken in on ${longDate(first.at.slice(0, 10))}; the others are ticked below.`,
              ]),
          ...notesOf(read, all, without),
          ...stillToCome(here, today),
          ...wordedOtherwise(rule, here),
          ...twiceNotes(lines),
          ...kindNotes(lines),
        ],
        elsewhere,
        columns: read.headings.map((heading, column) => ({
          column,
          heading,
          field: fields[column] ?? null,
          examples: [...new Set(read.rows.map((row) => row[column] ?? ''))].filter(Boolean).slice(0, 2),
        })),
        refused:
          here.length > 0 || elsewhere !== null || read.headings.length > 0
            ? null
            : { say: 'Nobody is in it.', wayOut: 'Ask the school for its nominations once more.' },
        lines: lines.map(({ view }) => view),
      },
    };
  });

  /** Each line's school; those whose row names none have none. */
  function schoolOfEach(parts: ReadonlyMap<string, readonly IntakeLine[]>): Map<IntakeLine, SchoolFound> {
    const of = new Map<IntakeLine, SchoolFound>();
    for (const [key, own] of parts) {
      const school = key === '' ? null : schools(null, own, undefined);
      if (school !== null) for (const line of own) of.set(line, school);
    }
    return of;
  }

  function lineOf(
    line: IntakeLine,
    place: number,
    school: SchoolFound | null,
    own: FileChoices[string]['lines'][string] | undefined,
    { several, file }: { several: boolean; file: string },
  ): LinePlan {
    const found = people.find(line, school?.id ?? null);
    const person = 'person' in found ? found.person : null;
    const row = person === null ? undefined : nominated.get(person.id);
    const also = going.find(line, school?.name ?? '', person?.id ?? null);
    const alsoIn = also?.file === file ? 'a row above' : also?.file;
    const barred =
      several && school === null
        ? 'Its row names no school, and others do: fill that in, or choose one school for the whole file above.'
        : found.by === 'several'
          ? found.say
          : also?.otherName === true
            ? `Their TRN is that of ${also.name} in ${alsoIn} too: correct it in the workbook, then choose that again.`
            : hasLeft(person);
    const kind =
      barred !== null
        ? 'barred'
        : also !== null
          ? 'twice'
          : row !== undefined
            ? 'nominated'
            : person !== null
              ? 'known'
              : 'new';
    const here = row === undefined ? [] : (steps.get(row.id) ?? []);
    const told = stepsSaid(line, school?.localAuthority ?? '');
    const came = notHere(told, here, today);
    // Where the workbook says both, both stay, as they do at the school.
    const instead = contradicted(here, came, today).filter(
      (one) => !told.some((other) => sameStep(one, other)),
    );
    const theirs = own?.theirs ?? [];
    const differences =
      person === null || barred !== null
        ? []
        : [
            ...differencesOf(line, person, row ?? null, theirs),
            ...(row === undefined || came.length === 0
              ? []
              : [wordsDiffering(here, came, instead.length === 0, theirs)]),
          ];
    const moved =
      person !== null && school?.id != null && !(people.schoolsOf.get(person.id) ?? []).includes(school.id)
        ? 'Works at another school in this file; this school is added to theirs.'
        : null;
    const guessed = guessRole(said(line, 'role')).kind;
    const staffKind = own?.staffKind ?? guessed ?? 'teaching';
    return {
      line,
      school,
      staffKind,
      personId: person?.id ?? null,
      nominationId: row?.id ?? null,
      theirs: differences.filter((one) => one.theirs).map(({ key }) => key),
      authority: came,
      contradicted: instead,
      view: {
        line: place,
        name: `${said(line, 'forename')} ${said(line, 'surname')}`,
        ref: said(line, 'ref'),
        role: said(line, 'role'),
        school: several ? (school?.name ?? '') : '',
        kind,
        staffKind: person === null ? staffKind : null,
        in: false,
        note:
          barred ??
          (also === null
            ? row?.state === 'withdrawn'
              ? `Here it was withdrawn on ${longDate(row.state_on)}, and stays so: set it back in the round if it stands again.`
              : (moved ?? (found.by === 'nobody' ? found.say : null))
            : `Also in ${alsoIn}. One person has one nomination in a round: leave one of the two out.`),
        verdict: said(line, 'eligibility'),
        reason: said(line, 'reason'),
        authority: row === undefined ? came.map(cameInWords) : [],
        differences,
      },
    };
  }
}

const nothingOf = {
  refused: null,
  in: false,
  from: 'mapped',
  school: { id: null, name: '', urn: '', found: 'missing' },
  named: [],
  notes: [],
  elsewhere: null,
  columns: [],
  lines: [],
} as const satisfies Omit<IntakeFileView, 'file' | 'name'>;

function refusedFile(
  base: { file: number; name: string } & typeof nothingOf,
  say: string,
  wayOut: string,
): FilePlan {
  return {
    sha256: '',
    lines: [],
    view: { ...base, named: [], notes: [], columns: [], lines: [], refused: { say, wayOut } },
  };
}

const hasLeft = (person: KnownPerson | null): string | null =>
  person?.archived_on == null
    ? null
    : `They left on ${longDate(person.archived_on)} in this file: bring them back on their page first, if that is wrong.`;

/** What a line says of a field; nothing where that is no TRN or no address. */
export const cameIn = (line: IntakeLine, key: FieldKey): string =>
  key === 'trn' || key === 'email' ? usable(line, key) : said(line, cameUnder[key]);

/** That the local authority's word came otherwise than it is here; of ours goes only what cannot stand beside it. */
const wordsDiffering = (
  here: readonly AuthoritySaid[],
  came: readonly AuthoritySaid[],
  besides: boolean,
  theirs: readonly DifferingKey[],
): IntakeLineView['differences'][number] => ({
  key: 'authority',
  words: DIFFERING.authority,
  kept: here.map(saidInWords).join('\n'),
  came: came.map(cameInWords).join('\n'),
  both: here.length > 0 && besides,
  theirs: theirs.includes('authority'),
});

const same = (a: string, b: string) => a.trim().replace(/\s+/g, ' ') === b.trim().replace(/\s+/g, ' ');

/** What the line says otherwise than this file; nothing where the line says nothing. */
function differencesOf(
  line: IntakeLine,
  person: KnownPerson,
  row: Nominated | null,
  theirs: readonly DifferingKey[],
): IntakeLineView['differences'] {
  const kept: Readonly<Record<FieldKey, string | null>> = {
    forename: same(said(line, 'forename'), person.preferred_name ?? '')
      ? person.preferred_name
      : person.forename,
    surname: person.surname,
    title: person.title,
    email: person.email,
    trn: person.trn,
    statement: row?.statement ?? null,
    needs: row?.needs ?? null,
    coach: row?.coach ?? null,
    shadowing: row?.shadowing ?? null,
    project: row?.project ?? null,
    targetRole: row?.target_role ?? null,
  };
  const ofNomination = new Set<DifferingKey>(differingKeys.slice(5));
  return differingKeys.filter(isField).flatMap((key) => {
    const came = cameIn(line, key);
    const is = kept[key] ?? '';
    if (came === '' || same(came, is) || (row === null && ofNomination.has(key))) return [];
    return [{ key, words: DIFFERING[key], kept: is, came, both: false, theirs: theirs.includes(key) }];
  });
}
