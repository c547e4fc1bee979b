/** Where the nominations stand in their workbook: reading them loads nothing that writes workbooks. */
export const sheetName = 'Nominations';
export const headRow = 4;
