import { byText } from './by-text.ts';
import { definitionOf, FACTS, type FactName, isFactName, notRecorded } from './fact-names.ts';
import { careerFacts } from './facts-career.ts';
import { schoolFacts } from './facts-school.ts';
import { wishFacts } from './facts-wishes.ts';
import type { AnswerRecord, FactSettings, PersonRecord } from './person-record.ts';
import type { Fact } from './rule.ts';

export type FactSheet = { [name in FactName]?: Fact };

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
  const names = new Set<FactName>();
  for (const name of [
    ...Object.keys(FACTS),
    ...Object.keys(derived),
    ...record.answers.map((one) => one.fact),
  ]) {
    if (isFactName(name)) names.add(name);
  }
  const sheet: FactSheet = {};
  for (const name of names) {
    const answer = latest(record.answers.filter((one) => one.fact === name && one.as_of <= referenceDate));
    // What the local authority was asked and said is its own to say: nobody's answer by hand stands beside it.
    const said = name === 'la_puts_forward' && record.authority_word !== null ? undefined : answer;
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
  return [...answers].sort((a, b) => byText(a.as_of, b.as_of)).at(-1);
}
