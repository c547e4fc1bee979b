import { z } from 'zod';
import { handedOver } from './app.ts';
import { done, id, prose } from './fields.ts';
import { decisionRow, fileChoices, intakePreview, senderView } from './intake-shapes.ts';
import { command, job, query } from './kinds.ts';

/** As many files as are taken in at once. */
export const mostFiles = 500;

const refs = z.array(z.string().max(200)).min(1);

/** The co-ordinator's side of a round: what schools send, who has not, and what is sent back. */
export const intakeContract = {
  /** Reads schools' workbooks; nothing goes in. */
  read: job(
    z.strictObject({ roundId: id, refs: refs.max(mostFiles, `Choose at most ${mostFiles} files at once.`) }),
    z.object({ previewId: id }),
  ),
  /** What would go in under these choices. */
  preview: query(z.strictObject({ previewId: id, choices: fileChoices }), intakePreview),
  /** Takes in what is ticked, in one step. `thoughErased` is the answer where somebody may have been erased. */
  take: command(
    z.strictObject({ previewId: id, choices: fileChoices, thoughErased: z.boolean().default(false) }),
    z.object({ nominations: z.int(), people: z.int(), schools: z.int(), changed: z.int() }),
  ),
  round: query(
    z.strictObject({ roundId: id }),
    z.object({
      programme: z.string(),
      academicYear: z.string(),
      closed: z.boolean(),
      deadline: z.string(),
      senders: z.array(senderView),
    }),
  ),
  /** The lines of one file as they came. */
  file: query(
    z.strictObject({ id }),
    z.object({
      fileName: z.string(),
      lines: z.array(
        z.object({
          nominationId: id,
          name: z.string(),
          values: z.array(z.object({ words: z.string(), value: z.string() })),
          rules: z.array(z.object({ rule: z.string(), verdict: z.string(), reason: z.string() })),
        }),
      ),
    }),
  ),
  /** The organiser's words to the school about one nomination. */
  setWords: command(z.strictObject({ id, words: prose(1000) }), done),
  /** A workbook for each of these schools with what was decided, several of them in one zip archive. */
  sendDecisions: job(
    z.strictObject({ roundId: id, schoolIds: z.array(id).min(1).max(2000) }),
    handedOver.nullable(),
  ),
  /** Reads decisions that an organiser sent, and compares them with this round. Nothing changes. */
  readDecisions: job(
    z.strictObject({ roundId: id, ref: z.string().max(200) }),
    z.object({ previewId: id, organiser: z.string(), rows: z.array(decisionRow) }),
  ),
  takeDecisions: command(
    z.strictObject({ previewId: id, ids: z.array(id).min(1).max(5000) }),
    z.object({ changed: z.int() }),
  ),
};
