import type { ProgrammeElement, Range } from '../reference/element-content.ts';
import { ELEMENT_KINDS } from '../reference/programme-elements.ts';

const many = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

function rangeWords({ least, most }: Range, one: string): string {
  if (least === most) return many(most, one);
  return least === 0 ? `up to ${many(most, one)}` : `${least} to ${many(most, one)}`;
}

/** A length in its unit: '2 days', '24 hours', '1 month'. */
const lengthWords = ({ n, unit }: { n: number; unit: string }): string =>
  `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;

/**
 * How many of an element there are, how long each is, and over how many months: '6 events of 2 days, 12 days in all'.
 * Empty where nothing of it is known.
 */
export function amountWords({ kind, count, each, months }: ProgrammeElement): string {
  const noun = ELEMENT_KINDS[kind].counted;
  const total =
    count !== null && each !== null && count.least === count.most && count.most > 1
      ? `, ${lengthWords({ n: count.most * each.n, unit: each.unit })} in all`
      : '';
  const number =
    count === null
      ? each === null
        ? ''
        : `${lengthWords(each)} each`
      : `${rangeWords(count, noun)}${each === null ? '' : ` of ${lengthWords(each)}`}${total}`;
  const over = months === null ? '' : `over ${rangeWords(months, 'month')}`;
  return [number, over].filter(Boolean).join(' ');
}

/** What an element costs, and who pays; empty where no cost is known. */
export function costWords({ cost, paidBy }: Pick<ProgrammeElement, 'cost' | 'paidBy'>): string {
  const by = paidBy === '' ? '' : `, paid by ${paidBy}`;
  if (cost === null) return paidBy === '' ? '' : `paid by ${paidBy}`;
  return cost === 0 ? `no cost to the school${by}` : `${pounds(cost)} for each person${by}`;
}

/** '£1,250' or '£12.50'. */
export function pounds(amount: number): string {
  const whole = Number.isInteger(amount);
  return `£${amount.toLocaleString('en-GB', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })}`;
}

export interface ElementTotals {
  /** In pounds for each person, of the elements whose cost is known; null where none is. */
  readonly cost: number | null;
  readonly coverDays: number | null;
  /** How many elements say nothing of their cost, or of cover. */
  readonly costUnknown: number;
  readonly coverUnknown: number;
}

/** What taking part asks of a school for each person, and how much of that is not known. */
export function totalsOf(elements: readonly ProgrammeElement[]): ElementTotals {
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  const cost = elements.map((one) => one.cost);
  const cover = elements.map((one) => one.coverDays);
  return {
    cost: sum(cost),
    coverDays: sum(cover),
    costUnknown: cost.filter((one) => one === null).length,
    coverUnknown: cover.filter((one) => one === null).length,
  };
}

/** What two programmes both consist of, by kind: '360 diagnostic', 'Coaching'. What is 'something else' matches nothing. */
export function inBoth(one: readonly ProgrammeElement[], other: readonly ProgrammeElement[]): string[] {
  const theirs = new Set(other.map((each) => each.kind));
  const kinds = new Set(one.map((each) => each.kind).filter((kind) => kind !== 'other' && theirs.has(kind)));
  return [...kinds].map((kind) => ELEMENT_KINDS[kind].words);
}
