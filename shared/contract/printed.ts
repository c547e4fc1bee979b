import { z } from 'zod';

/** YYYY-MM-DD. */
export const day = z.iso.date();
export const text = z.string();
/** Null is 'asked, and not recorded'. */
export const maybe = text.nullable();
/** The school whose document this is, and the day in Europe/London on which it is printed. */
export const printed = { school: text, printedOn: day };
