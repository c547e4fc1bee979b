import type { Column } from './header-row.ts';
import { keyOf } from './text.ts';

interface Layout {
  readonly name: string;
  readonly of: 'people' | 'schools';
  /** Headings that this system writes and others seldom do. */
  readonly marks: string;
  /** How many of them make it recognised. */
  readonly need: number;
}

/** DOMAIN section 6. API and sync names where no export's headings are published. */
const layouts: readonly Layout[] = [
  {
    name: 'Get Information About Schools',
    of: 'schools',
    need: 3,
    marks:
      'establishmentname establishmentnumber typeofestablishmentname typeofestablishmentcode phaseofeducationname lacode ukprn',
  },
  {
    name: 'School Data Sync, schools',
    of: 'schools',
    need: 3,
    marks: 'schoolnumber schoolncesid gradelow gradehigh principalsisid principalname',
  },
  {
    name: 'School Data Sync',
    of: 'people',
    need: 3,
    marks: 'schooldfenumber schoolsisid sisid secondaryemail stateid qualification activedirectorymatchid',
  },
  {
    name: 'OneRoster',
    of: 'people',
    need: 3,
    marks:
      'sourcedid orgsourcedids enableduser datelastmodified userids agentsourcedids usermasteridentifier',
  },
  {
    name: 'Register trainee teachers',
    of: 'people',
    need: 3,
    marks: 'providertraineeid hesaid ittaim trainingroute ittstartdate employingschoolurn',
  },
  {
    name: 'School Workforce Census',
    of: 'people',
    need: 3,
    marks:
      'personfamilyname persongivenname teachernumber schoolarrivaldate roleidentifier contracttype ftehours hoursperweek',
  },
  {
    name: 'DfE list of school users',
    of: 'people',
    need: 5,
    marks: 'urn schoolname firstname surname email',
  },
  {
    name: 'Bromcom',
    of: 'people',
    need: 3,
    marks: 'staffid staffcode preferredfirstname workemail linemanageremployeeid',
  },
  {
    name: 'Arbor',
    of: 'people',
    need: 2,
    marks:
      'legalfirstname legallastname staffnumber positionname businessrolename continuousservicestartdate arborstaffid',
  },
  {
    name: 'iSAMS',
    of: 'people',
    need: 2,
    marks: 'schoolinitials schoolemailaddress isteachingstaff isparttime enrolmentdate systemstatus',
  },
  {
    name: 'Wonde',
    of: 'people',
    need: 2,
    marks: 'misid legalsurname legalforename employmentstartdate roletext wondeid upi',
  },
  {
    name: 'SIMS',
    of: 'people',
    need: 2,
    marks:
      'personid workemailaddress legalsurname legalforename preferredforename preferredsurname teachernumber',
  },
];

/** Which system wrote these headings, as far as they tell; null where none is recognised. */
export function recogniseLayout(
  columns: readonly Column[],
): { name: string; of: 'people' | 'schools' } | null {
  const keys = new Set(columns.map((column) => keyOf(column.heading)));
  let best: { layout: Layout; share: number } | null = null;
  for (const layout of layouts) {
    const marks = layout.marks.split(' ');
    const found = marks.filter((mark) => keys.has(mark)).length;
    if (found >= layout.need && found / marks.length > (best?.share ?? 0))
      best = { layout, share: found / marks.length };
  }
  return best && { name: best.layout.name, of: best.layout.of };
}

/** The same for every export of one layout, so that corrections to it can be remembered. */
export const fingerprintOf = (columns: readonly Column[]): string =>
  columns.map((column) => keyOf(column.heading)).join('|');
