import { IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from './icons.ts';

/** How a step of a stage is drawn: done, under way, not begun. */
export const stepIcons = {
  done: IconCircleCheck,
  in_progress: IconCircleHalf2,
  not_started: IconCircleDashed,
} as const;

/** The same in words, before what the step is, for whoever does not see the mark. */
export const stepSaid = {
  done: 'Done: ',
  in_progress: 'In progress: ',
  not_started: 'Not started: ',
} as const;
