import { Refusal } from '../../../shared/contract/refusal.ts';
import type { JobContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { surnameFirstOf } from '../staff/names.ts';
import { planDocuments } from './document.ts';

/** Prints these people's plans in one PDF, in this order; those without a plan are left out. */
export async function printPlans(context: JobContext, { personIds }: { personIds: string[] }) {
  const { masthead, plans, only } = context.query((read) => {
    const [id, ...others] = personIds;
    return {
      masthead: schoolPrinted(read),
      plans: planDocuments(read, personIds),
      only: id === undefined || others.length > 0 ? null : surnameFirstOf(read.db, id),
    };
  });
  const [first] = plans;
  if (first === undefined)
    throw new Refusal('plans.nothing-to-print', 'None of these people has a pathway plan.', {
      wayOut: 'Start a plan first.',
    });
  const one = plans.length === 1;
  const who = one ? first.name : masthead.school;
  return printAndHandOver(
    context,
    {
      document: 'pathway-plans',
      title: `${one ? 'Pathway plan' : 'Pathway plans'}, ${who}, ${masthead.printedOn}`,
      data: { ...masthead, plans },
    },
    one && only !== null
      ? `${only} - Pathway plan - ${masthead.printedOn}`
      : `${masthead.school} - Pathway plans - ${masthead.printedOn}`,
  );
}
