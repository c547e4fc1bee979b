import type { Rule } from '../rules/rule.ts';
import { defaultColumns } from './export-columns.ts';
import { type Npq, npqs } from './npqs.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { element } from './programme-elements.ts';
import { londonProgrammes } from './programmes-london.ts';
import { pastProgrammes } from './programmes-past.ts';
import { stageProgrammes } from './programmes-stages.ts';
import { aimed, all, any, must, oneOf, setBy } from './rule-words.ts';

const NPQ_WORDS = 'Holds the role, or hopes to';

function audienceOf(npq: Npq): Rule {
  switch (npq.rests) {
    case 'senior_or_aspiring':
      return any(
        NPQ_WORDS,
        must('senior_role_now', 'Holds a senior leadership role'),
        must('aspires_to_senior', 'Hopes for a senior leadership role'),
      );
    case 'head_or_aspiring':
      return any(
        NPQ_WORDS,
        must('role_now', 'Is a headteacher or head of school', oneOf('headteacher', 'executive_headteacher')),
        must('aspires_to_headship', 'Hopes for a headship'),
      );
    case 'leads_send':
      return any(
        NPQ_WORDS,
        must(
          'role_now',
          'Is the SENDCo, or a senior leader',
          oneOf('sendco', 'assistant_headteacher', 'deputy_headteacher', 'headteacher'),
        ),
        must('leads_send', 'Is, or hopes to be, the special needs co-ordinator'),
      );
    default:
      return must(npq.rests, NPQ_WORDS);
  }
}

function npqProgramme(npq: Npq): ProgrammeContent {
  const [least, most] = npq.months;
  return {
    key: npq.code.toLowerCase(),
    name: npq.name,
    audience: npq.audience,
    provider: '',
    funder: '',
    route: 'individual',
    rule: setBy(
      'DfE audience, our wording',
      all(
        'Who it is for',
        audienceOf(npq),
        aimed(`npq_${npq.code}`, 'Has not done it already', oneOf('not_started', 'applying')),
      ),
    ),
    priorities: [],
    elements: [element('training', { words: 'A course, and then an assessment', months: { least, most } })],
    awards: [npq.name],
    fitsWith: '',
    guide: null,
    columns: [...defaultColumns],
    places: null,
    perSchool: null,
    characteristic: null,
    npq: npq.code,
    pastScheme: false,
    source: npq.source,
    gaps: ['Application windows, funding and a provider’s own conditions: enter them locally.'],
  };
}

const alliancePathway: ProgrammeContent = {
  key: 'alliance_pathway',
  name: 'Alliance pathway',
  audience: 'Staff whom the alliance’s schools put forward',
  provider: '',
  funder: '',
  route: 'school',
  rule: all('Who it is for'),
  priorities: [],
  elements: [],
  awards: [],
  fitsWith: '',
  guide: null,
  columns: [...defaultColumns],
  places: null,
  perSchool: null,
  characteristic: null,
  npq: null,
  pastScheme: false,
  source: 'our default',
  gaps: ['A blank programme: its rules, places and elements are the alliance’s own.'],
};

/** What a new file offers: ten NPQs and a blank pathway, then past schemes to adapt. */
export const programmes: readonly ProgrammeContent[] = [
  ...npqs.map(npqProgramme),
  alliancePathway,
  ...pastProgrammes,
  ...londonProgrammes,
  ...stageProgrammes,
];
