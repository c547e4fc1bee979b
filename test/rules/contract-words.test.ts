import { expect, it } from 'vitest';
import { email, id } from '../../shared/contract/fields.ts';

const said = (
  schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues.map(({ message }) => message);

it('what is too long is said in words of ours', () => {
  expect(said(email, `${'a'.repeat(200)}@elm.example`)).toEqual(['Keep this under 200 characters.']);
  expect(said(id, 'a'.repeat(65))).toEqual(['There is nothing at this address.']);
});
