import { z } from 'zod';
import { AUTHORITY_STEPS, authorityFields } from '../../../shared/contract/places-shapes.ts';
import {
  type AuthoritySaid,
  authorityStepWords,
  saidInWords,
  sameStep,
} from '../../../shared/rules/authority-said.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { readTick } from '../../../shared/rules/import/values.ts';
import { INTAKE_FIELDS } from '../../../shared/rules/intake/columns.ts';
import { type IntakeLine, said } from '../../../shared/rules/intake/lines.ts';
import { authorityColumns, authoritySheetName, headRow } from '../spreadsheets/nomination/place.ts';

const stepOf = (words: string) => AUTHORITY_STEPS.find((step) => authorityStepWords[step] === words.trim());

/** A step as the last sheet of a workbook has it: what is empty is left out there, and the step is in words. */
export const stepRecord = z
  .strictObject({
    step: z.string(),
    on: z.string(),
    byName: z.string().default(''),
    authority: z.string(),
    words: z.string().default(''),
  })
  .transform(({ step, ...rest }) => ({ ...rest, step: stepOf(step) }))
  .pipe(authorityFields);

/** A step as a workbook's sheet of the local authority shows it, with whom it is about. */
export interface StepShown {
  readonly ref: string;
  /** Their name as a key (`nameKey`). */
  readonly name: string;
  readonly said: AuthoritySaid;
}

/** The steps that a workbook's sheet of the local authority shows, and the numbers of the rows that cannot be read as one. */
export function stepsOnSheet(rows: readonly Row[]): { shown: StepShown[]; unread: number[] } {
  const heads = rows.find(({ number }) => number === headRow)?.cells ?? [];
  const at = new Map(
    authorityColumns.map(([head]) => [head, heads.findIndex((cell) => cell.trim() === head)]),
  );
  const shown: StepShown[] = [];
  const unread: number[] = [];
  // A list of another make may have a sheet of this name for something else.
  if (at.get('Step') === -1 || at.get('Date') === -1) return { shown, unread };
  for (const { number, cells } of rows.filter((row) => row.number > headRow)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (head: (typeof authorityColumns)[number][0]) => (cells[at.get(head) ?? -1] ?? '').trim();
    const step = stepRecord.safeParse({
      step: cell('Step'),
      on: cell('Date'),
      byName: cell('By whom'),
      authority: cell('Authority'),
      words: cell('Words'),
    });
    const name = nameKey(`${cell('Forename')} ${cell('Surname')}`);
    if (step.success) shown.push({ ref: cell('Ref'), name, said: step.data });
    else unread.push(number);
  }
  return { shown, unread };
}

/**
 * The same lines with what the local authority said of each, where the sheet of it shows that: by the reference, and by the
 * name too where the reference is empty or that of several lines. What may be about either of two is about nobody here.
 */
export function withSteps(lines: readonly IntakeLine[], shown: readonly StepShown[]): IntakeLine[] {
  if (shown.length === 0) return [...lines];
  const name = (line: IntakeLine) => nameKey(`${said(line, 'forename')} ${said(line, 'surname')}`);
  const whole = (ref: string, of: string) => JSON.stringify([ref, of]);
  const sharing = Map.groupBy(lines, (line) => said(line, 'ref'));
  const alike = Map.groupBy(lines, (line) => whole(said(line, 'ref'), name(line)));
  const byRef = Map.groupBy(shown, ({ ref }) => ref);
  const byName = Map.groupBy(shown, (one) => whole(one.ref, one.name));
  return lines.map((line) => {
    const ref = said(line, 'ref');
    const key = whole(ref, name(line));
    const theirs =
      ref !== '' && sharing.get(ref)?.length === 1
        ? byRef.get(ref)
        : alike.get(key)?.length === 1
          ? byName.get(key)
          : undefined;
    return theirs === undefined ? line : { ...line, authority: theirs.map((one) => one.said) };
  });
}

/** That rows of the Local authority sheet say no step that can be read. */
export const unreadSteps = (rows: readonly number[]): string[] =>
  rows.length === 0
    ? []
    : [
        `${counted(rows.length, 'row')} of its ${authoritySheetName} sheet left out, without a step, day or authority that can be read: ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}.`,
      ];

/** That rows of the Local authority sheet are about nobody who can be told from the others in these lines. */
export function stepsOfNobody(shown: readonly StepShown[], lines: readonly IntakeLine[]): string[] {
  const lost = shown.length - lines.reduce((sum, { authority }) => sum + authority.length, 0);
  return lost <= 0 || lines.length === 0
    ? []
    : [
        `${counted(lost, 'row')} of its ${authoritySheetName} sheet left out: the reference there is of nobody in the list, or of several.`,
      ];
}

/** What a list of another make says in its column of yes and no; null where it says neither. */
export function endorsedIn(line: IntakeLine): 'endorsed' | 'not_endorsed' | null {
  const text = said(line, 'la_endorses').toLowerCase();
  if (/^(endorsed|proposed|supported)$/.test(text)) return 'endorsed';
  if (/^(not endorsed|not proposed|not supported)$/.test(text)) return 'not_endorsed';
  const tick = readTick(text);
  return tick === null ? null : tick ? 'endorsed' : 'not_endorsed';
}

/**
 * What a line says of the local authority. A list of another make names no day, so that of its word is '' until it is
 * taken in; its authority is the one in the row, else the school's.
 */
export function stepsSaid(line: IntakeLine, localAuthority: string): AuthoritySaid[] {
  const step = line.authority.length > 0 ? null : endorsedIn(line);
  if (step === null) return [...line.authority];
  const authority = said(line, 'la') || localAuthority || 'Local authority';
  return [{ step, on: '', byName: '', authority: authority.slice(0, 120), words: 'As the list says.' }];
}

/**
 * Of what came, what is not here yet, each once. A word without a day is here where the last answer of those here is of its
 * kind. What is dated after today cannot have been said, so it is left out (`stillToCome` says so).
 */
export function notHere(
  came: readonly AuthoritySaid[],
  /** The last first. */
  here: readonly AuthoritySaid[],
  today: string,
): AuthoritySaid[] {
  const answer = here.find(({ step }) => step !== 'asked');
  return came.filter(
    (one, at) =>
      one.on <= today &&
      (one.on === ''
        ? answer?.step !== one.step
        : ![...here, ...came.slice(0, at)].some((other) => sameStep(one, other))),
  );
}

/** A list of another make names no day of the authority's word: it is kept under the day on which it came. */
export const dated = (steps: readonly AuthoritySaid[], today: string): AuthoritySaid[] =>
  steps.map((one) => ({ ...one, on: one.on || today }));

/** Those of the answers here that cannot stand beside one that came: of one day either endorsed or not endorsed holds. */
export const contradicted = <Here extends AuthoritySaid>(
  here: readonly Here[],
  came: readonly AuthoritySaid[],
  today: string,
): Here[] =>
  here.filter(({ step, on }) =>
    dated(came, today).some(
      (other) =>
        other.on === on &&
        step !== 'asked' &&
        other.step !== 'asked' &&
        (other.step === 'not_endorsed') !== (step === 'not_endorsed'),
    ),
  );

/** That the local authority's word on some is dated after today. */
export function stillToCome(lines: readonly IntakeLine[], today: string): string[] {
  const { length } = lines.filter(({ authority }) => authority.some(({ on }) => on > today));
  return length === 0
    ? []
    : [
        `What the local authority says of ${counted(length, 'person', 'people')} has a day that is still to come, and is left out: ask the school, or record it in the nomination once it is said.`,
      ];
}

/** A step in words, also one without a day. */
export const cameInWords = (one: AuthoritySaid): string =>
  one.on === ''
    ? `${[authorityStepWords[one.step], one.authority].join(', ')}. ${one.words}`
    : saidInWords(one);

/** In which people's words the Local authority sheet says something else than these lines, by reference. */
export function stepsDiffering(shown: readonly StepShown[], lines: readonly IntakeLine[]): string[] {
  const byRef = Map.groupBy(shown, ({ ref }) => ref);
  const refs = new Set([...byRef.keys(), ...lines.map((line) => said(line, 'ref'))]);
  return [...refs].filter((ref) => {
    const theirs = byRef.get(ref) ?? [];
    const kept = lines.find((line) => said(line, 'ref') === ref)?.authority ?? [];
    return (
      theirs.length !== kept.length || kept.some((one) => !theirs.some((other) => sameStep(one, other.said)))
    );
  });
}

/** That a column of yes and no holds something else here and there, which is then nobody's word. */
export function unreadWords(lines: readonly IntakeLine[]): string[] {
  const unread = lines.filter((line) => said(line, 'la_endorses') !== '' && endorsedIn(line) === null);
  const [first] = unread;
  return first === undefined
    ? []
    : [
        `${counted(unread.length, 'entry', 'entries')} under ${INTAKE_FIELDS.la_endorses} left out: neither yes nor no (‘${said(first, 'la_endorses').slice(0, 40)}’).`,
      ];
}
