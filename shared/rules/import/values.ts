import { cellValue, clean } from './text.ts';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly suggestion: string | null };

const no = (reason: string, suggestion: string | null = null): Reading<never> => ({
  ok: false,
  reason,
  suggestion,
});
const yes = <T>(value: T): Reading<T> => ({ ok: true, value });

/** A value that a spreadsheet wrote in place of what could not be worked out, or did not fit its column. */
export const isCellError = (text: string) => /^#([A-Z]+(\/[A-Z0]+)?[!?]|N\/A|GETTING_DATA|#+)$/i.test(text);

/** What people write where there is nothing: '-', 'n/a', 'none'. */
export const isBlank = (text: string) =>
  /^(|-+|–|—|\.|n\/?a|none|nil|null|tbc|tba|unknown|not known|not recorded)$/i.test(text);

/** What stands where a name is to come: no letter at all, or 'n/a', 'TBC'. Na, Null and Unknown are names of people too. */
export const isNoName = (text: string) => !/\p{L}/u.test(text) || /^(n\/a|tbc|tba)$/i.test(text);

/** What lists of posts write in place of who holds one: 'VACANCY - Sept', 'Vacant from Jan', 'Post vacant', 'To be appointed'. */
export const isVacancy = (text: string) =>
  /^[^\p{L}]*((vacan(t|cy)( (post|position|from|until|as of) .*| (post|position))?|((post|position|currently) )(vacant|unfilled|deleted)|to be (appointed|confirmed|advised|recruited|filled)|(not|not yet|awaiting|pending|new) (appointed|appointment)|unfilled|recruiting|advertised|no one)(\.| ?\([^)]*\)| ?[-–—] .*)?)[^\p{L})]*$/iu.test(
    text,
  );

/** What stands for whoever an agency sends: 'Supply', 'Agency TA'. */
export const isStandIn = (text: string) =>
  /^(agency|supply|cover|casual)( (staff|teacher|ta|lsa|cover|worker|cleaner)s?( ?\d+)?)?$/i.test(text);

/** Marks that say 'the same as in the row above'. */
export const isDitto = (text: string) => /^(["”“″〃]|''|’’|,,|do\.|ditto|(same )?as above)$/i.test(text);

/**
 * A teacher reference number: seven digits as text. Takes 'RP 12/34567', spaces and slashes. Six digits are
 * reported, not padded: a spreadsheet may have lost a zero in front, or a figure may be missing.
 */
export function readTrn(text: string): Reading<string> {
  const bare = cellValue(text)
    .replace(/^(rp|trn|dfe|dfes|dcsf)[\s:./-]*/i, '')
    .replace(/\.0+$/, '');
  const digits = bare.replace(/[\s/.\-–]/g, '');
  if (!/^\d+$/.test(digits))
    return no(`‘${clean(text)}’ is not a teacher reference number: it has other than figures.`);
  if (/^(0+|9{7})$/.test(digits)) return no(`${digits} is nobody’s teacher reference number.`);
  if (digits.length === 7) return yes(digits);
  const count = digits.length === 1 ? '1 digit' : `${digits.length} digits`;
  const suggestion = digits.length === 6 ? `A zero in front may be lost: 0${digits}?` : null;
  return no(`A teacher reference number has 7 digits; this has ${count}.`, suggestion);
}

/** An address with one @ and a dot after it, in small letters; 'mailto:' and angle brackets come off. */
export function readEmail(text: string): Reading<string> {
  const value = cellValue(text)
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^>]+)>$/, '$1')
    .toLowerCase();
  if (/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(value)) return yes(value);
  const first = value.split(/[\s,;]+/).find((part) => /^[^@]+@[^@]+\.[a-z]{2,}$/.test(part));
  return no(`‘${clean(text)}’ is not an email address.`, first ? `${first}?` : null);
}

/** Yes or no in the words that systems use, whatever follows 'yes' or 'no'; null where it is neither. */
export function readYesNo(text: string): boolean | null {
  const said = clean(text).toLowerCase();
  const value = /^(yes|no)\b/.exec(said)?.[1] ?? said;
  if (
    /^(y|yes|true|t|1|teaching|teacher|teachers|teaching staff|qts|qualified|awarded|active|current|enabled)$/.test(
      value,
    )
  )
    return true;
  if (
    /^(n|no|false|f|0|support|non-teaching|non teaching|nonteaching|support staff|associate|non-teaching staff|unqualified|not qualified|inactive)$/.test(
      value,
    )
  )
    return false;
  return null;
}

/**
 * Yes or no beside a question that the heading asks, as 'Agency worker', where a tick or a cross says yes too; null where
 * it is neither.
 */
export function readTick(text: string): boolean | null {
  const value = clean(text).toLowerCase();
  if (/^(y|yes|true|t|1|x|[✓✔☑])$/.test(value)) return true;
  return /^(n|no|false|f|0)$/.test(value) ? false : null;
}

const ownStaff =
  /^(not?|non|perm|employ|contract|direct|own|internal|in[- ]?house|pay ?roll|school|staff|temp|fixed|full|part)\b|\b(employee|payroll)s?$|^(perm|employ|temp)/i;
const institution =
  /\b(school|academy|college|nursery|trust|federation|university|infants|juniors|council|borough)\b/i;
const hires = /\b(agency|supply|recruit\w*|staffing|personnel|cover)\b/i;

/**
 * Under a heading such as 'Agency': true for a tick, and for the name of the agency that somebody comes from; false for
 * 'no'. Null where it is neither, as where it names a school or says that they are employed.
 */
export function readAgency(text: string): boolean | null {
  const ticked = readTick(text);
  if (ticked !== null) return ticked;
  const value = clean(text);
  if (!/\p{L}{2}/u.test(value) || isBlank(value) || ownStaff.test(value)) return null;
  return institution.test(value) && !hires.test(value) ? null : true;
}

/**
 * A share of full time from 0 to 1: '0.6', '60%', '60', '22.5/32.5', '3 days' of five, 'full time'. A bare figure up to 40 is as likely the
 * days or hours of a week, and is reported.
 */
export function readShare(text: string): Reading<number> {
  const value = clean(text).toLowerCase().replace(',', '.');
  if (/^(full[ -]?time|ft|full)$/.test(value)) return yes(1);
  const days = /^([0-5](?:\.\d+)?) ?days?(?: ?(?:a|per|\/) ?week| p\.?w\.?)?$/.exec(value)?.[1];
  if (days !== undefined && Number(days) > 0 && Number(days) <= 5) return yes(Number(days) / 5);
  const ratio = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/.exec(value);
  const number = ratio
    ? Number(ratio[1]) / Number(ratio[2])
    : Number(value.replace(/\s*%$/, '').replace(/ ?fte$/, ''));
  if (!Number.isFinite(number) || value === '')
    return no(`‘${clean(text)}’ is not a share of full time: write it as 0.6 or 60%.`);
  if (number > 1.5 && number <= 40 && !value.endsWith('%'))
    return no(`${clean(text)} may be hours or days: write it as 0.6 or 60%.`);
  const share = value.endsWith('%') || number > 1.5 ? number / 100 : number;
  if (share <= 0 || share > 1.05) return no(`${clean(text)} is not a share of full time between 0 and 1.`);
  return yes(Math.min(1, Math.round(share * 10_000) / 10_000));
}

/** The same in a column that has 100 for full time: 20 and 40 are parts of it there, and no hours. */
export const readPercent = (text: string): Reading<number> =>
  readShare(Number(text) > 1.5 ? `${text}%` : text);

/** Years as a number from 0 to 60: '3', '3.5', '3 years', '2 yrs 6 months'. */
export function readYears(text: string): Reading<number> {
  const value = clean(text).toLowerCase();
  const found =
    /^(\d+(?:\.\d+)?)\s*(?:y|yr|yrs|year|years)?(?:[ ,]+(?:and )?(\d+)\s*(?:m|mth|mths|month|months))?$/.exec(
      value,
    );
  const years = found ? Number(found[1]) + Number(found[2] ?? 0) / 12 : Number.NaN;
  if (!Number.isFinite(years) || years > 60) return no(`‘${clean(text)}’ is not a number of years.`);
  return yes(Math.round(years * 100) / 100);
}

/** An id as text: '1234567.0' → '1234567', "'0012" → '0012'. */
export const readId = (text: string): string => cellValue(text).replace(/^(\d+)\.0+$/, '$1');
