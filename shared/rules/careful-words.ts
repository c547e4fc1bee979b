import { fold } from './search.ts';

/** What a free-text box about a person asks again about (UI voice: 'They may read this'). */
export type CarefulTopic = 'health' | 'family' | 'age' | 'pregnancy' | 'union';
export type CarefulWord = { readonly topic: CarefulTopic; readonly word: string };

/**
 * Word beginnings by topic; a trailing '$' wants the whole word. The list is ours: it catches the usual words and
 * lets the rest pass, because it only asks again. The topics are special categories or protected characteristics
 * that a note about leadership rarely needs.
 */
const TOPICS: Readonly<Record<CarefulTopic, readonly string[]>> = {
  pregnancy: [
    'pregnan',
    'maternity',
    'paternity',
    'expecting a',
    'miscarr',
    'ivf$',
    'due date',
    'baby$',
    'mat leave',
    'pat leave',
  ],
  union: [
    'union$',
    'unions$',
    'unionis',
    'trade union',
    'neu$',
    'nasuwt',
    'unison$',
    'gmb$',
    'naht$',
    'ascl$',
    'strike$',
    'picket',
    'works rep',
  ],
  health: [
    'health',
    'sick$',
    'sickness',
    'ill$',
    'illness',
    'cancer',
    'depress',
    'anxi',
    'stress',
    'disab',
    'diagnos',
    'surgery',
    'hospital',
    'medical',
    'medication',
    'menopaus',
    'dyslexi',
    'autis',
    'adhd$',
    'epilep',
    'diabet',
    'burnout',
    'burnt out',
    'occupational health',
    'counselling',
    'therapy',
    'gp$',
    'unwell',
    'long covid',
    'heart condition',
    'heart attack',
    'wheelchair',
    'migraine',
  ],
  family: [
    'husband',
    'wife$',
    'partner s',
    'her partner',
    'his partner',
    'their partner',
    'divorc',
    'married',
    'marriage',
    'children$',
    'her child',
    'his child',
    'their child',
    'her kids',
    'his kids',
    'their kids',
    'elderly parent',
    'elderly mother',
    'elderly father',
    'ageing parent',
    'ill parent',
    'childcare',
    'single mother',
    'single father',
    'single parent',
    'her mother',
    'his mother',
    'her father',
    'his father',
    'her son',
    'his son',
    'her daughter',
    'his daughter',
    'family$',
    'bereave',
    'carer$',
    'school run',
  ],
  age: [
    'old$',
    'older$',
    'young$',
    'younger$',
    'age$',
    'aged$',
    'ageing',
    'years old',
    'retire',
    'pension',
    'near the end of',
    'at this stage of life',
    'time of life',
    'dinosaur',
    'past it$',
    'in her fifties',
    'in his fifties',
    'in her sixties',
    'in his sixties',
  ],
};

/**
 * What only several words together say, looked for before the harmless phrases are taken out: children whom somebody has
 * or fetches are their own, and an age is a number that counts nothing.
 */
const SAYINGS: readonly { readonly topic: CarefulTopic; readonly pattern: RegExp }[] = [
  {
    topic: 'family',
    pattern:
      / (has|have|had) ((a|one|two|three|four|five|six|\d|young|small|little|her|his|own|school|age|aged) )*(child|children|kids) /g,
  },
  {
    topic: 'family',
    pattern:
      / (collect|fetch|pick up|drop off|picks up|drops off|collects|fetches) (the|her|his|their) (children|kids) /g,
  },
  {
    topic: 'age',
    pattern:
      / (she|he|they) (is|are|turns|turned|will be) ((only|nearly|almost|already|now) )?[2-7]\d (?!(per|pupils|students|staff|days|hours|minutes|miles|weeks|lessons) )/g,
  },
];

/** Everyday phrases in which a listed word says nothing about the person. */
const HARMLESS = [
  'in partnership',
  'young people',
  'young person',
  'young children',
  'young leaders',
  'younger pupils',
  'younger students',
  'younger children',
  'older pupils',
  'older students',
  'older children',
  'mental health lead',
  'health and safety',
  'health and social care',
  'student union',
  'european union',
  'key stage',
  'all children',
  'our children',
  'the children',
  'of children',
  'for children',
  'children s',
  'children in',
  'children with',
  'children who',
  'family learning',
  'family liaison',
  'family support',
  'family engagement',
  'medical needs of pupils',
  'therapy dog',
  'stress test',
  'stressed the',
  'stresses the',
];

/**
 * Words on health, family, age, pregnancy or union in a text, each once, in the order of the text. Accents, case
 * and punctuation are ignored. Nothing is refused for it: the person who writes is asked again.
 */
export function carefulWords(text: string): CarefulWord[] {
  let read = ` ${fold(text).replace(/[.@]+/g, ' ').replace(/\s+/g, ' ')} `;
  const found: (CarefulWord & { readonly at: number })[] = [];
  for (const { topic, pattern } of SAYINGS)
    read = read.replace(pattern, (match, ...rest) => {
      const at: unknown = rest.at(-2);
      found.push({ topic, word: match.trim(), at: typeof at === 'number' ? at + 1 : 0 });
      return ` ${'_'.repeat(match.length - 2)} `;
    });
  for (const phrase of HARMLESS) read = read.replaceAll(` ${phrase} `, ` ${'_'.repeat(phrase.length)} `);
  for (const [topic, beginnings] of entries(TOPICS)) {
    for (const beginning of beginnings) {
      const whole = beginning.endsWith('$');
      const sought = whole ? ` ${beginning.slice(0, -1)} ` : ` ${beginning}`;
      const at = read.indexOf(sought);
      if (at < 0) continue;
      const end = whole ? at + sought.length - 1 : endOfWord(read, at + sought.length);
      found.push({ topic, word: read.slice(at + 1, end), at });
    }
  }
  found.sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found
    .filter(({ word }) => !seen.has(word) && seen.add(word))
    .map(({ topic, word }) => ({ topic, word }));
}

/** The topics of these words in a sentence's order: 'health', 'health and family', 'age, health and union'. */
export function topicWords(words: readonly CarefulWord[]): string {
  const topics = [...new Set(words.map(({ topic }) => (topic === 'union' ? 'union matters' : topic)))];
  const last = topics.pop();
  return topics.length === 0 ? (last ?? '') : `${topics.join(', ')} and ${last}`;
}

function entries(topics: typeof TOPICS): [CarefulTopic, readonly string[]][] {
  return [
    ['pregnancy', topics.pregnancy],
    ['union', topics.union],
    ['health', topics.health],
    ['family', topics.family],
    ['age', topics.age],
  ];
}

function endOfWord(text: string, from: number): number {
  const end = text.indexOf(' ', from);
  return end < 0 ? text.length : end;
}
