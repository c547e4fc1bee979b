import type { Sensitive } from './fields.ts';
import { keyOf, wordsOf } from './text.ts';

/** By words of the heading: any one of the words marks the column. */
const byWord: readonly (readonly [Sensitive, string])[] = [
  [
    'pay',
    'salary salaries wage wages pay payscale payrange paygrade payspine paypoint allowance allowances remuneration pension tlr spinal spine scp increment hourlyrate',
  ],
  ['bank', 'bank iban sortcode'],
  ['disability', 'disability disabilities disabled health medical impairment'],
  ['absence', 'absence absences sick sickness illness maternity'],
  ['ethnicity', 'ethnicity ethnic race'],
  ['nationality', 'nationality nationalities citizenship passport visa eal'],
  ['religion', 'religion religious faith belief'],
  ['birth', 'birth birthdate birthday dob age birthplace'],
  ['sex', 'sex gender pronoun pronouns sexuality orientation'],
  ['marital', 'marital dependants kin'],
  [
    'home',
    'postcode postal street town county mobile sms phone phone1 phone2 telephone telephones address addresses tel fax emergency vehicle',
  ],
  ['password', 'password passwords pwd pin passcode'],
  ['checks', 'dbs crb barred safeguarding prohibition'],
  ['union', 'union'],
];

const wordKinds = byWord.map(([kind, list]) => [kind, new Set(list.split(' '))] as const);

const byKey: readonly (readonly [Sensitive, RegExp])[] = [
  ['ni_number', /^(ni|nino|nin|nationalinsurance)$|^ni(number|no|code)|nationalinsurance|^nino/],
  ['birth', /dateofbirth|birthdate|birthday|^dob$|^dob/],
  ['disability', /^disabilit|longtermcondition/],
  ['pay', /salar|payscale|payrange|paygrade|spinepoint|spinalpoint|payspine|hourlyrate|payband/],
  ['bank', /sortcode|accountnumber|bankaccount|accountno$/],
  ['checks', /dbs(check|date|number|no|disclosure)|rightto(work)/],
  [
    'home',
    /^(home|personal|private)(email|emailaddress|phone|telephone|address)|(email|emailaddress|mail)(home|personal|private)$|nextofkin|emergencycontact/,
  ],
  ['ethnicity', /ethnic/],
  ['religion', /^religio/],
  ['sex', /^gender|^sex$|legalsex|gendercurrent|genderidentity/],
  ['nationality', /nationalit|firstlanguage|homelanguage|countryofbirth/],
  ['marital', /maritalstatus|civilpartner/],
  ['password', /password/],
];

/**
 * Whether a column may not be taken in, and as what. In: its heading as written. An email address is one
 * only where the heading says it is private; work phones count too, since the app has no use for them.
 */
export function sensitivityOf(heading: string): Sensitive | null {
  const key = keyOf(heading);
  for (const [kind, pattern] of byKey) if (pattern.test(key)) return kind;
  const words = [...wordsOf(heading), key];
  if (words.includes('email') || words.includes('mail')) return null;
  return wordKinds.find(([, listed]) => words.some((word) => listed.has(word)))?.[0] ?? null;
}

const niNumber = /^[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i;

/** Values that betray a sensitive column whose heading does not: National Insurance numbers. */
export function sensitiveByValues(values: readonly string[]): Sensitive | null {
  const filled = values.filter((value) => value !== '');
  const hits = filled.filter((value) => niNumber.test(value)).length;
  return filled.length > 0 && hits / filled.length > 0.3 ? 'ni_number' : null;
}
