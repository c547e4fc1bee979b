/** The user guide, read from docs/guide when the pages are built. */
declare module 'virtual:guide' {
  import type { Chapter } from './guide.ts';

  const chapters: readonly Chapter[];
  export default chapters;
}
