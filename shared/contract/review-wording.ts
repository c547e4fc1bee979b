import { z } from 'zod';
import { done, id, line } from './fields.ts';
import { command, query } from './kinds.ts';

/** A comment of a shown group: where it stands, how it is shown, and which words were taken out. */
export const wordedComment = z.object({
  group: z.string(),
  /** Its place among the group's, from 0, in the order of the result. */
  place: z.int(),
  words: z.string(),
  replaced: z.array(z.string()),
  /** Words that would be taken for names and were said to be none. */
  left: z.array(z.string()),
});
export type WordedComment = z.infer<typeof wordedComment>;

export const reviewWordingContract = {
  /** What was taken out of the comments that are shown. Only for whoever keeps the file, where they may read the result. */
  wording: query(z.strictObject({ id }), z.array(wordedComment)),
  /** Says of a word in one comment that it is no name, that it is one after all, or that it goes as well. */
  wordComment: command(
    z.strictObject({
      reviewId: id,
      group: z.string().max(120),
      place: z.int().min(0).max(1000),
      /** The comment as the page shows it. */
      shown: z.string().max(4000),
      word: line(120),
      as: z.enum(['no_name', 'name', 'out']),
    }),
    done,
  ),
};
