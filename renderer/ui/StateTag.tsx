import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClock,
  IconHistory,
  IconSend,
} from './icons.ts';
import { Tag, TagText, type Tone } from './Tag.tsx';

export type WorkState =
  | 'not_started'
  | 'in_progress'
  | 'done'
  | 'late'
  | 'waiting'
  | 'changed'
  | 'sent'
  | 'stopped'
  | 'draft';

const LOOK: Readonly<Record<WorkState, { tone: Tone; words: string; Icon?: typeof IconClock }>> = {
  not_started: { tone: 'unknown', words: 'Not started', Icon: IconCircleDashed },
  in_progress: { tone: 'warn', words: 'In progress', Icon: IconCircleHalf2 },
  done: { tone: 'ok', words: 'Done', Icon: IconCircleCheck },
  late: { tone: 'bad', words: 'Late', Icon: IconClock },
  waiting: { tone: 'warn', words: 'Waiting', Icon: IconClock },
  changed: { tone: 'warn', words: 'Changed', Icon: IconHistory },
  sent: { tone: 'ok', words: 'Exported', Icon: IconSend },
  stopped: { tone: 'plain', words: 'Stopped', Icon: IconCircleX },
  draft: { tone: 'plain', words: 'Draft' },
};

interface StateTagProps {
  readonly state: WorkState;
  /** Words for this place, such as 'Withdrew', instead of the usual ones. */
  readonly words?: string;
  /** Without the box, for dense rows. */
  readonly plain?: boolean;
}

/** Where a piece of work stands: an action, an experience, a nomination, a review. */
export function StateTag({ state, words, plain }: StateTagProps) {
  const { tone, words: usual, Icon } = LOOK[state];
  const Shape = plain ? TagText : Tag;
  return (
    <Shape tone={tone} icon={Icon ? <Icon size={15} aria-hidden /> : undefined}>
      {words ?? usual}
    </Shape>
  );
}
