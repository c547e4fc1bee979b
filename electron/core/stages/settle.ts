import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetAnswer } from '../../../shared/contract/stage-questions.ts';
import type { stagesContract } from '../../../shared/contract/stages.ts';
import { isFactName } from '../../../shared/rules/fact-names.ts';
import type { CommandContext } from '../context.ts';
import { groupBy } from '../staff/current.ts';
import { answer, recommend } from '../staff/dated-facts.ts';
import { namesOf, whom } from '../staff/names.ts';
import { editPeople } from '../staff/people.ts';
import { questionWords } from './questions.ts';
import { stagesNow } from './versions.ts';

type Data<Name extends keyof typeof stagesContract> = DataOf<(typeof stagesContract)[Name]>;

/** Answers one question for many people at once. Refuses a question that is settled on the person's own page. */
export function settle(context: CommandContext, data: Data<'settle'>): { changed: number } {
  const { db } = context;
  const ids = data.answers.map((one) => one.personId);
  const changed = keep(
    context,
    data.answers.map((one) => ({ ...one, fact: data.fact, by: data.by, words: null })),
    data.on,
  );
  const about = isFactName(data.fact) ? questionWords(stagesNow(db))(data.fact).words : data.fact;
  context.describe(`Answered ‘${about}’ for ${whom(db, ids)}`, ids);
  return { changed };
}

/** Takes in the answers of sheets that came back, as they were shown. */
export function applySheets(context: CommandContext, data: Data<'applySheets'>): { changed: number } {
  const ids = [...new Set(data.answers.map((one) => one.personId))];
  const changed = keep(context, data.answers, data.on);
  context.describe(`Took in line managers’ answers about ${whom(context.db, ids)}`, ids);
  return { changed };
}

/**
 * Keeps answers where the staff area keeps them: yes or no as an answer, a manager's word on a stage as a
 * recommendation, years of teaching on the record. One step in the history, so that the staff area's own words for
 * each part are left out.
 */
function keep(context: CommandContext, answers: readonly SheetAnswer[], on: string): number {
  const { db, today } = context;
  if (on > today) throw new Refusal('stages.ahead', 'That day is still to come.', { field: 'on' });
  const quiet: CommandContext = { ...context, describe: () => undefined };
  const names = namesOf(db, [...new Set(answers.map((one) => one.personId))]);
  for (const { personId } of answers)
    if (!names.has(personId))
      throw new Refusal('staff.unknown', 'Somebody in these answers is not in this file.', {
        wayOut: 'Read the sheets again.',
      });
  const alike = groupBy(answers, (one) => JSON.stringify([one.fact, one.by, one.value, one.words]));
  for (const group of alike.values()) {
    const [first] = group;
    if (first !== undefined)
      keepAlike(
        quiet,
        first,
        group.map((one) => one.personId),
        on,
      );
  }
  return answers.length;
}

function keepAlike(context: CommandContext, one: SheetAnswer, ids: string[], on: string): void {
  const { fact, value, by, words } = one;
  const [firstId] = ids;
  if (firstId === undefined) return;
  const asked = isFactName(fact) ? questionWords(stagesNow(context.db))(fact).answered : 'record';
  if (asked === 'years' && typeof value === 'number') {
    editPeople(context, { ids, change: { teachingYears: value, teachingYearsAsOf: on } });
    return;
  }
  if (asked !== 'yes_no' || typeof value !== 'boolean')
    throw new Refusal('stages.not-asked-here', 'That is not settled by a yes or a no.', {
      wayOut: 'Open the person’s page and put it on their record.',
      details: { personId: firstId },
    });
  if (fact.startsWith('recommended_'))
    recommend(context, {
      ids,
      stageId: fact.slice('recommended_'.length),
      recommended: value,
      by,
      byPersonId: null,
      on,
      words,
    });
  else
    answer(context, {
      fact,
      answers: ids.map((personId) => ({ personId, value, words })),
      asOf: on,
      saidBy: by,
    });
}
