import type { talentContract } from '../../shared/contract/talent.ts';
import type { Handlers } from './context.ts';
import { editFlag, endFlag, flag, flagsOfPerson, listFlags, removeFlag } from './talent/flags.ts';
import { addKind, closeKind, editKind, listKinds } from './talent/kinds.ts';
import { answerPrivacy, privacy } from './talent/privacy.ts';

export { talentContract as contract } from '../../shared/contract/talent.ts';

/** Talent flags: an editable list in words that their people may read, each with its source and an end. */
export const handlers: Handlers<typeof talentContract> = {
  kinds: listKinds,
  flags: listFlags,
  ofPerson: flagsOfPerson,
  privacy,
  answerPrivacy,
  addKind,
  editKind,
  closeKind,
  flag,
  edit: editFlag,
  end: endFlag,
  remove: removeFlag,
};
