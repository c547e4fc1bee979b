import type { ImportQuestion } from '../../../shared/contract/import.ts';
import type { MatchQuestion } from '../../../shared/rules/import/match-people.ts';
import type { Plan } from '../../../shared/rules/import/plan.ts';
import type { ExistingPerson } from '../../../shared/rules/import/records.ts';
import type { Question, Staged } from '../../../shared/rules/import/staged.ts';

const leaveOut = { value: 'leave_out', words: 'Leave out' };

/** Every question of an import with its possible answers, those about the file itself first. */
export function questionsOf(staged: Staged, plan: Plan): ImportQuestion[] {
  return [...staged.questions.map(ofFile), ...plan.questions.map(ofMatch)];
}

function ofFile({ key, kind, say, answer, names, among }: Question): ImportQuestion {
  const choices =
    kind === 'day_order'
      ? [
          { value: 'dmy', words: 'No, the day first' },
          { value: 'mdy', words: 'Yes, the month first' },
        ]
      : kind === 'which_row'
        ? [
            ...among.slice(0, 8).map((row) => ({ value: `row_${row}`, words: `The one on row ${row}` })),
            { value: 'separate', words: 'Somebody else' },
            leaveOut,
          ]
        : [
            { value: 'one_person', words: kind === 'two_names' ? 'Same person' : 'One person' },
            { value: 'separate', words: names.length === 2 ? 'Two people' : 'Several people' },
            leaveOut,
          ];
  return { key, say, choices, answer, byInitial: false };
}

function ofMatch({ key, kind, say, answer, matches }: MatchQuestion): ImportQuestion {
  const same = {
    other_name: 'Same person, new name',
    had_left: 'Yes, back again',
    which_person: '',
    initial: '',
  }[kind];
  return {
    key,
    say,
    answer,
    byInitial: kind === 'initial',
    choices: [
      ...matches.slice(0, 8).map((one) => ({ value: one.id, words: same || toldApart(one) })),
      {
        value: 'new',
        words: kind === 'other_name' ? 'Two people' : kind === 'had_left' ? 'Somebody else' : 'Somebody new',
      },
      leaveOut,
    ],
  };
}

/** By name and post: two people of one name are not told apart by it. */
function toldApart({ forename, surname, holdings }: ExistingPerson): string {
  const post = holdings.find(({ to_date }) => to_date === null);
  return `${forename} ${surname}${post ? `, ${post.title}` : ''}`;
}
