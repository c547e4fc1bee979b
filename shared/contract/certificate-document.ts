import { z } from 'zod';
import { day, maybe, printed, text } from './printed.ts';

/**
 * What one certificate says. It is kept as it is when the certificate is numbered and printed from that copy each time,
 * so it never changes, whatever the school, the stage or the person is called afterwards.
 */
export const certificate = z.strictObject({
  school: text,
  /** The alliance that the school works with. */
  alliance: maybe,
  name: text,
  post: maybe,
  /** 'Stage 6 Towards Middle Leadership' */
  stage: text,
  /** What they completed, in a few words each: 'Six twilight sessions', 'Mentoring'. */
  completed: z.array(text),
  project: maybe,
  awardedOn: day,
  /** 'Cohort 2025/26' */
  cohort: text,
  number: text,
  signatories: z
    .array(z.strictObject({ name: text, role: text }))
    .min(1)
    .max(2),
  /** The stages in their order; one of them is the certificate's own. */
  track: z.array(z.strictObject({ mark: text, words: text, own: z.boolean() })),
});
export type CertificateData = z.infer<typeof certificate>;

export const certificates = z.strictObject({ ...printed, certificates: z.array(certificate).min(1) });
