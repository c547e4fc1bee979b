import { z } from 'zod';
import { fields } from '../rules/import/fields.ts';
import { handedOver } from './app.ts';
import { id } from './fields.ts';
import { commandId, job, query } from './kinds.ts';
import { personKind } from './staff.ts';

const text = z.string().max(400, 'Keep this under 400 characters.');
const count = z.number().int().nonnegative();
const map = <V extends z.ZodType>(value: V, most: number) =>
  z.record(text, value).refine((held) => Object.keys(held).length <= most, 'These are too many at once.');

const field = z.enum(fields);
export const leaveOutKind = z.enum(['agency', 'service_agreement', 'casual', 'not_staff', 'left']);
export const titleMeaning = z.strictObject({
  role: z.string().max(60).nullable(),
  kind: personKind.nullable(),
});

/** What the head chose on the way; all of it may be left out. */
export const importChoices = z.strictObject({
  sheet: text.optional(),
  headerRow: z.number().int().positive().max(1_000_000).optional(),
  /** By the column's name: what it means, or 'none'. */
  corrections: map(z.union([field, z.literal('none')]), 500).default({}),
  /** Answers to questions by their key. */
  answers: map(text, 2_000).default({}),
  /** What was typed in place of a cell, by 'row|column'; '' leaves it blank. */
  fixes: map(text, 5_000).default({}),
  /** By job title in small letters. */
  titles: map(titleMeaning, 2_000).default({}),
  /** Kinds proposed for leaving out that come in all the same. */
  keepIn: z.array(leaveOutKind).max(5).default([]),
  schools: map(text, 200).default({}),
  endPosts: z.boolean().default(false),
});
export type ImportChoices = z.output<typeof importChoices>;

const column = z.object({
  name: z.string(),
  letters: z.string(),
  field: field.nullable(),
  confidence: z.enum(['sure', 'likely', 'guess', 'none', 'chosen']),
  reason: z.string(),
  /** Never shown, never taken in. */
  sensitive: z.string().nullable(),
  filled: count,
  examples: z.array(z.string()),
  problems: count,
});
export type ImportColumn = z.infer<typeof column>;

const problem = z.object({
  row: count,
  column: z.string(),
  name: z.string(),
  value: z.string(),
  reason: z.string(),
  suggestion: z.string().nullable(),
  lost: z.enum(['row', 'value']),
});
export type ImportProblem = z.infer<typeof problem>;

const question = z.object({
  key: z.string(),
  say: z.string(),
  choices: z.array(z.object({ value: z.string(), words: z.string() })),
  answer: z.string().nullable(),
  /** Whether they are the one person whom their initial may stand for: the first choice, against 'new'. */
  byInitial: z.boolean(),
});
export type ImportQuestion = z.infer<typeof question>;

const title = z.object({
  key: z.string(),
  title: z.string(),
  people: count,
  role: z.string().nullable(),
  kind: personKind.nullable(),
  certainty: z.enum(['sure', 'likely', 'unknown', 'remembered', 'chosen']),
});
export type ImportTitle = z.infer<typeof title>;

const personRow = z.object({
  /** Of somebody who is in the file already. */
  id: z.string().nullable(),
  name: z.string(),
  detail: z.string(),
  rows: z.array(count),
  fields: z.array(z.object({ what: z.string(), from: z.string().nullable(), to: z.string() })),
});
export type ImportPersonRow = z.infer<typeof personRow>;

export const importGroup = z.enum(['added', 'changed', 'missing', 'leftOut', 'same']);
export type ImportGroup = z.infer<typeof importGroup>;

export const importPreview = z.object({
  previewId: id,
  sheets: z.array(z.object({ name: z.string(), state: z.enum(['visible', 'hidden', 'veryHidden']) })),
  sheet: z.string(),
  headerRow: count,
  /** Rows above and around that were not read as people; the first of them. */
  ignored: z.array(
    z.object({ row: count, words: z.string(), why: z.enum(['above', 'below', 'between', 'heading_again']) }),
  ),
  ignoredCount: count,
  /** 'SIMS', where the headings tell. */
  layout: z.string().nullable(),
  remembered: z.boolean(),
  rows: count,
  /** Of the rows, those that the spreadsheet hides; they are read all the same. */
  hiddenRows: count,
  pupils: count,
  columns: z.array(column),
  counts: z.object({
    added: count,
    changed: count,
    missing: count,
    leftOut: count,
    same: count,
    waiting: count,
    elsewhere: count,
  }),
  titles: z.array(title),
  questions: z.array(question),
  leftOut: z.array(
    z.object({ kind: leaveOutKind, people: count, kept: z.boolean(), examples: z.array(z.string()) }),
  ),
  schools: z.array(
    z.object({ key: z.string(), name: z.string(), people: count, school: z.string().nullable() }),
  ),
  ourSchools: z.array(z.object({ id: z.string(), name: z.string() })),
  problems: z.array(problem),
  problemCount: count,
  rowsLost: count,
  respelled: z.array(z.object({ row: count, from: z.string(), to: z.string() })),
  respelledCount: count,
  managers: z.array(z.object({ text: z.string(), reason: z.string(), people: count })),
  managerCount: count,
  newPosts: count,
  /** Posts held here that the file no longer lists. */
  unlistedPosts: count,
  /** People whose role no job title settles. */
  unsettled: count,
  /** The first of each group; the others are asked for. */
  people: z.record(importGroup, z.array(personRow)),
});
export type ImportPreview = z.infer<typeof importPreview>;

const preview = z.strictObject({ previewId: id });

/** Taking in a staff list: read and compare as often as needed, then once apply. */
export const importContract = {
  /** Reads the file and compares it with what is here. Changes nothing. */
  read: job(z.strictObject({ ref: text, choices: importChoices }), importPreview),
  /** More of one group of a preview. */
  people: query(
    z.strictObject({
      previewId: id,
      group: importGroup,
      offset: count,
      limit: z.number().int().min(1).max(500),
    }),
    z.array(personRow),
  ),
  /** Takes in what the preview shows, as one step. It is asked before somebody may come back who was erased. */
  apply: job(
    preview.extend({ thoughErased: z.boolean().default(false) }),
    z.object({
      added: count,
      changed: count,
      missing: count,
      unsettled: count,
      problems: count,
      rowsLost: count,
      /** The command that took it in, for whoever asks whether it still holds; null where nothing was taken in. */
      command: commandId.nullable(),
    }),
  ),
  /** The rows that need somebody, as a workbook. */
  problems: job(preview, handedOver.nullable()),
};
