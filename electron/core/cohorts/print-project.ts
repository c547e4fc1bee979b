import type { CaseHistoryData } from '../../../shared/contract/case-history-document.ts';
import type { courseWorkProcedures, ProjectFacts } from '../../../shared/contract/course-work.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { MOST_LINES, printedLines } from '../../../shared/rules/projects/length.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import type { JobContext } from '../context.ts';
import { printAndHandOver } from '../printed.ts';
import { caseHistoriesOf } from '../projects/print.ts';
import { holdingsNow } from '../staff/current.ts';
import { requireName, surnameFirstOf } from '../staff/names.ts';
import { requirePlace } from '../stages/places.ts';
import { versionById } from '../stages/versions.ts';
import { projectsByPlace } from './projects.ts';

type Printing = (typeof courseWorkProcedures)['printProject'];

/**
 * Prints the project of a place on a stage as a case history and hands it over; null where the user thinks better of it.
 * Refuses where there is none, what two pages do not hold, and in a meeting a place that it does not show.
 */
export async function printProject(
  context: JobContext,
  { placeId }: DataOf<Printing>,
): Promise<ReplyOf<Printing>> {
  const { data, whose, title } = context.query((read) => {
    const { db, today } = read;
    const { person_id, version_id } = requirePlace(db, placeId);
    const name = requireName(db, person_id);
    const project = projectsByPlace(db).get(placeId);
    if (project === undefined)
      throw new Refusal('cohorts.no-project', `${name} has no project on this stage.`, {
        wayOut: 'Start it first.',
      });
    const main = holdingsNow(db, today).get(person_id)?.[0];
    const history = historyOf(project, {
      author: name,
      post: main === undefined ? null : postWords(main),
      programme: versionById(db)(version_id).content.name,
    });
    const over = printedLines(history) - MOST_LINES;
    if (over > 0)
      throw new Refusal(
        'cohorts.project-too-long',
        `A case history prints on two pages; this one is about ${over} lines too long.`,
        { wayOut: 'Shorten its aims or its outcome.' },
      );
    return {
      data: caseHistoriesOf(read, [history]),
      whose: surnameFirstOf(db, person_id),
      title: `Case History, ${name}, ${today}`,
    };
  });
  return printAndHandOver(
    context,
    { document: 'case-histories', title, data },
    `${whose} - Case History - ${data.printedOn}`,
  );
}

/** A stage's project as the document that is printed: what it does not ask for is left out, not called missing. */
function historyOf(
  { title, aims, fromJob, outcome, sponsor, coach, dueOn, finishedOn }: ProjectFacts,
  about: Pick<CaseHistoryData, 'author' | 'post' | 'programme'>,
): CaseHistoryData {
  return {
    ...about,
    title,
    named: true,
    from: null,
    to: finishedOn ?? dueOn,
    coach: coach === '' ? null : coach,
    sponsor: sponsor === '' ? null : sponsor,
    competencies: null,
    finalOn: finishedOn,
    stateWords: finishedOn === null ? 'Under way' : null,
    aim: aims,
    why: fromJob === '' ? '' : `From the job description: ${fromJob}`,
    measures: [],
    actions: [],
    evidence: outcome === '' ? [] : [{ words: outcome, on: null, source: '' }],
    limits: '',
    worked: '',
    didNotWork: '',
    next: '',
    learned: '',
    advice: '',
    sharedOn: null,
  };
}
