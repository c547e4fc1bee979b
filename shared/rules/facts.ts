import { byText } from './by-text.ts';
import { definitionOf, FACTS, type FactName, isFactName, isNamedFact, notRecorded } from './fact-names.ts';
import { careerFacts } from './facts-career.ts';
import { schoolFacts } from './facts-school.ts';
import { wishFacts } from './facts-wishes.ts';
import type { AnswerRecord, FactSettings, PersonRecord } from './person-record.ts';
import type { Fact } from './rule.ts';

export type FactSheet = { [name in FactName]?: Fact };

const NAMED = Object.keys(FACTS).filter(isNamedFact);

/**
 * Works out every named fact of one person on a day. What nothing records is not known, with the question that
 * would settle it. An answer settles what the record does not; where it contradicts the record, the newer of the
 * two stands, and the words say so.
 */
export function factsOf(record: PersonRecord, referenceDate: string, settings: FactSettings): FactSheet {
  const derived: FactSheet = {
    ...careerFacts(record, referenceDate, settings),
    ...wishFacts(record, referenceDate),
    ...schoolFacts(record, referenceDate),
  };
  const names = new Set<FactName>(NAMED);
  for (const name in derived) if (isFactName(name)) names.add(name);
  for (const { fact } of record.answers) if (isFactName(fact)) names.add(fact);
  const answers = Map.groupBy(
    record.answers.filter((one) => one.as_of <= referenceDate),
    (one) => one.fact,
  );
  const sheet: FactSheet = {};
  for (const name of names) {
    // What the local authority was asked and said is its own to say: nobody's answer by hand stands beside it.
    const isSaid = name === 'la_puts_forward' && record.authority_word !== null;
    const said = isSaid ? undefined : latest(answers.get(name) ?? []);
    sheet[name] = settled(name, derived[name], said);
  }
  return sheet;
}

function settled(name: FactName, derived: Fact | undefined, answer: AnswerRecord | undefined): Fact {
  const found = derived ?? notRecorded(name);
  if (!answer || definitionOf(name).answer !== 'yes_no') return found;
  const value = answer.value === 1;
  const said: Fact = {
    known: true,
    value,
    words: answer.words ?? `${definitionOf(name).words}: ${value ? 'yes' : 'no'}`,
    source: `Answer by ${answer.said_by}`,
    date: answer.as_of,
  };
  if (!found.known) return said;
  if (found.value === value) return found;
  const newer = found.date === null || answer.as_of > found.date;
  return newer
    ? { ...said, words: `${said.words} (the staff record says otherwise: ${found.words})` }
    : found;
}

function latest(answers: readonly AnswerRecord[]): AnswerRecord | undefined {
  return answers.length < 2 ? answers[0] : answers.toSorted((a, b) => byText(a.as_of, b.as_of)).at(-1);
}
