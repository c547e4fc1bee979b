import { roleSaid } from '../reference/roles.ts';
import { byText } from './by-text.ts';
import { longDate } from './dates.ts';
import type { RecommendedFact } from './fact-names.ts';
import type { FactSheet } from './facts.ts';
import type { PersonRecord } from './person-record.ts';
import { npqStateWords } from './staff-words.ts';

const RECORD = 'Staff record';
const NPQ_FACTS = {
  NPQLT: 'npq_NPQLT',
  NPQLTD: 'npq_NPQLTD',
  NPQLBC: 'npq_NPQLBC',
  NPQLL: 'npq_NPQLL',
  NPQLPM: 'npq_NPQLPM',
  NPQSL: 'npq_NPQSL',
  NPQH: 'npq_NPQH',
  NPQEL: 'npq_NPQEL',
  NPQEYL: 'npq_NPQEYL',
  NPQSENCO: 'npq_NPQSENCO',
} as const;

/** What somebody hopes for, works towards and has been recommended for, as far as it was said by the day. */
export function wishFacts(record: PersonRecord, on: string): FactSheet {
  return { ...npqFacts(record, on), ...recommendationFacts(record, on), ...aspirationFacts(record, on) };
}

/** Seed 004, Stage 8: the NPQH completed or being applied for. Being on it counts, since applying came first. */
function npqFacts(record: PersonRecord, on: string): FactSheet {
  const sheet: FactSheet = {};
  for (const one of record.npqs) {
    const name = Object.entries(NPQ_FACTS).find(([code]) => code === one.code)?.[1];
    if (!name || (one.on_date !== null && one.on_date > on)) continue;
    const words = `${one.code}: ${npqStateWords[one.state].toLowerCase()}`;
    const source = one.said_by === null ? RECORD : `Said by ${one.said_by}`;
    sheet[name] = { known: true, value: one.state, words, source, date: one.on_date };
    if (one.code === 'NPQH') {
      const value = one.state !== 'not_started';
      sheet.npqh_completed_or_applying = { known: true, value, words, source, date: one.on_date };
    }
  }
  return sheet;
}

/** The latest word on each stage stands; a recommendation withheld is known, and is not met. */
function recommendationFacts(record: PersonRecord, on: string): FactSheet {
  const sheet: FactSheet = {};
  const said = record.recommendations.filter((one) => one.on_date <= on);
  for (const one of [...said].sort((a, b) => byText(a.on_date, b.on_date))) {
    const name: RecommendedFact = `recommended_stage_${one.stage_id.replace(/^stage_/, '')}`;
    const value = one.recommended === 1;
    const words = `${value ? 'Recommended' : 'Not recommended'} by ${one.by_name} on ${longDate(one.on_date)}`;
    sheet[name] = { known: true, value, words, source: `Said by ${one.by_name}`, date: one.on_date };
  }
  return sheet;
}

/** A hope for one role settles no other: only what it includes is known. */
function aspirationFacts(record: PersonRecord, on: string): FactSheet {
  const said = record.aspirations.filter((one) => one.asked_on <= on);
  const last = [...said].sort((a, b) => byText(a.asked_on, b.asked_on)).at(-1);
  const target = roleSaid(last?.target_role ?? null);
  if (!last || !target) return {};
  const fact = {
    known: true,
    value: true,
    words: `Hopes to be ${target.words.toLowerCase()}`,
    source: 'In their own words',
    date: last.asked_on,
  } as const;
  return {
    ...(target.level === 'middle' ? { aspires_to_middle: fact } : {}),
    ...(target.level === 'senior' ? { aspires_to_senior: fact } : {}),
    ...(target.headship ? { aspires_to_headship: fact } : {}),
  };
}
