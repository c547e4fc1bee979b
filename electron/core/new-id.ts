import { randomBytes } from 'node:crypto';

/** Random text of 20 characters, never reused. */
export function newId(): string {
  return randomBytes(15).toString('base64url');
}
