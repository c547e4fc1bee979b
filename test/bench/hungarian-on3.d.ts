/** Published without types: the pairs of row and column that cost the least together. */
declare module 'hungarian-on3' {
  export default function hungarianOn3(
    costs: readonly (readonly number[])[],
  ): [row: number, column: number][];
}
