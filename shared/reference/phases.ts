/** The phases of English schools, as the Department for Education’s register names them (https://get-information-schools.service.gov.uk). */
export const phases = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Middle deemed secondary',
  'Secondary',
  'All-through',
  'Special',
  '16 plus',
  'Not applicable',
] as const;
