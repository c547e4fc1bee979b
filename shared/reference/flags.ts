/** The short list of flags that a new file starts with; editable. Their words may be read by the person. */
export type FlagKind = {
  readonly key: string;
  readonly words: string;
  readonly about: 'person' | 'post';
  readonly icon: string;
  /** What the flag's box asks for. */
  readonly asks: string;
  readonly months: number;
  readonly source: string;
};
const OURS = 'our default';

export const flagKinds: readonly FlagKind[] = [
  {
    key: 'ready_for_more',
    words: 'Ready for more',
    about: 'person',
    icon: 'arrow-up-right',
    asks: 'What have you seen that shows it?',
    months: 12,
    source: OURS,
  },
  {
    key: 'wants_a_change',
    words: 'Wants a change',
    about: 'person',
    icon: 'arrows-exchange',
    asks: 'What did they say, in their words?',
    months: 12,
    source: OURS,
  },
  {
    key: 'may_move_on',
    words: 'May move on',
    about: 'person',
    icon: 'door-exit',
    asks: 'Who said so, and what did they say?',
    months: 6,
    source: OURS,
  },
  {
    key: 'hard_to_cover',
    words: 'Hard to cover',
    about: 'post',
    icon: 'puzzle',
    asks: 'What makes this post hard to cover?',
    months: 12,
    source: OURS,
  },
];
