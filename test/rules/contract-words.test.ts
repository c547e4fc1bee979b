import { expect, it } from 'vitest';
import { email, id, line, someLine } from '../../shared/contract/fields.ts';

const said = (
  schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues.map(({ message }) => message);

it('what is too long is said in words of ours', () => {
  expect(said(email, `${'a'.repeat(200)}@elm.example`)).toEqual(['Keep this under 200 characters.']);
  expect(said(id, 'a'.repeat(65))).toEqual(['There is nothing at this address.']);
});

it('a name of marks that nobody can see is no name, and none stays in what is kept', () => {
  const forename = someLine('Write a forename.');
  for (const text of ['\u200B', '\u202E\u202C', ' \u2066\u2069 ', '\u200D', '\u00AD\uFEFF'])
    expect(said(forename, text)).toEqual(['Write a forename.']);
  expect(line().parse('\u202EQQQ')).toBe('QQQ');
  expect(line().parse(' \u200BRuth\u2067 Cal\u00ADder\u061C ')).toBe('Ruth Calder');
  expect(email.parse('r.calder\u200B@elm.example')).toBe('r.calder@elm.example');
});
