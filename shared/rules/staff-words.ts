import type { StaffRow } from '../contract/staff.ts';
import type { HoldingBasis } from '../contract/staff-shapes.ts';

/** How a person is employed, as lists and the printed record say it. */
export const kindWords = {
  teaching: 'Teaching',
  classroom: 'Classroom-facing support',
  support: 'Associate staff',
} as const satisfies Record<StaffRow['kind'], string>;

/** The number of a stage that has one (6 of 'stage_6'), else null. */
export function stageNumber(stageId: string): number | null {
  const digits = /^(?:stage_)?(\d{1,2})$/.exec(stageId)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Where somebody stands on a stage: 'Stage 7', 'Stage 7 (identified)', 'Stage 6 (graduated)'. */
export function stageWords(stage: NonNullable<StaffRow['stage']>): string {
  return stage.state === 'working' ? stage.name : `${stage.name} (${stage.state})`;
}

/** On what footing a post is held, behind its title; one's own is no words. */
export const basisWords = {
  substantive: '',
  acting: ' (acting)',
  cover: ' (cover)',
} as const satisfies Record<HoldingBasis, string>;

/** A post as lists show it: 'Deputy Headteacher (acting)'. */
export function postWords(holding: { readonly title: string; readonly basis: HoldingBasis }): string {
  return `${holding.title}${basisWords[holding.basis]}`;
}

/** A share of full time: '60%'; full time or nothing recorded is no words. */
export function shareWords(share: number | null): string {
  return share === null ? '' : `${Math.round(share * 1000) / 10}%`;
}

/** Kinds of contract, as records say them. */
export const contractWords: Readonly<Record<string, string>> = {
  permanent: 'Permanent',
  fixed_term: 'Fixed term',
  temporary: 'Temporary',
  agency: 'Agency',
  service_agreement: 'Service agreement',
  casual: 'Casual',
};
export const npqStateWords = {
  not_started: 'Not started',
  applying: 'Applying',
  on_it: 'On it',
  completed: 'Completed',
} as const;
export const interestWords = {
  relative: 'Relative',
  partner: 'Partner',
  own_child: 'Own child in the school',
  other: 'Other interest',
} as const;
