import type { JobTitleCount } from './staged.ts';
import { clean } from './text.ts';

type Kind = NonNullable<JobTitleCount['kind']>;

/**
 * Words of a job title and the role of the ladder they speak for (DOMAIN section 6, from the DfE's vacancy
 * service), the first that fits. Order matters: 'Deputy Head of Year' is not a deputy headteacher.
 */
const lines: readonly (readonly [RegExp, string, Kind])[] = [
  [/\b(executive head|executive principal|chief executive|ceo)/, 'executive_headteacher', 'teaching'],
  [
    /\b(head|leader|lead|coordinator|co-ordinator|manager|director) of (year|phase|house|key ?stage|ks\d|early years|eyfs|reception|sixth form|lower school|upper school)/,
    'head_of_year_or_phase',
    'teaching',
  ],
  [
    /\b(year|phase|house|key ?stage|ks\d|eyfs|early years|sixth form) (\d+ |group )?(leader|lead|head|manager|coordinator|co-ordinator)|^(hoy|ho[ps])\b/,
    'head_of_year_or_phase',
    'teaching',
  ],
  [/\b(send?co|inclusion (lead|manager)|special educational needs)/, 'sendco', 'teaching'],
  [
    /\b(deputy|assistant|second)\b.*\b(head of (?!school)|in (department|charge))/,
    'head_of_department_or_curriculum',
    'teaching',
  ],
  [/\b(deputy head|deputy principal|vice[- ]principal|dht)\b(?! of)/, 'deputy_headteacher', 'teaching'],
  [/\b(assistant head|assistant principal|aht)\b(?! of)/, 'assistant_headteacher', 'teaching'],
  [/\b(head ?teacher|head of school|headmaster|headmistress|principal)\b/, 'headteacher', 'teaching'],
  [
    /\bpremises|caretaker|site (manager|staff|supervisor)|clean(er|ing)|cater|kitchen|cook|midday|lunchtime|grounds/,
    'education_support',
    'support',
  ],
  [
    /\b(finance|hr|human resources|data|admin\w*|office|business manager|bursar|receptionist|secretary|clerk|pa|exams?|attendance)\b/,
    'administration_hr_data_and_finance',
    'support',
  ],
  [
    /\b(pastoral|behaviour|welfare|family|counsellor|nurse|first aid|safeguarding|learning mentor|health)\b/,
    'pastoral_health_and_welfare',
    'support',
  ],
  [/\b(hlta|higher[- ]level teaching assistant)\b/, 'higher_level_teaching_assistant', 'classroom'],
  [
    /\b(teaching assistant|learning support|lsa|tas?|classroom assistant|nursery nurse|cover supervisor|instructor|learning assistant|senta)\b/,
    'teaching_assistant',
    'classroom',
  ],
  [
    /\b(head|director|leader|lead|coordinator|co-ordinator|subject lead\w*|curriculum lead\w*)\b.*\b(of|department|faculty|subject|curriculum)\b|^hod\b|\bfaculty (lead\w*|head)|\b(subject|curriculum|department) (lead\w*|head|manager)|\b(maths|english|science|literacy|numeracy) lead/,
    'head_of_department_or_curriculum',
    'teaching',
  ],
  [/\b(teacher|lecturer|ect|nqt|tutor|class teacher|mps|ups)\b/, 'teacher', 'teaching'],
  [/\b(technician|librarian|ict|it|network|technical)\b/, 'education_support', 'support'],
];

/** A role and kind of staff proposed from a job title's words; null where they do not say. */
export function roleOfTitle(title: string): { role: string; kind: Kind } | null {
  const words = clean(title).toLowerCase();
  const found = lines.find(([pattern]) => pattern.test(words));
  return found ? { role: found[1], kind: found[2] } : null;
}
