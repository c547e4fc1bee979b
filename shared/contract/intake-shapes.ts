import { z } from 'zod';
import { INTAKE_FIELDS, intakeFields } from '../rules/intake/columns.ts';
import { id } from './fields.ts';
import { nominationState } from './round-views.ts';
import { personKind } from './staff-shapes.ts';

/** What the intake area answers with: previews, who has sent, lines as they came, and decisions. */

/** What may differ between the person of this file, or their nomination, and the line that came. */
export const DIFFERING = {
  forename: 'Forename',
  surname: 'Surname',
  title: 'Title',
  email: 'Email',
  trn: 'TRN',
  statement: INTAKE_FIELDS.reason,
  needs: INTAKE_FIELDS.development_needs,
  coach: INTAKE_FIELDS.coach_preference,
  shadowing: INTAKE_FIELDS.shadowing_request,
  project: INTAKE_FIELDS.project,
  targetRole: INTAKE_FIELDS.target_role,
  authority: 'Local authority',
} as const;
export type DifferingKey = keyof typeof DIFFERING;
const isKey = (key: string): key is DifferingKey => key in DIFFERING;
export const differingKeys: readonly DifferingKey[] = Object.keys(DIFFERING).filter(isKey);
export const differingKey = z.enum(differingKeys);

export const intakeField = z.enum(intakeFields);

/** What was chosen of one file; what is left out is as the preview proposes. */
export const fileChoice = z.strictObject({
  /** Whether it goes in at all. */
  in: z.boolean().optional(),
  /** A school of this file, or null to add the one that it names. */
  schoolId: id.nullable().optional(),
  /** By the column's place: what it means, or 'none'. */
  columns: z.record(z.string().max(4), z.union([intakeField, z.literal('none')])).default({}),
  /** Takes in also what names another programme or year. */
  allHere: z.boolean().default(false),
  /** By the line's place: whether it goes in, and of which fields the school's side is taken. */
  lines: z
    .record(
      z.string().max(5),
      z.strictObject({
        in: z.boolean().optional(),
        theirs: z.array(differingKey).max(20).default([]),
        /** What somebody new goes in as. */
        staffKind: personKind.optional(),
      }),
    )
    .default({}),
});
/** By the file's place. */
export const fileChoices = z.record(z.string().max(4), fileChoice);
export type FileChoices = z.output<typeof fileChoices>;

export const intakeLineView = z.object({
  line: z.int(),
  name: z.string(),
  ref: z.string(),
  role: z.string(),
  /** Where the rows of a file go in each under its own school. */
  school: z.string(),
  /** 'twice' is in another file of these too; 'barred' cannot go in, and `note` says why. */
  kind: z.enum(['new', 'known', 'nominated', 'twice', 'barred']),
  /** What somebody new goes in as; null of somebody who is in the file. */
  staffKind: personKind.nullable(),
  in: z.boolean(),
  note: z.string().nullable(),
  verdict: z.string(),
  reason: z.string(),
  /** What came of the local authority's word with a nomination that is not here yet, in words. */
  authority: z.array(z.string()),
  differences: z.array(
    z.object({
      key: differingKey,
      words: z.string(),
      kept: z.string(),
      came: z.string(),
      /** Whether choosing what came leaves this file's beside it. */
      both: z.boolean(),
      theirs: z.boolean(),
    }),
  ),
});
export type IntakeLineView = z.infer<typeof intakeLineView>;

export const intakeFileView = z.object({
  file: z.int(),
  name: z.string(),
  /** Why nothing of it can go in, with the way on; null where it can. */
  refused: z.object({ say: z.string(), wayOut: z.string() }).nullable(),
  in: z.boolean(),
  from: z.enum(['repeat', 'sheet', 'mapped']),
  school: z.object({
    /** Null where it is added, or where nothing says which it is. */
    id: id.nullable(),
    name: z.string(),
    urn: z.string(),
    found: z.enum(['urn', 'name', 'chosen', 'added', 'missing', 'several']),
  }),
  /** The schools that the rows name, where that is more than one. */
  named: z.array(z.string()),
  notes: z.array(z.string()),
  /** How many lines name another programme or year, and are left out unless they are asked for. */
  elsewhere: z
    .object({
      count: z.int(),
      say: z.string(),
      /** The page of the round that they name, where it is in this file. */
      href: z.string().nullable(),
      allHere: z.boolean(),
    })
    .nullable(),
  columns: z.array(
    z.object({
      column: z.int(),
      heading: z.string(),
      field: intakeField.nullable(),
      examples: z.array(z.string()),
    }),
  ),
  lines: z.array(intakeLineView),
});
export type IntakeFileView = z.infer<typeof intakeFileView>;

export const intakePreview = z.object({
  files: z.array(intakeFileView),
  /** The schools of this file, to choose from. */
  schools: z.array(z.object({ id, name: z.string() })),
  /** What would be taken in as it is ticked now. */
  counts: z.object({ files: z.int(), nominations: z.int(), people: z.int(), schools: z.int() }),
});
export type IntakePreview = z.infer<typeof intakePreview>;

export const decidedNomination = z.object({
  id,
  ref: z.string(),
  name: z.string(),
  state: nominationState,
  stateOn: z.string(),
  /** Whether 'declined' is the nominee's own word. */
  turnedDown: z.boolean(),
  words: z.string(),
  /** When it was last told to the school, and whether it is otherwise since. */
  sentAt: z.string().nullable(),
  changed: z.boolean(),
});
export type DecidedNomination = z.infer<typeof decidedNomination>;

/** A school of the alliance, or one that sent something: what came of it. */
export const senderView = z.object({
  id,
  name: z.string(),
  localAuthority: z.string(),
  files: z.array(
    z.object({
      id,
      at: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      people: z.int(),
      erased: z.int(),
    }),
  ),
  nominations: z.array(decidedNomination),
});
export type SenderView = z.infer<typeof senderView>;

export const decisionRow = z.object({
  /** Null where no nomination of this round has the reference. */
  id: id.nullable(),
  ref: z.string(),
  name: z.string(),
  /** What differs, in words: 'Submitted, now offered a place'. Empty where nothing does. */
  changes: z.array(z.string()),
  /** Why it cannot be taken in. */
  barred: z.string().nullable(),
});
export type DecisionRow = z.infer<typeof decisionRow>;
