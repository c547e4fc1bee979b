import { z } from 'zod';
import { AUTHORITY_STEPS, authorityFields } from '../../../shared/contract/places-shapes.ts';
import {
  type AuthoritySaid,
  authorityStepWords,
  saidInWords,
  sameStep,
} from '../../../shared/rules/authority-said.ts';
import { counted } from '../../../shared/rules/dates.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { readTick } from '../../../shared/rules/import/values.ts';
import { INTAKE_FIELDS } from '../../../shared/rules/intake/columns.ts';
import { type IntakeLine, said } from '../../../shared/rules/intake/lines.ts';
import { authorityColumns, headRow } from '../spreadsheets/nomination/place.ts';

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

/** The steps that a workbook's sheet of the local authority shows, by the reference of their nomination. */
export function stepsOnSheet(rows: readonly Row[]): Record<string, AuthoritySaid[]> {
  const heads = rows.find(({ number }) => number === headRow)?.cells ?? [];
  const at = new Map(
    authorityColumns.map(([head]) => [head, heads.findIndex((cell) => cell.trim() === head)]),
  );
  const found: Record<string, AuthoritySaid[]> = {};
  for (const { cells } of rows.filter(({ number }) => number > headRow)) {
    const cell = (head: (typeof authorityColumns)[number][0]) => (cells[at.get(head) ?? -1] ?? '').trim();
    const step = stepRecord.safeParse({
      step: cell('Step'),
      on: cell('Date'),
      byName: cell('By whom'),
      authority: cell('Authority'),
      words: cell('Words'),
    });
    if (step.success) found[cell('Ref')] = [...(found[cell('Ref')] ?? []), step.data];
  }
  return found;
}

/** The same lines with what the local authority said of each, where the sheet of it shows that. */
export const withSteps = (
  lines: readonly IntakeLine[],
  steps: Readonly<Record<string, readonly AuthoritySaid[]>>,
): IntakeLine[] => lines.map((line) => ({ ...line, authority: steps[said(line, 'ref')] ?? line.authority }));

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

/** Of what came, what is not here yet; a word without a day is here where one of its kind is. */
export const notHere = (came: readonly AuthoritySaid[], here: readonly AuthoritySaid[]): AuthoritySaid[] =>
  came.filter(
    (one) => !here.some((other) => (one.on === '' ? other.step === one.step : sameStep(one, other))),
  );

/** A step in words, also one without a day. */
export const cameInWords = (one: AuthoritySaid): string =>
  one.on === ''
    ? `${[authorityStepWords[one.step], one.authority].join(', ')}. ${one.words}`
    : saidInWords(one);

/** In which people's words the Local authority sheet says something else than these lines, by reference. */
export function stepsDiffering(
  steps: Readonly<Record<string, readonly AuthoritySaid[]>>,
  lines: readonly IntakeLine[],
): string[] {
  const refs = new Set([...Object.keys(steps), ...lines.map((line) => said(line, 'ref'))]);
  return [...refs].filter((ref) => {
    const shown = steps[ref] ?? [];
    const kept = lines.find((line) => said(line, 'ref') === ref)?.authority ?? [];
    return shown.length !== kept.length || kept.some((one) => !shown.some((other) => sameStep(one, other)));
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
