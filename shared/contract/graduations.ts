import { z } from 'zod';
import { date, done, id, line, nothing, prose, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';

export const signatory = z.strictObject({
  name: someLine('Say who signs.', 80),
  role: someLine('Say in which role they sign.', 80),
});
export type Signatory = z.infer<typeof signatory>;
const signatories = z.array(signatory).min(1, 'Say who signs.').max(2);

/** When, where and who signs. */
const ceremonyFacts = { on: date, heldAt: line(120), signatories };

export const graduateView = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  /** Why they graduate although something is missing. */
  although: z.string().nullable(),
  /** Their certificate, once the ceremony was held. Null in a meeting. */
  number: z.string().nullable(),
  printedOn: z.string().nullable(),
});
export type GraduateView = z.infer<typeof graduateView>;

export const ceremonyView = z.object({
  id,
  ...ceremonyFacts,
  heldOn: z.string().nullable(),
  graduates: z.array(graduateView),
});
export type CeremonyView = z.infer<typeof ceremonyView>;

/** Somebody of the cohort who has no certificate yet. */
export const mayGraduate = z.object({
  placeId: id,
  personId: id,
  name: z.string(),
  post: z.string(),
  /** What they still lack, a line each: 'Sessions attended: 3 of 6'. Null in a meeting, which is not shown all of it. */
  missing: z.array(z.string()).nullable(),
});
export type MayGraduate = z.infer<typeof mayGraduate>;

export const graduationView = z.object({
  /** The ceremonies of the cohort, the newest first; at most one is still to be held. */
  ceremonies: z.array(ceremonyView),
  mayGraduate: z.array(mayGraduate),
  /** Who was at sessions of this cohort and takes part in it no more; `now` is their cohort, null where they are in none. */
  tookPart: z.array(z.object({ placeId: id, personId: id, name: z.string(), now: z.string().nullable() })),
  /** What a new ceremony starts from: the place and who signed last time, or the head and whoever leads the cohort. */
  usual: z.object({ heldAt: z.string(), signatories: z.array(signatory).max(2) }),
});
export type GraduationView = z.infer<typeof graduationView>;

/** Who graduated from a stage; without a certificate where that was only marked on the stage board. */
export const registerRow = z.object({
  placeId: id,
  personId: id,
  /** Null in a meeting. */
  number: z.string().nullable(),
  name: z.string(),
  surname: z.string(),
  /** What the certificate calls them, where they are called otherwise now. */
  certifiedAs: z.string().nullable(),
  /** 'Stage 7', as it was called then. */
  stage: z.string(),
  stageNumber: z.number().nullable(),
  cohort: z.string().nullable(),
  awardedOn: z.string(),
  /** Still at the school. */
  here: z.boolean(),
  printedOn: z.string().nullable(),
});
export type RegisterRow = z.infer<typeof registerRow>;

const file = z.object({ ref: z.string(), name: z.string() }).nullable();
const placeIds = z.array(id).min(1).max(2000);

/** Graduation: ceremonies, certificates, and the register of who graduated. */
export const graduations = {
  graduation: query(z.strictObject({ cohortId: id }), graduationView),
  graduates: query(nothing, z.array(registerRow)),
  /** Sets a ceremony, or changes one that was not held yet, with who graduates at it. */
  setGraduation: command(
    z.strictObject({
      ...ceremonyFacts,
      cohortId: id,
      /** The ceremony that is changed; null for a new one. */
      id: id.nullable(),
      graduates: z.array(z.strictObject({ placeId: id, although: prose(600).nullable() })).max(500),
    }),
    z.object({ id }),
  ),
  /** Takes away a ceremony that was not held. */
  removeGraduation: command(z.strictObject({ id }), done),
  /** It was held: everybody on its list has graduated, and each gets a numbered certificate. No numbers in a meeting. */
  holdGraduation: command(z.strictObject({ id }), z.object({ numbers: z.array(z.string()) })),
  /** Prints certificates as they were numbered, a page each, in this order. */
  printCertificates: job(z.strictObject({ placeIds }), file),
  /** Writes these rows of the register to a workbook, in this order. */
  exportGraduates: job(z.strictObject({ placeIds }), file),
  /** Prints these rows of the register, in this order. */
  printGraduates: job(z.strictObject({ placeIds }), file),
};
