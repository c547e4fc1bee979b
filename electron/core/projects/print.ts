import type { CaseHistoryData } from '../../../shared/contract/case-history-document.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import type { ProjectPage } from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { build } from '../sql.ts';
import { ourHead } from '../staff/head.ts';
import { surnameFirstOf } from '../staff/names.ts';
import { asShared, pageReader } from './read.ts';
import { projectOf } from './rows.ts';

type Contract = typeof projectsContract;

/**
 * Prints the projects of these places as case histories, in this order, and hands them over as one PDF; places without a
 * project are left out, and so is in a meeting what it does not show. One that is shared without the name names nobody.
 * @throws Refusal where none of them has a project
 */
export async function printCaseHistories(
  context: JobContext,
  { ids }: DataOf<Contract['print']>,
): Promise<ReplyOf<Contract['print']>> {
  const { data, first, only } = context.query((read) => {
    const { db } = read;
    const page = pageReader(read);
    const pages = [...new Set(ids)].flatMap((id) => {
      const row = projectOf(db, id);
      return row === undefined ? [] : [asShared(page(row))];
    });
    const [one, ...more] = pages;
    if (one === undefined)
      throw new Refusal('projects.nothing-to-print', 'None of these has a project yet.', {
        wayOut: 'Start one first.',
      });
    return { first: one, only: more.length === 0, data: caseHistoriesOf(read, pages.map(historyOf)) };
  });
  const author = only && first.personId !== null ? first.personId : null;
  const whose = author === null ? data.school : context.query(({ db }) => surnameFirstOf(db, author));
  const kind = only ? 'Case History' : 'Case Histories';
  const named = (...parts: readonly string[]) => parts.filter((part) => part !== '');
  return printAndHandOver(
    context,
    {
      document: 'case-histories',
      title: named(kind, only ? first.author : data.school, data.printedOn).join(', '),
      data,
    },
    named(whose, kind, only && author === null ? first.fields.title : '', data.printedOn).join(' - '),
  );
}

/**
 * Case histories as one document, under our school's letterhead. Where one of them is shared without the name the school
 * stands nowhere: with the programme, the phase and what they are, it would leave two or three people to choose from. The
 * alliance stays: it is whom the author agreed to share with, and has many schools.
 */
export function caseHistoriesOf(read: QueryContext, histories: CaseHistoryData[]) {
  const { db, today } = read;
  const printed = schoolPrinted(read);
  const named = histories.every((one) => one.named);
  return {
    ...printed,
    school: named ? printed.school : '',
    alliance: db.get(build.selectFrom('file').select('alliance'))?.alliance ?? null,
    headteacher: named ? ourHead(db, today) : null,
    histories,
  };
}

const words = {
  planned: 'Planned',
  under_way: 'Under way',
  finished: 'Finished',
  stopped: 'Stopped',
} as const;
const orNull = (text: string) => (text === '' ? null : text);

/** A project's page as the document that is printed. */
export function historyOf(page: ProjectPage): CaseHistoryData {
  const { theme: _, title, coach, sponsor, competencies, ...fields } = page.fields;
  return {
    ...fields,
    title,
    author: page.author,
    named: page.personId !== null,
    post: orNull([page.post, page.school].filter((one) => one !== '').join(', ')),
    programme: `${page.programme} ${page.academicYear}`,
    coach: orNull(coach),
    sponsor: orNull(sponsor),
    competencies: orNull(competencies),
    finalOn: page.state === 'finished' ? page.stateOn : null,
    stateWords:
      page.state === 'finished'
        ? null
        : [words[page.state], page.stoppedWhy].filter((one) => one !== '').join(': '),
    sharedOn: page.consent?.on ?? null,
  };
}
