import { authorityOf } from '../reference/local-authorities.ts';
import { byText } from './by-text.ts';
import { longDate } from './dates.ts';
import { notRecorded } from './fact-names.ts';
import type { FactSheet } from './facts.ts';
import type { PersonRecord } from './person-record.ts';
import type { Fact } from './rule.ts';

const SCHOOL = 'School';
type Known = Extract<Fact, { known: true }>;

/** Facts of the school, and of where the person stands in Baton on the day. */
export function schoolFacts(record: PersonRecord, on: string): FactSheet {
  return { ...placeFacts(record), ...standing(record, on), ...authorityFact(record) };
}

/**
 * Seed 003: the local authority puts people forward, and nobody applies alone. Its word is kept in the nomination and
 * answers the rule, whenever it came: it is about this round, and not about a day.
 */
function authorityFact({ authority_word: word }: PersonRecord): FactSheet {
  if (word === null) return {};
  const { step, on_date: date, authority } = word;
  const fact: Fact =
    step === 'asked'
      ? notRecorded('la_puts_forward', `${authority} was asked on ${longDate(date)} and has not answered`)
      : {
          known: true,
          value: step !== 'not_endorsed',
          words: `${saidBy[step]} by ${authority}`,
          source: 'Local authority',
          date,
        };
  return { la_puts_forward: fact };
}

const saidBy = { proposed: 'Proposed', endorsed: 'Endorsed', not_endorsed: 'Not endorsed' } as const;

/** Seed 001 asks for London; seed 003 gives priority to the three City Challenge areas and rural primaries. */
function placeFacts({ school }: PersonRecord): FactSheet {
  if (!school) return {};
  const sheet: FactSheet = {};
  const place = (value: string | boolean, words: string): Known => ({
    known: true,
    value,
    words,
    source: SCHOOL,
    date: null,
  });
  const authority = school.local_authority === null ? null : authorityOf(school.local_authority);
  if (school.phase !== null) sheet.phase = place(school.phase, `Phase: ${school.phase}`);
  if (school.local_authority !== null) {
    sheet.local_authority = place(school.local_authority, `In ${school.local_authority}`);
  }
  const region = school.region ?? authority?.region ?? null;
  if (region !== null) sheet.region = place(region, `In ${region}`);
  if (authority !== null) {
    const area = authority.cityChallenge;
    const words =
      area === null ? `${authority.name} is in no City Challenge area` : `${area} City Challenge area`;
    sheet.city_challenge_area = place(area !== null, words);
  }
  const circumstances = school.circumstances ?? '';
  const rural = /\brural\b/i.test(circumstances) && !/\bnot\b|\bnon\b/i.test(circumstances);
  const primary = /primary/i.test(school.phase ?? '');
  if (school.phase !== null && !primary && !/unknown/i.test(school.phase)) {
    sheet.rural_primary = place(false, `Phase: ${school.phase}`);
  } else if (rural && primary) {
    sheet.rural_primary = place(true, 'A rural primary school');
  }
  return sheet;
}

function standing(record: PersonRecord, on: string): FactSheet {
  const stood = record.stage_places.filter((one) => one.from_date <= on && one.state !== 'left');
  const stage = [...stood].sort((a, b) => byText(a.from_date, b.from_date)).at(-1);
  const away = record.leave.find((one) => one.from_date <= on && (one.to_date === null || one.to_date >= on));
  const told = record.told.find((one) => one.kind === 'in_plan' && one.on_date <= on);
  const known = (value: boolean, words: string, date: string | null, source = 'Baton'): Known => ({
    known: true,
    value,
    words,
    source,
    date,
  });
  return {
    on_a_stage: stage
      ? known(true, `${stage.state === 'graduated' ? 'Graduated from' : 'On'} a stage`, stage.state_on)
      : known(false, 'Not on a stage', null),
    on_leave: away
      ? known(true, `On leave since ${longDate(away.from_date)}`, away.from_date, `Said by ${away.said_by}`)
      : known(false, 'Not on leave', null),
    told_in_plan: told
      ? known(true, `Told by ${told.by_name} on ${longDate(told.on_date)}`, told.on_date)
      : known(false, 'Not told yet', null),
    // That this file knows of no other says nothing of programmes elsewhere.
    in_other_programme: otherProgramme(record, on),
  };
}

function otherProgramme(record: PersonRecord, on: string): Fact {
  const others = record.programmes.filter((one) => one.on_date <= on);
  const offered = others.find((one) => one.state === 'offered');
  if (offered !== undefined)
    return {
      known: true,
      value: true,
      words: `Offered a place on ${offered.name}`,
      source: 'Baton',
      date: offered.on_date,
    };
  const [waiting] = others;
  return notRecorded(
    'in_other_programme',
    waiting === undefined ? undefined : `Put forward for ${waiting.name}, and nothing decided yet`,
  );
}
