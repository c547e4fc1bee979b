import { z } from 'zod';
import { visible } from '../rules/visible.ts';

/** Field checks shared by the areas; each message is the sentence the user sees. */
export const id = z
  .string()
  .min(1, 'There is nothing at this address.')
  .max(64, 'There is nothing at this address.');
export const nothing = z.strictObject({});
export const done = z.object({ done: z.literal(true) });

const realDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
/** YYYY-MM-DD, a day that exists, between 1930 and 2099. */
export const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'Write the date as day, month, year.')
  .regex(/^(19[3-9]|20\d)/, 'Baton keeps dates from 1930 to 2099.')
  .refine(realDate, 'There is no such day.');

/** One line of text: without marks that nobody can see, trimmed, control characters refused. */
export const line = (most = 200) =>
  z
    .string()
    .overwrite(visible)
    .trim()
    .max(most, `Keep this under ${most} characters.`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'This holds characters that cannot be kept.');
export const someLine = (say: string, most = 200) => line(most).min(1, say);
/** Several lines of text. */
export const prose = (most = 4000) => z.string().trim().max(most, `Keep this under ${most} characters.`);
export const someProse = (say: string, most = 4000) => prose(most).min(1, say);

export const trn = z.string().regex(/^\d{7}$/, 'A teacher reference number has 7 digits.');
export const email = z
  .string()
  .overwrite(visible)
  .trim()
  .max(200, 'Keep this under 200 characters.')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'That is not an email address.');
export const share = z
  .number()
  .gt(0, 'A share is more than 0.')
  .max(1, 'A share is at most 1, for full time.');
