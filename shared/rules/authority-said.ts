import type { AuthorityStep, AuthorityStepKind } from '../contract/places-shapes.ts';
import { longDate } from './dates.ts';

/** What a local authority was asked or said about a nomination, as it travels from file to file. */
export type AuthoritySaid = Omit<AuthorityStep, 'id'>;

/** How a step is said by itself, on the screen and in workbooks. */
export const authorityStepWords: Readonly<Record<AuthorityStepKind, string>> = {
  asked: 'Asked',
  proposed: 'Proposed',
  endorsed: 'Endorsed',
  not_endorsed: 'Not endorsed',
};

/** 'Endorsed on 3 July 2026, Jo Marsh, Marlshire. Knows the school well.' */
export const saidInWords = ({ step, on, byName, authority, words }: AuthoritySaid): string =>
  `${[`${authorityStepWords[step]} on ${longDate(on)}`, byName, authority].filter(Boolean).join(', ')}${words === '' ? '' : `. ${words}`}`;

const plain = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Whether two steps are one: of one kind and day, in the same words. */
export const sameStep = (one: AuthoritySaid, other: AuthoritySaid): boolean =>
  one.step === other.step &&
  one.on === other.on &&
  plain(one.byName) === plain(other.byName) &&
  plain(one.authority) === plain(other.authority) &&
  plain(one.words) === plain(other.words);
