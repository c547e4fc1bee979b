import { byText } from './by-text.ts';
import { plainName } from './same-name.ts';
import { searchWords } from './search.ts';

/** What a student’s form and the letter to parents have to say of a review. */
export interface StudentReview {
  readonly school: string;
  /** 'Laura Dunmore, Head of Science' */
  readonly about: string;
  readonly purpose: string;
  /** Whom a student tells who is worried. */
  readonly tell: string;
  readonly supervisor: string;
  /** How many have to answer before anything is shown. */
  readonly minimum: number;
}

/**
 * Why students are not asked unless a reason is given: a special school, a school of the youngest, or a class in Key Stage 1
 * or younger. Null where they may be asked. A judgement of ours: answers there say more about the grown-up who helps.
 */
export function studentsOff(
  school: { readonly name: string; readonly phase: string } | null,
  keyStage1: boolean,
): string | null {
  if (school?.phase === 'Special')
    return 'In a special school many students would need somebody beside them to answer, who would then know what they said.';
  if (keyStage1 || school?.phase === 'Nursery' || /\binfants?\b/i.test(school?.name ?? ''))
    return 'In Key Stage 1 and younger, children answer to please whoever reads the form to them.';
  return null;
}

/** The lines at the head of a student’s form, on the screen and on paper: label and words. */
export function studentHead(review: StudentReview): readonly (readonly [string, string])[] {
  return [
    ['About', review.about],
    ['What it is for', review.purpose],
    [
      'Who knows what you say',
      `Nobody is told who said what. Nobody writes a name. All answers are counted together, and only where at least ${review.minimum} of you answer.`,
    ],
    ['Do I have to', 'No. You may stop at any time, and leave out what you like.'],
    [
      'If you are worried',
      `If you or somebody else is not safe, or something here worries you, tell ${review.tell}.`,
    ],
  ];
}

/** The letter that tells parents, and how to opt out; to be copied onto the school’s own paper. */
export function parentLetter(review: StudentReview): string {
  return [
    'Dear parents and carers',
    `As part of how ${review.school} develops its leaders, some students are asked to rate short statements about ${review.about}. What it is for: ${review.purpose}`,
    'Students are drawn at random. Relatives of those concerned are left out. It takes some minutes in school time, and taking part is voluntary.',
    `Nobody writes a name, and no written comments are asked for. Answers are counted together and shown only where at least ${review.minimum} students answer. The list of names is not kept once the students have been asked.`,
    `${review.supervisor} supervises it and has no part in the review. A student who is worried is told to speak to ${review.tell}.`,
    'If you would rather that your child is not asked, please tell the school office. You need give no reason, and nothing follows from it.',
  ].join('\n\n');
}

/** One name a line: blank lines and repeated names go, and a name is set with single spaces. */
export function pupilNames(text: string): string[] {
  const names = text.split(/\r?\n/).map((line) =>
    line
      .replaceAll(/[\t,; ]+/g, ' ')
      .replaceAll('"', '')
      .trim(),
  );
  const seen = new Set<string>();
  return names.filter((name) => {
    const plain = name.toLowerCase();
    if (plain === '' || seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

/**
 * Whether a pupil may be a relative: one of these surnames, or half of a double-barrelled one, is in the name, or it is a
 * name that was declared. Capitals, accents and apostrophes tell nobody apart. It is wide: whoever draws may untick.
 */
export function mayBeRelative(
  pupil: string,
  near: { readonly surnames: readonly string[]; readonly declared: readonly string[] },
): boolean {
  const words = searchWords(pupil);
  return (
    near.declared.some((name) => hasEveryWord(pupil, name)) ||
    near.surnames.some((surname) => surname.split('-').some((part) => isWithin(words, searchWords(part))))
  );
}

/** Lists put the surname first or last, and have names between that nobody declares; commas go when they are read. */
function hasEveryWord(pupil: string, name: string): boolean {
  const words = new Set(plainName(pupil).split(' '));
  return plainName(name)
    .split(' ')
    .every((word) => words.has(word));
}

const isWithin = (words: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && words.some((_, at) => part.every((word, further) => words[at + further] === word));

/**
 * Draws `count` names, every one as likely as another; all of them where there are no more. `below(n)` gives a whole number
 * from 0 to n - 1 by chance that nobody can foresee. In alphabetical order, so that the order says nothing of the draw.
 */
export function drawn(names: readonly string[], count: number, below: (n: number) => number): string[] {
  const left = [...names];
  const found: string[] = [];
  while (found.length < count && left.length > 0) found.push(...left.splice(below(left.length), 1));
  return found.toSorted(byText);
}
