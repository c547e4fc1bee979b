export const ANSWER_KINDS = ['yes_no', 'years', 'date', 'choice', 'record'] as const;
/** How a fact is settled: a yes or no kept as an answer, or an edit of the record itself. */
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type Answerer = 'line manager' | 'the person' | 'headteacher' | 'office' | 'local authority';

export type FactDefinition = {
  /** What the fact is called, as a heading. */
  readonly words: string;
  /** The question, of one person or many: 'they' is either; each person's name stands beside it. */
  readonly question: string;
  readonly who: Answerer;
  readonly answer: AnswerKind;
  /** The yes-or-no fact whose answer settles this one for many people at once. */
  readonly askedAs?: string;
};

const yesNo = (words: string, who: Answerer, question: string): FactDefinition => ({
  words,
  question,
  who,
  answer: 'yes_no',
});
const recorded = (
  words: string,
  answer: 'years' | 'date' | 'choice' | 'record',
  question: string,
): FactDefinition => ({ words, question, who: 'office', answer });
const npq = (words: string): FactDefinition =>
  recorded(`${words} status`, 'choice', `Where are they with the ${words}?`);
const TWO_YEARS =
  'Have they been in a senior leadership post for two years or more in all, here or elsewhere?';

/**
 * The facts that rules may rest on. Derivations are in `facts.ts`; a 'yes_no' fact may also rest on an answer.
 * Facts named in the seeds: stages (004), associate headteacher (003), London Leadership Strategy (001).
 */
export const FACTS = {
  teaching: recorded('Teaching staff', 'record', 'Who is teaching staff?'),
  classroom_facing: recorded('Classroom-facing support staff', 'record', 'Who supports pupils in class?'),
  support: recorded('Associate staff', 'record', 'Who is associate staff?'),
  years_teaching: recorded(
    'Years of teaching',
    'years',
    'When did they qualify, or how many years have they taught?',
  ),
  newly_qualified: recorded('Newly qualified', 'years', 'When did they qualify?'),
  overseas_trained: yesNo('Trained overseas', 'the person', 'Did they train as a teacher overseas?'),
  role_now: recorded('Role now', 'choice', 'Which role do they hold now?'),
  years_in_present_role: recorded(
    'Years in present role',
    'date',
    'When did they start in the present role?',
  ),
  leadership_role: yesNo(
    'Leadership role',
    'line manager',
    'Do they hold a leadership role now, however small (one with a TLR, say)?',
  ),
  middle_leader_now: yesNo(
    'Middle leader now',
    'line manager',
    'Do they lead a team, subject or year group now?',
  ),
  middle_leadership_experience: yesNo(
    'Middle-leadership experience',
    'line manager',
    'Have they led a team, subject or year group, here or elsewhere?',
  ),
  years_as_middle_leader: recorded(
    'Years as a middle leader',
    'date',
    'When did they first lead a team, subject or year group?',
  ),
  senior_role_now: yesNo(
    'Senior leadership role',
    'headteacher',
    'Do they hold a senior leadership role now?',
  ),
  years_in_senior_post: {
    ...recorded('Years in a senior post', 'date', TWO_YEARS),
    who: 'headteacher',
    askedAs: 'two_years_in_senior_post',
  },
  two_years_in_senior_post: yesNo('Two years in a senior post', 'headteacher', TWO_YEARS),
  years_in_headship: recorded(
    'Years since first headship',
    'date',
    'When did they first become a headteacher?',
  ),
  team_lead_potential: yesNo(
    'Potential to lead a team',
    'line manager',
    'Do they have the potential to lead a team of staff?',
  ),
  leadership_potential: yesNo(
    'Put forward by the school',
    'headteacher',
    'Has the school agreed with them that they have leadership to develop?',
  ),
  line_manager_supports: yesNo(
    'Line manager supports it',
    'line manager',
    'Do you support them taking part?',
  ),
  aspires_to_middle: yesNo(
    'Aspires to middle leadership',
    'the person',
    'Do they hope for a middle-leadership role?',
  ),
  aspires_to_senior: yesNo(
    'Aspires to senior leadership',
    'the person',
    'Do they hope for a senior leadership role?',
  ),
  aspires_to_headship: yesNo('Aspires to headship', 'the person', 'Do they hope for a headship?'),
  leads_teaching: yesNo(
    'Leads a subject, year, key stage or phase',
    'line manager',
    'Do they lead, or hope to lead, a subject, year group, key stage or phase?',
  ),
  leads_teacher_development: yesNo(
    'Leads other teachers’ development',
    'line manager',
    'Do they lead, or hope to lead, other teachers’ development?',
  ),
  leads_behaviour: yesNo(
    'Leads behaviour or culture',
    'line manager',
    'Do they lead, or hope to lead, behaviour or culture?',
  ),
  leads_literacy: yesNo('Leads literacy', 'line manager', 'Do they lead, or hope to lead, literacy?'),
  leads_mathematics: yesNo(
    'Leads primary mathematics',
    'line manager',
    'Do they lead, or hope to lead, mathematics in a primary school?',
  ),
  leads_early_years: yesNo(
    'Leads early years',
    'line manager',
    'Do they lead, or hope to lead, early years?',
  ),
  leads_send: yesNo(
    'Special needs co-ordinator',
    'line manager',
    'Are they, or do they hope to be, the special needs co-ordinator?',
  ),
  leads_several_schools: yesNo(
    'Leads several schools',
    'headteacher',
    'Do they lead, or hope to lead, several schools?',
  ),
  npqh_completed_or_applying: yesNo(
    'NPQH completed or being applied for',
    'the person',
    'Have they completed the NPQH, or are they applying for it?',
  ),
  npq_NPQLT: npq('NPQ in Leading Teaching'),
  npq_NPQLTD: npq('NPQ in Leading Teacher Development'),
  npq_NPQLBC: npq('NPQ in Leading Behaviour and Culture'),
  npq_NPQLL: npq('NPQ in Leading Literacy'),
  npq_NPQLPM: npq('NPQ in Leading Primary Mathematics'),
  npq_NPQSL: npq('NPQ in Senior Leadership'),
  npq_NPQH: npq('NPQ in Headship'),
  npq_NPQEL: npq('NPQ in Executive Leadership'),
  npq_NPQEYL: npq('NPQ in Early Years Leadership'),
  npq_NPQSENCO: npq('NPQ for SENCOs'),
  on_a_stage: recorded('On a stage, or graduated from one', 'record', 'Which stage are they on?'),
  in_other_programme: yesNo('On another programme', 'headteacher', 'Are they on another programme now?'),
  on_leave: recorded('On leave', 'record', 'Who is on leave?'),
  told_in_plan: recorded('Told that they are in the plan', 'record', 'When were they told?'),
  phase: recorded('School’s phase', 'choice', 'What is the school’s phase?'),
  local_authority: recorded('Local authority', 'choice', 'Which local authority is the school in?'),
  region: recorded('Region', 'choice', 'Which region is the school in?'),
  city_challenge_area: recorded(
    'In a City Challenge area',
    'choice',
    'Which local authority is the school in?',
  ),
  rural_primary: yesNo('Rural primary', 'headteacher', 'Is theirs a rural primary school?'),
  school_in_challenge: yesNo(
    'School facing challenges',
    'headteacher',
    'Is theirs a school in challenging circumstances?',
  ),
  la_targeted_support: yesNo(
    'Local authority supported with NPQH graduates',
    'local authority',
    'Does the local authority already receive targeted support for NPQH graduates?',
  ),
  la_puts_forward: yesNo(
    'Put forward by the local authority',
    'local authority',
    'Has the local authority agreed to put them forward?',
  ),
  trained_consultant_leader: yesNo(
    'Qualified consultant leader',
    'the person',
    'Are they a qualified consultant leader?',
  ),
} as const satisfies { [name: string]: FactDefinition };

export type NamedFact = keyof typeof FACTS;
/** A manager's word on one stage, `recommended_` and the stage's id: also for stages that a head adds. */
export type RecommendedFact = `recommended_stage_${string}`;
export type FactName = NamedFact | RecommendedFact;

const NAMES = new Set<string>(Object.keys(FACTS));
const RECOMMENDED = /^recommended_stage_[A-Za-z0-9_-]{1,64}$/;

/** Whether this is a fact of the list; a recommendation for a stage is none of them. */
export function isNamedFact(name: string): name is NamedFact {
  return NAMES.has(name);
}

/** Whether a rule may ask for this: a fact of the list, or a recommendation for a stage. */
export function isFactName(name: string): name is FactName {
  return isNamedFact(name) || RECOMMENDED.test(name);
}

/** The fact to ask about where this one is not known: itself, or the yes or no that settles it. */
export function askedFor(name: FactName): FactName {
  const { askedAs } = definitionOf(name);
  return askedAs !== undefined && isNamedFact(askedAs) ? askedAs : name;
}

/** What a fact is called, what to ask, and whom: also for the recommendations of any stage. */
export function definitionOf(name: FactName): FactDefinition {
  if (isNamedFact(name)) return FACTS[name];
  const stage = `Stage ${name.slice('recommended_stage_'.length)}`;
  return {
    words: `Recommended for ${stage} by the line manager`,
    question: `Do you recommend them for ${stage}?`,
    who: 'line manager',
    answer: 'yes_no',
  };
}

/** What is not recorded, with the question that settles it. */
export function notRecorded(
  name: FactName,
  words = `${definitionOf(name).words}: not recorded`,
): { known: false; words: string; ask: string } {
  return { known: false, words, ask: definitionOf(name).question };
}
