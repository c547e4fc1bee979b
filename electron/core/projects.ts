import type { projectsContract } from '../../shared/contract/projects.ts';
import type { Handlers } from './context.ts';
import * as reading from './projects/library.ts';
import * as bank from './projects/opportunities.ts';
import { printCaseHistories } from './projects/print.ts';
import * as read from './projects/read.ts';
import * as themes from './projects/themes.ts';
import * as writing from './projects/writing.ts';

export { projectsContract as contract } from '../../shared/contract/projects.ts';

/** Projects of participants as case histories, what schools offer, and the library of what is shared. */
export const handlers: Handlers<typeof projectsContract> = {
  list: read.listProjects,
  one: read.oneProject,
  ofPerson: read.projectsOf,
  library: reading.library,
  libraryWords: reading.libraryWords,
  shared: read.sharedProject,
  themes: themes.listThemes,
  opportunities: bank.opportunities,
  start: writing.startProject,
  edit: writing.editProject,
  setState: writing.setState,
  share: writing.shareProject,
  remove: writing.removeProject,
  offer: bank.offer,
  editOffer: bank.editOffer,
  withdrawOffer: bank.withdrawOffer,
  removeOffer: bank.removeOffer,
  addTheme: themes.addTheme,
  editTheme: themes.editTheme,
  print: printCaseHistories,
};
