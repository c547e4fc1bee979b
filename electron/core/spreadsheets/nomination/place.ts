/** Where the nominations stand in their workbook: reading them loads nothing that writes workbooks. */
export const sheetName = 'Nominations';
export const headRow = 4;

/** Where the local authority's word stands: heads and widths. */
export const authoritySheetName = 'Local authority';
export const authorityColumns = [
  ['Ref', 15],
  ['Surname', 18],
  ['Forename', 16],
  ['Step', 14],
  ['Date', 12],
  ['By whom', 22],
  ['Authority', 22],
  ['Words', 60],
] as const;
