import { DIFFERING } from '../../../shared/contract/intake-shapes.ts';
import { guessRole } from '../../../shared/reference/guess-role.ts';
import { criteriaOf } from '../../../shared/rules/criteria.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { type IntakeLine, said, usable } from '../../../shared/rules/intake/lines.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { stepsOfNobody, unreadWords } from './authority-came.ts';
import type { LinePlan } from './plan.ts';
import type { ReadWorkbook } from './read-workbooks.ts';

/** Sentences on what is to be looked at in a file as a whole before it goes in. */
export function notesOf(
  read: Extract<ReadWorkbook, { state: 'read' }>,
  lines: readonly IntakeLine[],
  without: number,
): string[] {
  const lacking = (['trn', 'email'] as const).filter((key) =>
    lines.every((line) => usable(line, key) === ''),
  );
  return [
    ...read.notes,
    ...(lines.length === 0 && read.rows.length > 0
      ? [
          'No column says who is nominated: say below which holds the surname and the forename. If none does, ask the school for its nominations once more.',
        ]
      : []),
    ...(without > 0 && lines.length > 0
      ? [
          `${without} ${without === 1 ? 'row lacks' : 'rows lack'} a forename or a surname and ${without === 1 ? 'is' : 'are'} left out. Of somebody with one name alone, fill it in under both, then choose the file again.`,
        ]
      : []),
    ...(['trn', 'email'] as const).flatMap((key) => {
      const wrong = lines.filter((line) => said(line, key) !== '' && usable(line, key) === '');
      return wrong.length === 0 ? [] : [wrongWords(key, wrong.length, said(wrong[0] ?? noLine, key))];
    }),
    ...unreadWords(lines),
    ...stepsOfNobody(read.steps, lines),
    ...(lines.length > 0 && lacking.length === 2
      ? ['It has neither TRN nor email, so people are known again by their name at the school alone.']
      : []),
  ];
}

/** That somebody new is taken for teaching, where nothing says so. */
export function kindNotes(lines: readonly Pick<LinePlan, 'line' | 'view'>[]): string[] {
  const { length } = lines.filter(
    ({ line, view }) => view.kind === 'new' && view.in && guessRole(said(line, 'role')).kind === null,
  );
  return length === 0
    ? []
    : [
        `The role of ${counted(length, 'person', 'people')} new here does not say whether they teach: look below at what each goes in as.`,
      ];
}

const noLine: IntakeLine = { values: {}, rules: [], authority: [] };
const wrongWords = (key: 'trn' | 'email', count: number, example: string) =>
  `${counted(count, 'entry', 'entries')} under ${DIFFERING[key]} left out: not ${key === 'trn' ? 'a TRN of 7 digits' : 'an email address'} (‘${example.slice(0, 40)}’).`;

/** That some of its people are in another file too, and where: a file of which nobody is ticked says why. */
export function twiceNotes(lines: readonly Pick<LinePlan, 'view'>[]): string[] {
  const twice = lines.filter(({ view }) => view.kind === 'twice');
  const left = twice.filter(({ view }) => !view.in).length;
  return left === 0
    ? []
    : [
        `${left < lines.length ? `${left} of its nominations ${left === 1 ? 'is' : 'are'}` : left === 1 ? 'Its nomination is' : 'All of its nominations are'} in these files twice, and not ticked here: look below at where else.`,
      ];
}

/**
 * That the school's rules are worded otherwise than the round's, where both have rules and the words of one of theirs are
 * none of ours or the other way about. What a rule tests is in no workbook, so whether they ask the same is not known.
 */
export function wordedOtherwise(rule: Rule, lines: readonly IntakeLine[]): string[] {
  const ours = new Set(
    criteriaOf(rule)
      .filter((one) => one.kind === 'fact' || one.of.length > 0)
      .map((one) =>
        one.kind === 'fact' && one.strength === 'aimed' ? `${one.words} (aimed at)` : one.words,
      ),
  );
  const theirs = new Set(lines.flatMap(({ rules }) => rules.map((one) => one.rule)));
  if (ours.size === 0 || theirs.size === 0) return [];
  const more = [...theirs].filter((one) => !ours.has(one));
  const fewer = [...ours].filter((one) => !theirs.has(one));
  if (more.length === 0 && fewer.length === 0) return [];
  const quoted = (all: readonly string[]) =>
    listed([
      ...all.slice(0, 2).map((one) => `‘${one}’`),
      ...(all.length > 2 ? [`${all.length - 2} more`] : []),
    ]);
  const parts = [
    ...(more.length === 0 ? [] : [`has ${quoted(more)}`]),
    ...(fewer.length === 0 ? [] : [`lacks ${quoted(fewer)}`]),
  ];
  return [
    `Its rules are worded otherwise than this round’s: it ${listed(parts)}. A workbook carries the words alone, so the school may ask the same in other words or have another version of the programme: look at its verdicts before you rely on them.`,
  ];
}
