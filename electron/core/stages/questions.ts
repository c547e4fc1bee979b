import type { OpenQuestion, QuestionPeople } from '../../../shared/contract/stage-questions.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { askedFor, definitionOf, type FactName, isFactName } from '../../../shared/rules/fact-names.ts';
import type { FactSheet } from '../../../shared/rules/facts.ts';
import type { Fact } from '../../../shared/rules/rule.ts';
import type { QueryContext } from '../context.ts';
import { peopleElsewhere } from '../staff/elsewhere.ts';
import { listStaff } from '../staff/list.ts';
import { decide, factSheets } from './decisions.ts';
import { allPlaces, isOpen, type Place } from './places.ts';
import { type Stage, stagesNow } from './versions.ts';

/** A fact that one person's stages wait for. */
export interface Waiting {
  readonly personId: string;
  readonly fact: FactName;
  /** Names of the stages whose verdict waits for it. */
  readonly stages: readonly string[];
  /** How many of those verdicts this one answer could make met. */
  readonly settles: number;
}

/**
 * Every fact that is not known and keeps somebody's verdict open: of the stage they are on and those after it, or
 * of every stage for people on none.
 */
export function waiting({ db, today }: QueryContext): Waiting[] {
  const stages = stagesNow(db);
  const places = allPlaces(db);
  const found: Waiting[] = [];
  const elsewhere = peopleElsewhere(db);
  for (const [personId, facts] of factSheets(db, today)) {
    // No school asks its own people's questions about somebody who works at another and is on none of its stages.
    if (elsewhere.has(personId) && !places.has(personId)) continue;
    const byFact = new Map<FactName, { stages: string[]; settles: number }>();
    for (const stage of ahead(stages, places.get(personId) ?? [])) {
      const decision = decide(stage, facts, today);
      for (const missing of decision.missing) {
        const fact = askedFor(missing);
        const one = byFact.get(fact) ?? { stages: [], settles: 0 };
        one.stages.push(stage.content.name);
        if (settlesAlone(stage, facts, missing, today)) one.settles += 1;
        byFact.set(fact, one);
      }
    }
    for (const [fact, one] of byFact) found.push({ personId, fact, ...one });
  }
  return found;
}

/** What is not known and matters: the question that would settle most verdicts first. */
export function openQuestions(context: QueryContext): OpenQuestion[] {
  const wordsOf = questionWords(stagesNow(context.db));
  const totals = new Map<FactName, { people: number; settles: number }>();
  for (const { fact, settles } of waiting(context)) {
    const one = totals.get(fact) ?? { people: 0, settles: 0 };
    totals.set(fact, { people: one.people + 1, settles: one.settles + settles });
  }
  return [...totals]
    .map(([fact, total]) => ({ fact, ...wordsOf(fact), ...total }))
    .sort((a, b) => b.settles - a.settles || b.people - a.people || (a.fact < b.fact ? -1 : 1));
}

/** One question with everybody whose stages wait for it, by surname. */
export function question(context: QueryContext, { fact }: { fact: string }): QuestionPeople {
  const rows = waiting(context).filter((one) => one.fact === fact);
  const byPerson = new Map(rows.map((one) => [one.personId, one]));
  const words = isFactName(fact)
    ? questionWords(stagesNow(context.db))(fact)
    : { words: fact, question: fact, who: '', answered: 'record' as const };
  return {
    fact,
    ...words,
    people: listStaff(context, { archived: false }).flatMap((person) => {
      const one = byPerson.get(person.id);
      if (one === undefined) return [];
      return [
        {
          id: person.id,
          name: `${person.forename} ${person.surname}`,
          post: person.post,
          team: person.team,
          lineManager: person.lineManager,
          stages: [...one.stages],
        },
      ];
    }),
  };
}

/** What a fact is called and asked, with the stage in the school's own words; and how it is answered here. */
export function questionWords(stages: readonly Stage[]) {
  const names = new Map(stages.map((stage) => [stage.id, stage.content.name]));
  return (fact: FactName): Pick<OpenQuestion, 'words' | 'question' | 'who' | 'answered'> => {
    const definition = definitionOf(fact);
    const stage = fact.startsWith('recommended_') ? names.get(fact.slice('recommended_'.length)) : undefined;
    return {
      words: stage === undefined ? definition.words : `Recommended for ${stage} by the line manager`,
      question: stage === undefined ? definition.question : `Do you recommend them for ${stage}?`,
      who: definition.who,
      answered: definition.answer === 'yes_no' ? 'yes_no' : fact === 'years_teaching' ? 'years' : 'record',
    };
  };
}

function ahead(stages: readonly Stage[], places: readonly Place[]): readonly Stage[] {
  const on = places.find(isOpen);
  const passed = new Set(places.filter((one) => one.state === 'graduated').map((one) => one.stage_id));
  const from = Math.max(
    0,
    stages.findIndex((stage) => stage.id === on?.stage_id),
    1 + stages.findLastIndex((stage) => passed.has(stage.id)),
  );
  return stages.slice(from).filter((stage) => !passed.has(stage.id));
}

/** Whether a yes, or a number inside the rule's own bounds, would by itself make the verdict met. */
function settlesAlone(stage: Stage, facts: FactSheet, fact: FactName, on: string): boolean {
  return likelyValues(fact).some((value) => {
    const stated: Fact = { known: true, value, words: '', source: '', date: null };
    const decision = evaluate(
      stage.content.rule,
      { ...facts, [fact]: stated },
      { referenceDate: on, ruleVersion: stage.versionId },
    );
    return decision.verdict === 'met';
  });
}

function likelyValues(fact: FactName): readonly (boolean | number)[] {
  return definitionOf(fact).answer === 'yes_no' ? [true] : [3, 10];
}
