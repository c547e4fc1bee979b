import { contractCodes } from '../../reference/codes.ts';
import { clean } from './text.ts';

export type ContractKind =
  | 'permanent'
  | 'fixed_term'
  | 'temporary'
  | 'agency'
  | 'service_agreement'
  | 'casual';

const codes = new Map<string, ContractKind>(contractCodes.map(({ code, contract }) => [code, contract]));
const words: readonly (readonly [RegExp, ContractKind])[] = [
  [/agency/, 'agency'],
  [/service (level )?agreement|self[- ]employed|contractor|external/, 'service_agreement'],
  [/casual|zero|supply|bank staff|sessional|as and when/, 'casual'],
  [/fixed|fxt|maternity cover/, 'fixed_term'],
  [/temp/, 'temporary'],
  [/perm|open[- ]ended|ongoing|substantive/, 'permanent'],
];

export const contractWords: Record<ContractKind, string> = {
  permanent: 'permanent',
  fixed_term: 'fixed term',
  temporary: 'temporary',
  agency: 'agency',
  service_agreement: 'service agreement',
  casual: 'casual',
};

/** A kind of contract from a census code or a system's words; null where they are neither. */
export function readContract(text: string | null): ContractKind | null {
  if (text === null) return null;
  const value = clean(text);
  const lower = value.toLowerCase();
  return codes.get(value.toUpperCase()) ?? words.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}
