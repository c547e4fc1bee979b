import type { ImpactChoice } from '../../../shared/contract/impact-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { SMALLEST } from '../../../shared/rules/put-forward-shares.ts';

/** How the figures were made, in sentences: on the page, in the workbook and on paper. */
export const impactNotes = (choice: ImpactChoice, today: string, aimed: boolean): string[] => [
  `As at ${longDate(choice.asAt)}${choice.asAt === today ? ', today' : ''}: what is recorded with a date up to that day. What is recorded later with an earlier date changes these figures.`,
  'Each place taken up counts once, so somebody who took part in two rounds counts twice. School, phase and stage are those of the day on which they were put forward.',
  'Promoted includes headship. A promotion counts from the day on which the new role was taken up, whoever said so; the programme need not be its cause.',
  'Headship within a year counts those who completed at least a year before this date, and among them those who took up a headship by a year after they completed.',
  'Who has left still counts; who was erased does not.',
  'Places are those of rounds that had opened by this date and for which a number was set.',
  `Confidence and competence: means of those who rated the same words at the start and at the end, from 1 to 5; withheld below ${SMALLEST} pairs.`,
  `With a characteristic: as it is recorded today and for no other day, of those of whom it is recorded. A number below ${SMALLEST} is withheld, and with it whatever it could be worked out from, also beside a workbook that left before.`,
  ...(aimed
    ? [
        'Programmes for people with a characteristic are in none of the other figures: they are counted by themselves alone.',
      ]
    : []),
];
