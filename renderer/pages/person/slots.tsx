import { type ComponentType, lazy } from 'react';

/** What every area's part of a person's page is given; it asks core for the rest itself. */
export interface PersonSlotProps {
  readonly personId: string;
  /** They have left: what they had is shown, and nothing is offered that core would refuse. */
  readonly left: boolean;
}
export type PersonSlot = ComponentType<PersonSlotProps>;

/** A part that loads when it is first shown: `slot(async () => (await import('../../plans/PersonPlan.tsx')).PersonPlan)`. */
export function slot(load: () => Promise<PersonSlot>): PersonSlot {
  return lazy(async () => ({ default: await load() }));
}

/**
 * What areas show on a person's page, each a panel or several. On the overview: `main` from top to bottom (stage
 * progress, self against others, the plan), `rail` beside it (talent, nominations). A meeting takes the talent out
 * whole, in core. Tabs are for what needs a page's width.
 */
export const slots: {
  readonly main: readonly { readonly area: string; readonly Slot: PersonSlot }[];
  readonly rail: readonly { readonly area: string; readonly Slot: PersonSlot }[];
  readonly tabs: readonly { readonly area: string; readonly label: string; readonly Slot: PersonSlot }[];
} = {
  main: [
    {
      area: 'stages',
      Slot: slot(async () => {
        const { PersonStages } = await import('../../stages/PersonStages.tsx');
        return ({ personId, left }) => <PersonStages id={personId} left={left} />;
      }),
    },
    {
      area: 'cohorts',
      Slot: slot(async () => (await import('../../cohorts/PersonCourse.tsx')).PersonCourse),
    },
    {
      area: 'reviews',
      Slot: slot(async () => (await import('../../reviews/PersonReviews.tsx')).PersonReviews),
    },
    {
      area: 'plans',
      Slot: slot(async () => (await import('../../plans/PersonPlan.tsx')).PersonPlan),
    },
  ],
  rail: [
    {
      area: 'talent',
      Slot: slot(async () => (await import('../../talent/PersonTalent.tsx')).PersonTalent),
    },
    {
      area: 'programmes',
      Slot: slot(async () => (await import('../../programmes/PersonNominations.tsx')).PersonNominations),
    },
    {
      area: 'matching',
      Slot: slot(async () => (await import('../../matching/PersonMatches.tsx')).PersonMatches),
    },
    {
      area: 'projects',
      Slot: slot(async () => (await import('../../projects/PersonProjects.tsx')).PersonProjects),
    },
    {
      area: 'running',
      Slot: slot(async () => (await import('../../running/PersonRunning.tsx')).PersonRunning),
    },
    {
      area: 'impact',
      Slot: slot(async () => (await import('../../impact/PersonOutcomes.tsx')).PersonOutcomes),
    },
    {
      area: 'cohorts',
      Slot: slot(async () => (await import('../../cohorts/PersonMentor.tsx')).PersonAsMentor),
    },
  ],
  tabs: [],
};
