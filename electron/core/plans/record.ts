import type { CommandContext, QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection, table } from '../staff/record.ts';
import { plansOf } from './read.ts';

const states = { not_started: 'Not started', in_progress: 'In progress', done: 'Done' } as const;

/** Every version of a person's pathway plan, whole, for the printed record. */
export function plansRecord({ db, today }: QueryContext, personId: string): RecordSection[] {
  const plans = plansOf(db, [personId], today).get(personId) ?? [];
  return [
    {
      id: 'plan',
      blocks: plans.flatMap((plan) => [
        {
          shape: 'facts' as const,
          title: `Version ${plan.version}`,
          facts: [
            { label: 'Made on', value: plan.madeOn },
            { label: 'Agreed on', value: plan.agreedOn },
            { label: 'Next review', value: plan.nextReview },
            { label: 'Closed on', value: plan.closedOn },
            ...(['coach', 'mentor', 'shadowing'] as const).map((key) => ({
              label: key.charAt(0).toUpperCase() + key.slice(1),
              value: wordsOf(plan[key]),
            })),
            { label: 'Project', value: wordsOf(plan.project && { ...plan.project, caseHistoryDue: null }) },
            { label: 'Case History due', value: plan.project?.caseHistoryDue ?? null },
          ],
        },
        ...plan.goals.flatMap((goal) =>
          table(
            ['Action', 'Resource', 'By', 'Evidence', 'State'],
            goal.actions.map((action) => [
              action.what,
              action.resource,
              action.by,
              action.evidence,
              states[action.state],
            ]),
            `Goal: ${goal.title}${goal.why === '' ? '' : ` (${goal.why})`}`,
          ),
        ),
        ...entries(
          plan.goals
            .filter((goal) => goal.actions.length === 0)
            .map((goal) => ({ on: null, heading: `Goal: ${goal.title}`, words: goal.why, details: [] })),
        ),
        ...entries(
          plan.reviews.map((review) => ({
            on: review.on,
            heading: `Review with ${review.with}`,
            words: review.focus,
            details: detail('Outcome', review.outcome),
          })),
        ),
      ]),
    },
  ];
}

function wordsOf(value: Readonly<Record<string, string | null>> | null): string | null {
  if (value === null) return null;
  const words = Object.values(value).filter((one) => one !== null && one !== '');
  return words.length === 0 ? null : words.join('; ');
}

/** Closes the open plan of a person who leaves; it stays on record until the retention date. */
export function plansLeave({ db }: CommandContext, personId: string, on: string): void {
  db.run(
    build
      .updateTable('plan')
      .set({ closed_on: on })
      .where('person_id', '=', personId)
      .where('closed_on', 'is', null),
  );
}
