import type { DecisionLetterData } from '../../../shared/contract/documents.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { elementDetails, elementName } from '../../../shared/rules/element-words.ts';
import { webAddress } from '../../../shared/rules/web-address.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { nameOf, surnameFirst } from '../staff/names.ts';
import { type Gathered, gather } from './gather.ts';
import { offersOf } from './kept-offers.ts';
import { letterKind } from './letters-kept.ts';
import { requireNomination } from './nominations.ts';
import { ourSchool } from './preview.ts';

type Contract = typeof programmesContract;
type Made = { readonly letter: DecisionLetterData; readonly surnameFirst: string };

/**
 * Prints a letter to each of these nominees, and hands them over as one PDF: an offer, a place that came free, in reserve,
 * declined, or turned down. Refuses where a nomination is not decided yet, of those who have left, and in a meeting, which sees nobody's place.
 */
export async function printLetters(
  context: JobContext,
  { ids }: DataOf<Contract['printLetters']>,
): Promise<ReplyOf<Contract['printLetters']>> {
  const { data, made } = context.query((read) => {
    const rounds = new Map<string, Gathered>();
    const letters = [...new Set(ids)].map((id) => letterOf(read, rounds, id));
    return { made: letters, data: { ...schoolPrinted(read), letters: letters.map((one) => one.letter) } };
  });
  const [first] = made;
  if (first === undefined) throw new Error('At least one letter was expected.');
  const about = made.length === 1 ? first.letter.name : first.letter.programme;
  return printAndHandOver(
    context,
    { document: 'decision-letters', title: `Letter, ${about}, ${data.printedOn}`, data },
    made.length === 1
      ? `${first.surnameFirst} - Letter - ${data.printedOn}`
      : `${data.school} - Letters, ${about} - ${data.printedOn}`,
  );
}

/** `rounds` keeps each round that was read, for the next letter of it. */
function letterOf({ db, today, meeting }: QueryContext, rounds: Map<string, Gathered>, id: string): Made {
  if (meeting)
    throw new Refusal('programmes.meeting', 'No letters are printed while a meeting looks on.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const { round_id } = requireNomination(db, id);
  const gathered = rounds.get(round_id) ?? gather(db, round_id, today);
  rounds.set(round_id, gathered);
  const { round, content, nominations } = gathered;
  const row = nominations.find((one) => one.id === id);
  if (row === undefined) throw new Error('A nomination that is not in its round.');
  const name = nameOf(row);
  if (row.archived_on !== null)
    throw new Refusal(
      'programmes.left',
      `${name} has left the school, so no letter is written to them here.`,
      {
        wayOut: 'Leave them out.',
      },
    );
  if (row.state !== 'offered' && row.state !== 'reserve' && row.state !== 'declined')
    throw new Refusal('programmes.not-decided', `Nothing is decided about ${name}’s nomination yet.`, {
      wayOut: 'Record what the organiser decided first.',
    });
  const [last] = offersOf(db, id);
  return {
    surnameFirst: surnameFirst(row),
    letter: {
      reference: row.ref,
      name,
      programme: content.name,
      cohort: round.academic_year,
      organiser: round.organiser,
      headteacher: ourSchool(db, today).headteacher,
      decision: letterKind({ ...row, state: row.state }, last?.kind),
      decidedOn: row.state_on,
      answerBy: row.state === 'offered' ? (last?.answerBy ?? null) : null,
      consistsOf:
        row.state === 'offered'
          ? [
              ...content.elements.map((one) => ({
                name: elementName(one),
                details: [
                  ...elementDetails({ ...one, cost: null, paidBy: '', coverDays: null }),
                  ...one.topics,
                  ...guideAt(one.guide).map((address) => `guide: ${address}`),
                ].join('; '),
              })),
              ...guideAt(content.guide?.kept).map((details) => ({
                name: content.guide?.name ?? '',
                details,
              })),
            ]
          : [],
    },
  };
}

/** Where a guide is that whoever has the letter can open; a folder of the school's is none of theirs. */
function guideAt(kept = ''): string[] {
  const address = webAddress(kept);
  return address === null ? [] : [address];
}
