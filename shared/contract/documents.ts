import { z } from 'zod';
import { caseHistories } from './case-history-document.ts';
import { certificates } from './certificate-document.ts';
import { impactDocument } from './impact-document.ts';
import { day, maybe, printed, text } from './printed.ts';
import { recordSections } from './record-sections.ts';
import {
  cohortStrengths,
  reviewConcerns,
  reviewForms,
  reviewResult,
  selfAndOthers,
  studentForms,
} from './review-document.ts';

/**
 * What each printed document is given. Core assembles exactly this; `renderer/print/` lays it out and writes
 * dates, numbers and headings. `null` is 'asked, and not recorded'; an optional field that is absent is not
 * printed at all. Words arrive as they are kept: nothing is escaped, cut or formatted before it gets here.
 */
const verdict = z.enum(['met', 'not_met', 'not_known']);

/** Somebody who helps; `place`, `dates` and `focus` are words. */
const helper = z.strictObject({ person: text, place: maybe, dates: maybe, focus: maybe });

export const pathwayPlan = z.strictObject({
  version: z.int().positive(),
  agreedOn: day.nullable(),
  replacesOn: day.nullable(),
  nextReview: day.nullable(),
  name: text,
  post: maybe,
  postSince: day.nullable(),
  teaching: z
    .union([z.strictObject({ since: day }), z.strictObject({ years: z.number(), asOf: day })])
    .nullable(),
  /** 'Stage 7 Towards Senior Leadership' */
  stage: maybe,
  /** The experiences' heading: 'Stage 7'. */
  stageShort: maybe,
  cohort: maybe,
  lineManager: z.strictObject({ name: text, post: maybe }).nullable(),
  headteacher: maybe,
  steps: z
    .array(
      z.strictObject({
        name: text,
        state: z.enum(['done', 'part', 'booked', 'todo']),
        /** A date or a count in words: '13 Nov 2026', '2 of 6 attended'. */
        detail: maybe,
      }),
    )
    .max(8),
  aspiration: z
    .strictObject({
      words: text,
      targetRole: maybe,
      hopedFor: maybe,
      askedOn: day,
      askedBy: maybe,
    })
    .nullable(),
  review: z
    .strictObject({
      /** '360 review' or 'self-assessment' */
      name: text,
      on: day,
      /** Every competency that was rated; the plan prints the eight that say most. */
      competencies: z.array(selfAndOthers),
      /** Who is left out of 'others' and why: 'people they lead: too few replied'. */
      leftOut: z.array(text),
    })
    .nullable(),
  goals: z.array(
    z.strictObject({
      title: text,
      why: text,
      actions: z.array(
        z.strictObject({
          what: text,
          resource: text,
          by: day.nullable(),
          evidence: text,
          state: z.enum(['not_started', 'in_progress', 'done']),
        }),
      ),
    }),
  ),
  experiences: z.array(
    z.strictObject({
      text,
      state: z.enum(['done', 'started', 'planned', 'not_planned']),
      on: day.nullable(),
    }),
  ),
  coach: helper.nullable(),
  mentor: helper.nullable(),
  shadowing: helper.nullable(),
  project: z
    .strictObject({ title: text, detail: maybe, sponsor: maybe, caseHistoryDue: day.nullable() })
    .nullable(),
  reviews: z.array(z.strictObject({ on: day, with: text, focus: text, outcome: maybe })),
});
export type PathwayPlanData = z.infer<typeof pathwayPlan>;

export const pathwayPlans = z.strictObject({ ...printed, plans: z.array(pathwayPlan).min(1) });

/** Fields that a programme may not ask for are optional: absent is not asked. The rank is never here. */
export const nominationForm = z.strictObject({
  /** Null in a meeting. */
  reference: text.nullable(),
  programme: text,
  cohort: text,
  deadline: day,
  title: maybe,
  name: text,
  post: maybe,
  trn: maybe.optional(),
  urn: maybe,
  phase: maybe,
  localAuthority: maybe,
  email: maybe.optional(),
  yearsInPost: z.strictObject({ years: z.number(), from: day.nullable() }).nullable().optional(),
  yearsTeaching: z.number().nullable().optional(),
  lineManager: maybe.optional(),
  npqStatus: maybe.optional(),
  targetRole: maybe.optional(),
  readiness: z.strictObject({ words: text, agreedOn: day.nullable() }).nullable().optional(),
  headteacher: maybe,
  /** All rules taken together, at the round's reference date. */
  verdict,
  /** What is to be confirmed and by when, where something is not known. */
  toConfirm: maybe,
  /** Why the school nominates although a rule is not met. */
  againstReason: maybe,
  rules: z.array(
    z.strictObject({ setBy: text, rule: text, verdict, reason: text, source: maybe, on: day.nullable() }),
  ),
  /** 'the Stage 8 rules, version 2' */
  rulesVersion: text,
  checkedOn: day,
  /** The nominee's agreement: when, who asked, what they were shown. */
  agreement: z.strictObject({ on: day, askedBy: maybe, shown: maybe }).nullable(),
  statement: text,
  needs: text,
  coach: maybe.optional(),
  shadowing: maybe.optional(),
  project: maybe.optional(),
});
export type NominationFormData = z.infer<typeof nominationForm>;

export const nominationForms = z.strictObject({ ...printed, forms: z.array(nominationForm).min(1) });

/** What became of a nomination, as a letter to the nominee. It says no rank, and nothing of anybody else. */
export const decisionLetter = z.strictObject({
  reference: text,
  name: text,
  programme: text,
  cohort: text,
  organiser: text,
  headteacher: maybe,
  decision: z.enum(['offered', 'came_free', 'reserve', 'declined', 'turned_down']),
  decidedOn: day,
  /** The day by which an offer is to be answered. */
  answerBy: day.nullable(),
  /** What taking part consists of, for whoever is offered a place; otherwise empty. */
  consistsOf: z.array(z.strictObject({ name: text, details: text })),
});
export type DecisionLetterData = z.infer<typeof decisionLetter>;

export const decisionLetters = z.strictObject({ ...printed, letters: z.array(decisionLetter).min(1) });

/** Something held, in one of three shapes: labelled facts, a table, or dated words. */
export const recordBlock = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('facts'),
    title: text.optional(),
    /** `from` says where it came from and when, where that is kept. */
    facts: z.array(z.strictObject({ label: text, value: maybe, from: text.optional() })),
  }),
  z.strictObject({
    shape: z.literal('table'),
    title: text.optional(),
    columns: z.array(text).min(2).max(7),
    rows: z.array(z.array(maybe)),
    note: text.optional(),
  }),
  z.strictObject({
    shape: z.literal('entries'),
    title: text.optional(),
    entries: z.array(
      z.strictObject({
        on: day.nullable(),
        heading: text,
        words: maybe,
        details: z.array(z.strictObject({ label: text, value: text })),
      }),
    ),
  }),
]);
export type RecordBlock = z.infer<typeof recordBlock>;

export const personRecord = z.strictObject({
  ...printed,
  name: text,
  post: maybe,
  /** Whom to ask about this record. */
  contact: maybe,
  /** Everything held, by section; a section that is not named here prints that nothing is held. */
  sections: z.array(z.strictObject({ id: z.enum(recordSections), blocks: z.array(recordBlock) })),
  /** Sentences on what is held in the file but not printed here, and why: others' single ratings. */
  notPrinted: z.array(text),
});
export type PersonRecordData = z.infer<typeof personRecord>;

export const privacyNotice = z.strictObject({
  ...printed,
  headteacher: maybe,
  dataProtectionContact: maybe,
  /** The flags in use, in their words. */
  flags: z.array(text),
  /** Organisers to whom nominations go. */
  organisers: z.array(text),
  /** From the settings: 'Flags and notes', 'until you leave'. */
  retention: z.array(z.strictObject({ what: text, kept: text })),
});
export type PrivacyNoticeData = z.infer<typeof privacyNotice>;

/** Questions that a line manager can settle on paper: one sheet each. */
export const openQuestions = z.strictObject({
  ...printed,
  returnTo: maybe,
  returnBy: day.nullable(),
  sheets: z
    .array(
      z.strictObject({
        lineManager: text,
        people: z.array(z.strictObject({ name: text, post: maybe, questions: z.array(text).min(1) })).min(1),
      }),
    )
    .min(1),
});
export type OpenQuestionsData = z.infer<typeof openQuestions>;

/** The page for the school's safe: what opens the file when its passphrase is forgotten. */
export const recoveryCodePage = z.strictObject({ ...printed, file: text, groups: z.array(text).min(1) });
export type RecoveryCodePage = z.infer<typeof recoveryCodePage>;

/** The page for the next head, with a file that was made for them. */
export const handOverSheet = z.strictObject({
  ...printed,
  file: text,
  handedOverOn: day,
  /** Where Baton made it; null where the next head typed their own. */
  passphrase: maybe,
  /** What is in the file and what is not, a line each, with numbers. */
  inIt: z.array(text),
  notInIt: z.array(text),
});
export type HandOverSheet = z.infer<typeof handOverSheet>;

/** A cohort's sessions on one page, for those who take part. */
export const termSheet = z.strictObject({
  ...printed,
  cohort: text,
  stage: text,
  academicYear: text,
  ledBy: maybe,
  sessions: z.array(
    z.strictObject({
      on: day,
      /** '16:00 to 17:30'. */
      time: maybe,
      topic: text,
      place: maybe,
      ledBy: maybe,
      cancelled: z.boolean(),
    }),
  ),
  /** Ceremonies that are still to come. */
  graduations: z.array(z.strictObject({ on: day, place: maybe })),
});
export type TermSheetData = z.infer<typeof termSheet>;

/** The register of who graduated, in the order in which it was listed. */
export const graduatesRegister = z.strictObject({
  ...printed,
  rows: z
    .array(
      z.strictObject({
        name: text,
        certifiedAs: maybe,
        stage: text,
        cohort: maybe,
        awardedOn: day,
        number: maybe,
        here: z.boolean(),
      }),
    )
    .min(1),
});
export type GraduatesRegisterData = z.infer<typeof graduatesRegister>;

const job = <Name extends string, Data extends z.ZodType>(document: Name, data: Data) =>
  z.strictObject({ document: z.literal(document), title: text.min(1), data });

/** One document to print; `title` becomes the PDF's title: document, person, date. */
export const printJob = z.discriminatedUnion('document', [
  job('pathway-plans', pathwayPlans),
  job('nomination-forms', nominationForms),
  job('decision-letters', decisionLetters),
  job('person-record', personRecord),
  job('privacy-notice', privacyNotice),
  job('review-result', reviewResult),
  job('cohort-strengths', cohortStrengths),
  job('review-forms', reviewForms),
  job('student-forms', studentForms),
  job('review-concerns', reviewConcerns),
  job('open-questions', openQuestions),
  job('recovery-code', recoveryCodePage),
  job('hand-over', handOverSheet),
  job('certificates', certificates),
  job('case-histories', caseHistories),
  job('term-sheet', termSheet),
  job('graduates', graduatesRegister),
  job('impact', impactDocument),
]);
export type PrintJobData = z.infer<typeof printJob>;
