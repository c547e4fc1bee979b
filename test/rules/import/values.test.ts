import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOrderOf, readDate } from '../../../shared/rules/import/dates.ts';
import { nameCase, splitName } from '../../../shared/rules/import/names.ts';
import { cellValue, clean } from '../../../shared/rules/import/text.ts';
import {
  isVacancy,
  readEmail,
  readId,
  readShare,
  readTrn,
  readYears,
} from '../../../shared/rules/import/values.ts';

const date = (text: string, order: 'dmy' | 'mdy' = 'dmy', epoch: 1900 | 1904 = 1900) => {
  const read = readDate(text, order, epoch, '2026-11-23');
  return read.ok ? read.date : null;
};

test.each([
  '01/09/2019',
  '1-9-2019',
  '1.9.19',
  '01 / 09/ 2019',
  '1 Sep 2019',
  '1st September 2019',
  '01-Sep-19',
  'Sunday 1 September 2019',
  '2019-09-01',
  '2019-09-01T08:30:00Z',
  '01/09/2019 00:00',
  '20190901',
  '43709',
  'September 1, 2019',
])('%s is 1 September 2019', (text) => expect(date(text)).toBe('2019-09-01'));

test('serial dates of the 1904 epoch are 1,462 days later', () =>
  expect(date('42247', 'dmy', 1904)).toBe('2019-09-01'));

test.each(['31/02/2019', '2019', 'soon', '29/02/2023', '13/13/2019', '12', ''])('%s is no date', (text) =>
  expect(date(text)).toBeNull(),
);

test('an impossible date says so', () => {
  expect(readDate('31/02/2019', 'dmy', 1900, '2026-11-23')).toEqual({
    ok: false,
    reason: '31/02/2019 is not a date.',
  });
});

test('dates are day first unless that is impossible, and month first is asked about', () => {
  expect(dayOrderOf(['01/02/2019', '03/04/2020'])).toMatchObject({ order: 'dmy', ask: false });
  expect(dayOrderOf(['01/22/2019', '03/04/2020'])).toMatchObject({ order: 'mdy', ask: true });
  expect(dayOrderOf(['01/22/2019', '23/04/2020'])).toMatchObject({ order: 'dmy', ask: false });
  expect(dayOrderOf(['9/1/2019', '9/1/2020', '8/31/2021'])).toMatchObject({ order: 'mdy', ask: true });
});

test('one slip among dates that begin on the first of a month turns no other round, and is asked about', () => {
  const found = dayOrderOf(['01/09/2019', '01/09/2020', '01/01/2021', '09/13/2019']);
  expect(found).toMatchObject({ order: 'dmy', ask: true });
});

test('every day reads back from each way of writing it', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        expect([
          date(iso),
          date(`${d}/${m}/${y}`),
          date(`${m}/${d}/${y}`, 'mdy'),
          date(`${Number(d)}-${Number(m)}-${y}`),
        ]).toEqual([iso, iso, iso, iso]);
      },
    ),
    { seed: 7 },
  );
});

test.each([
  ['Example, Ada', null, 'Ada', 'Example'],
  ['Mrs Ada Example', 'Mrs', 'Ada', 'Example'],
  ['EXAMPLE Ada', null, 'Ada', 'EXAMPLE'],
  ['Example, Mrs Ada Jane', 'Mrs', 'Ada Jane', 'Example'],
  ['Dr. Ada van der Berg', 'Dr', 'Ada', 'van der Berg'],
  ['Dr Mrs Patel, Sunita', 'Dr', 'Sunita', 'Patel'],
  ['Jane Smith BA PGCE', null, 'Jane', 'Smith'],
  ['Jane Smith BA (Hons), NPQSL', null, 'Jane', 'Smith'],
  ['Jane Ma', null, 'Jane', 'Ma'],
  ['Yo-Yo MA', null, 'Yo-Yo', 'MA'],
  ['Mr Dame Diouf', 'Mr', 'Dame', 'Diouf'],
  ['Mr Dame Okafor Bello', 'Mr', 'Dame Okafor', 'Bello'],
  ['Dr Dame Diouf', 'Dr', 'Dame', 'Diouf'],
  ['Prof. Dame Ann Example', 'Prof', 'Ann', 'Example'],
  ['Prof Sir Example, John', 'Prof', 'John', 'Example'],
  ['Prof. Sir Ivor Example CBE', 'Prof', 'Ivor', 'Example'],
  ['Example, Ada, MBE PhD', null, 'Ada', 'Example'],
  ['Ms M Khan', 'Ms', 'M', 'Khan'],
  ['Mr Major Example', 'Mr', 'Major', 'Example'],
  ['Example A', null, 'A', 'Example'],
  ['Mrs. M.Example', 'Mrs', 'M.', 'Example'],
  ['Ada Example MA (Cantab)', null, 'Ada', 'Example'],
  ['Mrs de la Example A. B.', 'Mrs', 'A. B.', 'de la Example'],
  ['A. B. Example', null, 'A. B.', 'Example'],
  ['Dr Lord', 'Dr', '', 'Lord'],
  ['Rev’d Thomas Dean', 'Rev’d', 'Thomas', 'Dean'],
  ["Dr. O'Neill-Ó Súilleabháin, Siân (Mrs)", 'Dr', 'Siân', "O'Neill-Ó Súilleabháin"],
  ['Mrs AJ Example', 'Mrs', 'AJ', 'Example'],
  ['Mrs MA Example', 'Mrs', 'MA', 'Example'],
  ['PJ Example', null, 'PJ', 'Example'],
  ['AJ EXAMPLE', null, 'AJ', 'EXAMPLE'],
  ['Example DJ', null, 'DJ', 'Example'],
  ['EXAMPLE DJ', null, 'DJ', 'EXAMPLE'],
  ['Dr A-M O’Specimen-Example', 'Dr', 'A-M', 'O’Specimen-Example'],
  ['EXAMPLE J-P', null, 'J-P', 'EXAMPLE'],
  ['DE EXAMPLE Maria', null, 'Maria', 'DE EXAMPLE'],
  ['LI Na', null, 'Na', 'LI'],
  ['Mr NG Wei', 'Mr', 'Wei', 'NG'],
  ['Ada NG', null, 'Ada', 'NG'],
  ['Llŷr ap Gwilym', null, 'Llŷr', 'ap Gwilym'],
  ['Angharad Mair ferch Dafydd', null, 'Angharad Mair', 'ferch Dafydd'],
  ['WÓJCIK-ŻÓŁĆ Agnieszka', null, 'Agnieszka', 'WÓJCIK-ŻÓŁĆ'],
])('%s is split', (text, title, forename, surname) =>
  expect(splitName(text)).toEqual({ title, forename, surname, preferred_name: null }),
);

test.each([
  'Vacant',
  'VACANCY',
  'Vacant post',
  'Vacant (Sept)',
  'Vacant - Sept',
  'Vacant.',
  'To be appointed',
  'Vacant from Jan 27',
  'Post vacant',
  '** VACANT **',
  'To be advised',
  'Awaiting appointment',
  'New appointment',
])('%s is nobody yet', (text) => expect(isVacancy(text)).toBe(true));

test.each([
  'Vacant, Ada',
  'Ada Vacant',
  'Tobe Example',
  'New Example',
  'Noone',
  'Noone Example',
  'Vacant Example',
])('%s is somebody', (text) => expect(isVacancy(text)).toBe(false));

test('a name in brackets is the preferred one, and one word alone is no full name', () => {
  expect(splitName('Adelaide (Ada) Example')).toMatchObject({ forename: 'Adelaide', preferred_name: 'Ada' });
  expect(splitName("O'Specimen, Mary (Ms)")).toEqual({
    title: 'Ms',
    forename: 'Mary',
    surname: "O'Specimen",
    preferred_name: null,
  });
  expect(splitName('Specimen (née Example), Ada')).toMatchObject({ forename: 'Ada', preferred_name: null });
  for (const both of ['Mr & Mrs Example, John', 'Mr and Mrs John Example', 'Example, Mr/Mrs John'])
    expect(splitName(both)).toMatchObject({ title: null, forename: 'John', surname: 'Example' });
  expect(splitName('Mr & Mrs Example')).toMatchObject({ forename: '', surname: 'Example' });
  expect(splitName('Example')).toBeNull();
});

test('what is written after a name is no part of it, and nothing to call anybody by', () => {
  for (const written of [
    'Ada Example (Head of Maths)',
    'Ada Example (0.6)',
    'Ada Example (Maths)',
    'Ada Example (Mon-Wed)',
    'Ada Example (Thurs & Fri)',
    'Ada Example - Maths',
    'Ada Example (Maternity cover)',
    'Ada Example - maternity leave',
    'Ada Example, Headteacher',
    'Example, Ada – HoD',
    'Example, Ada (she/her)',
    'Ada Example*',
    '1. Ada Example',
    'Example, Ada, ',
    'Ada Example <ada@elm.example>',
    'Example, Ada (ada@elm.example)',
  ])
    expect(splitName(written), written).toEqual({
      title: null,
      forename: 'Ada',
      surname: 'Example',
      preferred_name: null,
    });
  expect(splitName('Example, Ada, Dr')).toMatchObject({ title: 'Dr', forename: 'Ada', surname: 'Example' });
  expect(splitName('Ada Example - Sample')).toMatchObject({ surname: 'Sample' });
  expect(splitName('Example - Cook, Ada')).toMatchObject({ surname: 'Example - Cook', forename: 'Ada' });
  expect(splitName('Van Example, Pa')).toMatchObject({ surname: 'Van Example', forename: 'Pa' });
  expect(splitName('Ada Example, PA')).toMatchObject({ surname: 'Example', forename: 'Ada' });
  expect(splitName('De la Example, Mr/Mrs John')).toMatchObject({ forename: 'John' });
  expect(splitName('van Example, Ada Mary Beth Cy')).toMatchObject({ forename: 'Ada Mary Beth Cy' });
  expect(splitName('de la Example, Tutor')).toMatchObject({ forename: 'Tutor', surname: 'de la Example' });
  expect(splitName('Margaret Example (known as Meg)')).toMatchObject({ preferred_name: 'Meg' });
  expect(splitName('Wendy Example (Wed)')).toMatchObject({ preferred_name: null });
  expect(splitName('Wendy Example (Wendy)')).toMatchObject({ preferred_name: 'Wendy' });
  expect(splitName('Margaret Example (Peggy Sue)')).toMatchObject({ preferred_name: 'Peggy Sue' });
});

test.each([
  ["O'NEILL", 'O’Neill'],
  ['MCDONALD', 'McDonald'],
  ['VAN DER BERG', 'van der Berg'],
  ['AP GWILYM', 'ap Gwilym'],
  ['ŁUKASZEWSKA-ŻÓŁĆ', 'Łukaszewska-Żółć'],
  ['smith-jones', 'Smith-Jones'],
  ['MacDonald', 'MacDonald'],
  ['van Dyk', 'van Dyk'],
  ['AJ', 'AJ'],
  ['ÉMILE', 'Émile'],
])('%s is proposed as %s', (from, to) => expect(nameCase(from)).toBe(to));

test('teacher reference numbers come in several dresses and keep their zeros', () => {
  for (const text of ['0012345', "'0012345", 'RP 00/12345', '00 12345', '\u00A00012345\u200B'])
    expect(readTrn(text)).toEqual({ ok: true, value: '0012345' });
  expect(readTrn('123456')).toMatchObject({
    ok: false,
    reason: 'A teacher reference number has 7 digits; this has 6 digits.',
    suggestion: expect.stringContaining('0123456'),
  });
});

test('ids, emails, shares and years', () => {
  expect([readId('1234567.0'), readId("'7572897"), readId('0012')]).toEqual(['1234567', '7572897', '0012']);
  expect(readEmail('Ada Example <Ada@School.example>')).toEqual({ ok: true, value: 'ada@school.example' });
  expect(readEmail('ada at school')).toMatchObject({ ok: false });
  for (const text of ['0.6', '60%', '60', '19.5/32.5', '0,6'])
    expect(readShare(text)).toEqual({ ok: true, value: 0.6 });
  expect(readShare('full-time')).toEqual({ ok: true, value: 1 });
  expect(readYears('2 yrs 6 months')).toEqual({ ok: true, value: 2.5 });
});

test.each([
  ['nothing to tidy', 'Ruth Calder', 'Ruth Calder'],
  ['spaces around and doubled', '  Ruth  Calder ', 'Ruth Calder'],
  ['a space that does not break', 'Ruth\u00a0Calder', 'Ruth Calder'],
  ['a tab and a line break', 'Ruth\tCalder\n', 'Ruth Calder'],
  ['marks that nobody sees', '\ufeffRuth\u200b Cal\u00adder', 'Ruth Calder'],
  ['letters with accents', 'Zoë Álvarez', 'Zoë Álvarez'],
])('text is cleaned of %s', (_, text, cleaned) => expect(clean(text)).toBe(cleaned));

test('what a web page writes for marks is read as they are, and nothing else is', () => {
  expect(cellValue('O&#39;Example &amp; Co &constructor; &c')).toBe("O'Example & Co &constructor; &c");
  expect(cellValue('O&#146;Example &#xD800; &#27;')).toBe('O’Example &#xD800; &#27;');
});

test('cleaned text holds only plain, single spaces, and is clean already', () => {
  const pieces = fc.constantFrom(
    ' ',
    '\t',
    '\u00a0',
    '\u202f',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u00ad',
    'a',
    'é',
  );
  fc.assert(
    fc.property(fc.string({ unit: pieces }), (text) => {
      expect(clean(text)).toMatch(/^([aé]+( [aé]+)*)?$/);
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});

test.each([
  ["'0012", '0012'],
  ["'+44", '+44'],
  ['‘AB12', 'AB12'],
  ["'t Hooft van Dam", "'t Hooft van Dam"],
])('%s in a cell means %s', (text, value) => expect(cellValue(text)).toBe(value));

test('figures that may be hours or days are no share, and figures that stand for none no number', () => {
  for (const text of ['32.5', '3', '20']) expect(readShare(text)).toMatchObject({ ok: false });
  for (const text of ['3 days', '3 days a week', '3 days/week', '3 Days pw'])
    expect(readShare(text), text).toEqual({ ok: true, value: 0.6 });
  for (const text of ['22.5 hours', '6 days', '0 days'])
    expect(readShare(text)).toMatchObject({ ok: false, reason: expect.stringContaining('write it as 0.6') });
  for (const text of ['60', '60%', '20%', '0.6', '1.0', '100'])
    expect(readShare(text), text).toMatchObject({ ok: true });
  for (const text of ['0000000', '9999999', '000']) expect(readTrn(text)).toMatchObject({ ok: false });
});
