import { useState } from 'react';
import { roleOfTitle, type TitleReading } from '../../shared/rules/import/job-titles.ts';

export interface ProposedRole {
  readonly role: string | null;
  readonly kind: TitleReading['kind'];
  /** Beneath the role while it is what the title says and nobody has chosen it. */
  readonly said: string | undefined;
  readonly choose: (role: string | null) => void;
  readonly clear: () => void;
}

/**
 * The role of a post that is typed in: as its title says, by the same rule as in the import, until somebody chooses
 * one. `among` are the roles that can be chosen here, `first` is what is kept already.
 */
export function useProposedRole(
  title: string,
  among: readonly { readonly value: string }[],
  first?: string | null,
): ProposedRole {
  const [chosen, setChosen] = useState(first);
  const { role, kind } = roleOfTitle(title);
  const proposed = among.some(({ value }) => value === role) ? role : null;
  return {
    role: chosen === undefined ? proposed : chosen,
    kind,
    said: chosen === undefined && proposed !== null ? 'Taken from what the post is called.' : undefined,
    choose: setChosen,
    clear: () => setChosen(undefined),
  };
}
