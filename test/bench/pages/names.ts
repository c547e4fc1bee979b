/** Names as they are in schools, accents and all, for people who are plainly made up. */
export const forenames = [
  'Zoë',
  'Łukasz',
  'Priya',
  'Amara',
  'Tom',
  'Siân',
  'José',
  'Grace',
  'Owen',
  'Fatima',
  'Noël',
];
export const surnames = [
  'Nuñez',
  'O’Brien',
  'Smith-Jones',
  'Nair',
  'Eze',
  'Ashworth',
  'Dvořák',
  'Pryce',
  'Haddad',
];
