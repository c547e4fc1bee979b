import type { StaffKind } from './roles.ts';

type Pattern = readonly [pattern: RegExp, role: string, kind: StaffKind, certainty?: 'sure' | 'likely'];

const HEAD = 'head ?(?:teacher|master|mistress)|principal';

/**
 * Job titles of UK schools, tried from the first to the last: the particular before the general, and what merely
 * mentions a head (the head's PA, the head's assistant) before heads. Our own list; the head confirms each.
 * Titles come in lower case, without full stops, slashes or hyphens.
 */
export const TITLE_PATTERNS: readonly Pattern[] = [
  // Governors and those who work for the head, whose titles name somebody else's post.
  [
    /\b(pa|personal assistant|ea|executive assistant|secretary|clerk)\b.*\b(head|slt|principal|governors?|leadership)\b/,
    'administration_hr_data_and_finance',
    'support',
  ],
  [
    /\bheads? ?(teachers?)? (pa|secretary)\b|^pa$|^(school |senior |admin(istrative)? )?(secretary|clerk)\b|\b(pa|personal assistant)\b/,
    'administration_hr_data_and_finance',
    'support',
  ],

  // Support teams by what they do, before 'head of' and 'lead' make leaders of them.
  [
    /\bhead of (site|estates|premises|facilities|catering|admin\w*|it|ict support|finance|hr|human resources|operations|data)\b/,
    'support_team_leader',
    'support',
  ],
  [
    /\b(catering|kitchen|office|site|estates?|facilities|premises|hr|human resources|finance|admin\w*|operations|it|ict|network|data|exams?|marketing|communications|reprographics|cover) manager\b/,
    'support_team_leader',
    'support',
  ],
  [
    /\b(senior|lead) (site|science|lab|it|ict)\w* (technician|officer|supervisor)\b|\bsenior caretaker\b/,
    'support_team_leader',
    'support',
    'likely',
  ],
  [
    /\b(school )?business (manager|director|leader)\b|\b(sbm|dfo|cfo|coo)\b|\bbursar\b|\b(director|chief) (of )?(finance|operations|operating|financial)\b|\bfinance director\b/,
    'business_manager',
    'support',
  ],

  // Posts whose words would be read as something else further down.
  [
    /\b(assistant|deputy) (school )?business manager\b/,
    'administration_hr_data_and_finance',
    'support',
    'likely',
  ],
  [/^head of (learning support|inclusion|sen|send)\b/, 'sendco', 'teaching', 'likely'],
  [
    /^(learning support|specialist|cover|(reception|nursery|form|class)(?!.*\b(lead|leader|head|ahts?|dht|ho[dy]|send?c?o|co ?ord(inator)?)\b)) (class )?(teacher|tutor)\b/,
    'teacher',
    'teaching',
  ],
  [
    /\bteacher\b.*\b(ks ?\d|key stage \d) (lead|leader|co ?ordinator|coord)\b/,
    'other_leadership',
    'teaching',
  ],
  [
    /\bacross (the )?curriculum (lead|leader|co ?ordinator|coord)\b/,
    'other_leadership',
    'teaching',
    'likely',
  ],
  [
    /\b(assistant|asst|deputy) (curriculum|subject|faculty|department) (leader|lead|head)\b/,
    'other_leadership',
    'teaching',
  ],
  [
    /\b(progress|achievement|raising achievement) (leader|lead|manager|co ?ordinator)\b|\bdir(ector)? of learning (yr|year|y|ks) ?\d+\b|\b(head|leader) of ks ?\d\b(?! [a-z])/,
    'head_of_year_or_phase',
    'teaching',
  ],
  [/\bleader of (ks ?\d|key stage \d) [a-z]+/, 'other_leadership', 'teaching'],
  [/\bctl\b|\bcurriculum team leader\b/, 'head_of_department_or_curriculum', 'teaching'],

  // Classroom-facing support.
  [
    /\bhlta\b|\bhigher level t(eaching )?a(ssistant)?\b|\bhigher level\b.*\bassistant\b/,
    'higher_level_teaching_assistant',
    'classroom',
  ],
  [/\bcover supervisor\b|\bcover (sup|supvr|super)\b|\bcs\b/, 'cover_supervisor', 'classroom'],
  [
    /\b(learning|academic|behaviour|pastoral|peer) mentors?\b|\blrng mentor\b/,
    'learning_mentor',
    'classroom',
  ],
  [
    /\b(teaching|learning support|special support|classroom|nursery|sen|send|inclusion|bilingual|1 ?(:|to|2) ?1|one to one)\b.*\bassistants?\b|\b(ta\d?|lsa|tas|lsas|eta|gta|sta|ssa|eyta)\b(?! manager)|\bteach(ing)? asst\b|\blearning support\b|\bnursery (nurse|practitioner|officer)\b|\bearly years (practitioner|educator|assistant)\b|\bclassroom support\b|\b(1 ?(to|2) ?1|one to one) support\b|\bemotional literacy\b|\belsa\b|\bcommunication support worker\b/,
    'teaching_assistant',
    'classroom',
  ],
  [
    /\b(art|science|sci|dt|d and t|design|food|lab(oratory)?|it|ict|music|drama|media|photography|network|reprographics|av|theatre|textiles|workshop)\b.*\btech(nician)?s?\b|\btechnicians?\b|^tech \(/,
    'education_support',
    'support',
  ],

  // Heads and their deputies.
  [
    new RegExp(`\\b(exec(utive)?) (${HEAD}|head|ht)\\b|\\bexht\\b|\\b(chief executive|ceo)\\b`),
    'executive_headteacher',
    'teaching',
  ],
  [
    new RegExp(`\\b(associate|assoc|trainee) (${HEAD}|head|ht)( teacher)?\\b`),
    'associate_headteacher',
    'teaching',
    'likely',
  ],
  [
    new RegExp(
      `\\b(asst|assist|assistant|ass) (${HEAD}|head|hd|ht)( teacher)?\\b(?! of (year|dep|faculty|house|maths|mathematics|english|science|key|ks|sixth))`,
    ),
    'assistant_headteacher',
    'teaching',
  ],
  [/\b(aht|ahts|asht)\b|^ah\b|\bassistant vice principal\b|\bavp\b/, 'assistant_headteacher', 'teaching'],
  [
    new RegExp(
      `\\b(deputy|dep|dpty|vice) (${HEAD}|head|hd|ht|princ)( teacher)?\\b(?! of (year|dep|faculty|house|maths|mathematics|english|science|key|ks|sixth))`,
    ),
    'deputy_headteacher',
    'teaching',
  ],
  [/\b(dht|dpht)\b|^dh\b|^vp\b|\bdhead\b/, 'deputy_headteacher', 'teaching'],
  [/\bhead of (the )?school\b|\bhos\b(?! )/, 'headteacher', 'teaching', 'likely'],
  [new RegExp(`\\b(${HEAD})\\b|^ht\\b|\\bhdtr\\b|^head$`), 'headteacher', 'teaching'],
  [
    /\b(senior leader(ship)?( team)?|slt|ssat|director of (education|school improvement))\b/,
    'assistant_headteacher',
    'teaching',
    'likely',
  ],

  // Special needs, pastoral and curriculum leaders.
  [
    /\b(asst|assistant|deputy) sendc?o\b|\b(asst|assistant|deputy) senco\b/,
    'other_leadership',
    'teaching',
    'likely',
  ],
  [
    /\bsendcos?\b|\bsencos?\b|\bsendc\b|\bsen(d)? co ?ordinator\b|\bhead of (sen|send|inclusion|learning support)\b|\binclusion (lead|leader|manager)\b|\bspecial (educational )?needs co ?ordinator\b/,
    'sendco',
    'teaching',
  ],
  [
    /\b(asst|assistant|deputy) (pastoral )?(head of (year|house|key stage|ks)|hoy|hoh|year (leader|head))\b/,
    'other_leadership',
    'teaching',
    'likely',
  ],
  [
    /\b(hoy|hoh|hoks) ?\d*\b|\b(head|leader|lead|director|manager) of (lower |upper |sixth |the )?(year|yr|house|key stage|ks|phase|sixth|6th|lower|upper|middle|infants?|juniors?|eyfs|early years|reception|foundation|nursery|prep)\b|\b(year|yr|house|phase|key stage|ks ?\d|eyfs|early years|sixth form|6th form|foundation stage|lks2|uks2|reception|infant|junior) ?\d* (group )?(lead|leader|head|manager|co ?ordinator|coord|director|tutor lead)\b(?!.*(maths|english|science))|\b(year|yr) head\b|\bhead of y\d+\b|\by\d+ (lead|leader|head)\b|\bpastoral (lead|leader|head)\b|\bhead of boarding\b/,
    'head_of_year_or_phase',
    'teaching',
  ],
  [
    /\b(second|2nd|2ic|2 ic|2nd in charge|second in charge|deputy head of|deputy hod|asst head of|assistant head of|asst hod|assistant hod|dep head of|deputy (leader|lead|director|subject leader) of|deputy (curriculum|subject|faculty) (leader|lead))\b|\b2 ?i ?\/? ?c\b/,
    'other_leadership',
    'teaching',
  ],
  [
    /\bhod\b|\bhof\b|\bhead of (dep\w*|faculty|fac|subject|curriculum|department)\b|\bhead of [a-z]+\b|\b(curriculum|subject|faculty|dept|department|learning area) (lead|leader|head|director|manager|co ?ordinator|coord)\b|\b(director|leader|lead) of (maths|mathematics|english|science|learning|humanities|mfl|languages|pe|sport|music|art|arts|computing|history|geography|re|performing arts|technology|teaching and learning|curriculum)\b/,
    'head_of_department_or_curriculum',
    'teaching',
  ],
  [
    /\b(ks ?\d|key stage \d)( [a-z]+)+ (lead|leader|co ?ordinator|coord)\b|\b(ks ?\d|key stage \d) (lead|leader|co ?ordinator|coord)\b/,
    'other_leadership',
    'teaching',
  ],
  [
    /\b(maths?|mathematics|english|science|literacy|phonics|reading|humanities|history|geography|re|pe|music|art|computing|mfl|languages|french|spanish|german|drama|dt|pshe|oracy|writing) (lead|leader|co ?ordinator|coord|coordinator|subject lead)\b/,
    'head_of_department_or_curriculum',
    'teaching',
    'likely',
  ],
  [
    /\b(assessment|behaviour|pupil premium|pp|enrichment|careers?|ect|nqt|itt|professional|teaching and learning|t and l|curriculum|stem|eal|more able|gifted|whole school|raising standards|attendance and behaviour|cpd|data and assessment|mental health|wellbeing|pshe|rse|transition|outdoor learning|forest school)\b.*\b(lead|leader|tutor|co ?ordinator|coord|mentor|director)\b/,
    'other_leadership',
    'teaching',
    'likely',
  ],
  [
    /\b(lead|leading) (teacher|practitioner|prac)\b|\b(specialist leader|sle)\b|\btlr\b|\bast\b|\badvanced skills\b/,
    'other_leadership',
    'teaching',
    'likely',
  ],

  // Pastoral and office staff.
  [/\b(teacher|tutor)\b.*\bdsl\b|\bdsl\b.*\b(teacher|tutor)\b/, 'teacher', 'teaching', 'likely'],
  [/^(reception|nursery|form|class) (class )?(teacher|tutor)\b/, 'teacher', 'teaching', 'likely'],
  [/\binvigilators?\b/, 'education_support', 'support'],
  [
    /\b(attendance|pastoral|sen|send|student services|careers) (administrator|admin|clerk|secretary|data officer)\b/,
    'administration_hr_data_and_finance',
    'support',
  ],
  [
    /\b(pastoral|welfare|safeguarding|dsl|attendance|ewo|education welfare|family|parent|home school|behaviour|student|pupil|counsellor|counselling|nurse|first aid|matron|medical|health|inclusion|isolation|reset|mental health|nurture|youth|chaplain|house parent|boarding|wellbeing|lac|speech|therap\w*|midday|lunchtime|mdsa|mdsas|msa|smsa|playworker|play|wraparound|breakfast|after school)\b.*\b(officer|manager|worker|lead|leader|support|supervisor|supervisors|assistant|assistants|liaison|co ?ordinator|adviser|advisor|practitioner|parent|aider|services|club|staff)\b|\b(school )?(nurse|counsellor|matron|chaplain|mdsa|smsa|midday|lunchtime supervisor|ewo|dsl|therapist|psychologist)\b|^(pastoral|attendance)\b/,
    'pastoral_health_and_welfare',
    'support',
  ],
  [
    /\b(site|premises|caretaker|cleaner|cleaning|groundsm[ae]n|grounds|estates?|facilities|kitchen|catering|cook|chef|handyman|maintenance|minibus|driver|security|porter|janitor|canteen|dinner)\b/,
    'premises_and_catering',
    'support',
  ],
  [
    /\b(exams?|examinations?|admin|administrat\w*|office|reception|receptionist|finance|payroll|hr|human resources|data|timetabl\w*|admissions|clerical|accounts?|bookkeeper|marketing|communications|ict support|it support|network|systems?|sims|arbor|bromcom|cover (co ?ordinator|manager|organiser)|reprographics|personnel|operations|purchasing|procurement|events|fundrais\w*|trust (officer|assistant))\b/,
    'administration_hr_data_and_finance',
    'support',
  ],
  [
    /\b(librarian|library|lrc|learning resources?|careers (adviser|advisor|officer)|eal (assistant|officer)|sports? coach|coach|peripatetic|instructor|invigilators?|exam invigilators?|tutor(?!.*teacher)|sen administrator|learning manager|learning co ?ordinator)\b/,
    'education_support',
    'support',
    'likely',
  ],

  // Teachers, last, since every leader's title may mention teaching.
  [
    /\b(trainee|student|scitt|pgce|school ?direct|salaried|unqualified|teach first|apprentice)\b.*\bteach\w*\b|\btrainee\b|\bscitt\b|\bpgce\b|\bstudent teacher\b/,
    'trainee',
    'teaching',
  ],
  [
    /\b(teacher|tchr|teach|tch|teachers|ect\d?|nqt|rqt|lecturer|upr|ups|mps|form tutor|class tutor|supply)\b/,
    'teacher',
    'teaching',
  ],
];
