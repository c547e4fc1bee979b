import { Refusal } from '../../../shared/contract/refusal.ts';
import type { JobContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { build } from '../sql.ts';
import { planDocuments } from './document.ts';

/** Prints these people's plans in one PDF, in this order; those without a plan are left out. */
export async function printPlans(context: JobContext, { personIds }: { personIds: string[] }) {
  const { masthead, plans, surnameFirst } = context.query((read) => {
    const [only] = personIds;
    const person =
      personIds.length === 1 && only !== undefined
        ? read.db.get(
            build
              .selectFrom('person')
              .select(['forename', 'surname', 'preferred_name'])
              .where('id', '=', only),
          )
        : undefined;
    return {
      masthead: schoolPrinted(read),
      plans: planDocuments(read, personIds),
      surnameFirst:
        person === undefined ? null : `${person.surname} ${person.preferred_name || person.forename}`,
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
    one && surnameFirst !== null
      ? `${surnameFirst} - Pathway plan - ${masthead.printedOn}`
      : `${masthead.school} - Pathway plans - ${masthead.printedOn}`,
  );
}
