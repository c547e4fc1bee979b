import { roleOf } from '../reference/roles.ts';
import { settledByBounds } from './bounds.ts';
import { byText } from './by-text.ts';
import { longDate, wholeYearsBetween, yearsAndMonths } from './dates.ts';
import type { FactSheet } from './facts.ts';
import type { FactSettings, HoldingRecord, PersonRecord } from './person-record.ts';
import type { Fact } from './rule.ts';
import { postWords } from './staff-words.ts';
import { heldOn, newestStart, postsReachBackTo, type Tenure, teachingSince, tenureOf } from './tenure.ts';
import { type PostsOfAKind, yearsHeld, yearsSinceFirst } from './years-held.ts';
import { ASKED_YEARS } from './years-said.ts';

const RECORD = 'Staff record';
type Known = Extract<Fact, { known: true }>;

/** Facts of the career so far: kind of staff, years of teaching, posts held (seeds 001, 003, 004). */
export function careerFacts(record: PersonRecord, on: string, settings: FactSettings): FactSheet {
  const held = record.holdings.filter((one) => heldOn(one, on));
  return {
    ...kindFacts(record),
    ...teachingFacts(record, on, settings),
    ...roleFacts(record, held, on),
    ...yearsFacts(record, held, on),
  };
}

/** The strands of seed 004: teachers, classroom-facing support staff, associate staff. */
function kindFacts({ person }: PersonRecord): FactSheet {
  const words = {
    teaching: 'Teaching staff',
    classroom: 'Support staff with a classroom-facing role',
    support: 'Associate staff',
  }[person.kind];
  const is = (value: boolean): Known => ({ known: true, value, words, source: RECORD, date: null });
  return {
    teaching: is(person.kind === 'teaching'),
    classroom_facing: is(person.kind === 'classroom'),
    support: is(person.kind === 'support'),
  };
}

function teachingFacts({ person }: PersonRecord, on: string, settings: FactSettings): FactSheet {
  const sheet: FactSheet = {};
  if (person.overseas_trained !== null) {
    const value = person.overseas_trained === 1;
    const words = value ? 'Trained overseas' : 'Trained in the UK';
    sheet.overseas_trained = { known: true, value, words, source: RECORD, date: null };
  }
  const since = teachingSince(person);
  if (since === null) return sheet;
  const years = wholeYearsBetween(since, on);
  const words = since > on ? `Teaching from ${longDate(since)}` : `Teaching for ${yearsAndMonths(since, on)}`;
  const date = person.qts_date ?? person.teaching_years_as_of;
  sheet.years_teaching = { known: true, value: years, words, source: RECORD, date, since };
  sheet.newly_qualified = {
    known: true,
    value: years <= settings.newlyQualifiedYears,
    words,
    source: RECORD,
    date,
  };
  return sheet;
}

const level = (one: HoldingRecord) => roleOf(one.role)?.level;
const leads = (one: HoldingRecord) => roleOf(one.role)?.leadsTeam === true;
const senior = (one: HoldingRecord) => level(one) === 'senior';
const middle = (one: HoldingRecord) => leads(one) && !senior(one);
const lasting = (one: HoldingRecord) => one.basis !== 'cover';
const seniorPosts: PostsOfAKind = {
  fact: 'years_in_senior_post',
  of: senior,
  lead: 'In a senior post',
  none: 'No senior post is recorded',
};
const middlePosts: PostsOfAKind = {
  fact: 'years_as_middle_leader',
  of: middle,
  lead: 'As a middle leader',
  none: 'No middle-leadership post is recorded',
};
const headships: PostsOfAKind = {
  fact: 'years_in_headship',
  of: (one) => roleOf(one.role)?.headship === true,
  lead: 'First headship began',
  none: 'No headship is recorded',
};

function roleFacts(record: PersonRecord, held: readonly HoldingRecord[], on: string): FactSheet {
  const sheet: FactSheet = {};
  const known = held.filter((one) => roleOf(one.role) !== null && lasting(one));
  const complete = held.length > 0 && held.every((one) => roleOf(one.role) !== null);
  if (known.length > 0) {
    sheet.role_now = {
      known: true,
      value: known.flatMap((one) => [one.role ?? '', ...(one.basis === 'acting' ? ['acting'] : [])]),
      words: known.map(postSince).join('; '),
      source: RECORD,
      date: newestStart(known),
    };
  }
  const leading = known.find(leads);
  if (leading) sheet.leadership_role = yes(leading);
  const now = known.find(middle);
  if (now) sheet.middle_leader_now = yes(now);
  const seniorNow = known.find(senior);
  if (seniorNow) sheet.senior_role_now = yes(seniorNow);
  else if (complete)
    sheet.senior_role_now = no(held, `No senior role now: ${held.map(postSince).join('; ')}`);

  const ever = record.holdings.filter((one) => lasting(one) && (one.from_date ?? '') <= on);
  const led = ever.find(middle) ?? ever.find(senior);
  const since = teachingSince(record.person);
  if (led) sheet.middle_leadership_experience = yes(led);
  else if (since !== null && postsReachBackTo(record.holdings, since, on)) {
    const words = `Every post since ${longDate(since)} is recorded, and none is a leadership post`;
    sheet.middle_leadership_experience = no(record.holdings, words);
  }
  return sheet;
}

function yearsFacts(record: PersonRecord, held: readonly HoldingRecord[], on: string): FactSheet {
  const sheet: FactSheet = {};
  const present = tenureOf(held, on);
  if (present !== null && present !== 'undated') {
    const newestPost = [...held]
      .filter(lasting)
      .sort((a, b) => byText(a.from_date ?? '', b.from_date ?? ''))
      .at(-1);
    const own = newestPost ? tenureOf([newestPost], on) : null;
    if (newestPost && own !== null && own !== 'undated') {
      sheet.years_in_present_role = years(own, on, `As ${newestPost.title}`);
    }
  }
  const answer = record.answers.find((one) => one.fact === 'two_years_in_senior_post' && one.as_of <= on);
  sheet.years_in_senior_post = yearsHeld(record, on, seniorPosts, answer);
  sheet.two_years_in_senior_post = isLongEnough(yearsHeld(record, on, seniorPosts));
  sheet.years_as_middle_leader = yearsHeld(record, on, middlePosts);
  sheet.years_in_headship = yearsSinceFirst(record, on, headships);
  return sheet;
}

/** Whether years reach what the yes-or-no question asks, where the record alone settles that. */
function isLongEnough(found: Fact): Fact | undefined {
  const test = { kind: 'at_least', n: ASKED_YEARS } as const;
  const known = found.known ? found : settledByBounds(test, found)?.stated;
  if (known === undefined || typeof known.value !== 'number') return undefined;
  const { words, source, date } = known;
  return { known: true, value: known.value >= ASKED_YEARS, words, source, date };
}

function years(tenure: Tenure, on: string, lead: string): Known {
  const until = tenure.running ? on : tenure.until;
  const value = wholeYearsBetween(tenure.since, until);
  return {
    known: true,
    value,
    words: `${lead} for ${yearsAndMonths(tenure.since, until)}${tenure.running ? '' : ', not now'}`,
    source: RECORD,
    date: tenure.since,
    ...(tenure.running ? { since: tenure.since } : {}),
  };
}

function yes(one: HoldingRecord): Known {
  return { known: true, value: true, words: postSince(one), source: RECORD, date: one.from_date };
}

function no(from: readonly HoldingRecord[], words: string): Known {
  return { known: true, value: false, words, source: RECORD, date: newestStart(from) };
}

function postSince(one: HoldingRecord): string {
  return `${postWords(one)}${one.from_date === null ? '' : ` since ${longDate(one.from_date)}`}`;
}
