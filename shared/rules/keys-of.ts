/** The keys of a table written out in the code, in its order and with their own type: `Object.keys` forgets it. */
export function keysOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table).filter((key): key is keyof Table & string => key in table);
}
