import { reviewResult } from '../helpers/documents.ts';
import { besideBareChromium, printGoal } from './print-beside-bare.ts';
import type { Measured } from './rows.ts';

export const name = 'report-pdf';
export const goal = printGoal;

const [few, competencies] = [reviewResult().competencies, 30];

/** One 360 report: 30 competencies, and comments of most groups. */
export function run(): Promise<readonly Measured[]> {
  return besideBareChromium(name, {
    document: 'review-result',
    title: '360 report, Leila Haddad, 20 November 2026',
    data: reviewResult({
      competencies: Array.from({ length: Math.ceil(competencies / few.length) }, (_, round) =>
        few.map((one) => ({ ...one, competency: `${one.competency} ${round + 1}` })),
      )
        .flat()
        .slice(0, competencies),
      comments: [
        { name: 'Self', why: null, words: ['I want to delegate more, and earlier.'] },
        { name: 'Peers', why: null, words: sentences(5) },
        { name: 'People they lead', why: null, words: sentences(6) },
        { name: 'Students', why: 'Students were not asked for written comments.', words: [] },
      ],
    }),
  });
}

const words =
  'Meetings start on time and end with who does what by when. It would help to hear sooner when plans change.';

function sentences(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}: ${words}`);
}
