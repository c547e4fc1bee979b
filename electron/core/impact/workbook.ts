import type { impactContract } from '../../../shared/contract/impact.ts';
import type {
  ImpactChoice,
  ImpactGroup,
  ImpactPerson,
  ImpactView,
} from '../../../shared/contract/impact-shapes.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { ratedWords } from '../../../shared/reference/self-rating.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { COLUMNS, figureWords, groupingWords } from '../../../shared/rules/impact.ts';
import { howText, saidText } from '../../../shared/rules/impact-said.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { schoolPrinted } from '../printed.ts';
import type { CellValue } from '../spreadsheets/cells.ts';
import type { TableColumn, TableSheet } from '../spreadsheets/table-workbook.ts';
import { build, type Reader } from '../sql.ts';
import { type About, keepCopy, type Leaving } from './copies.ts';
import { impactPage } from './figures.ts';
import { impactPeople } from './people.ts';
import { keepSent, type Sent, toBeSent } from './shares.ts';

type Data<Name extends keyof typeof impactContract> = DataOf<(typeof impactContract)[Name]>;
type Reply<Name extends keyof typeof impactContract> = ReplyOf<(typeof impactContract)[Name]>;

const text = (head: string, width: number): TableColumn => ({ head, width, kind: { is: 'text' } });
const number = (head: string, width = 11): TableColumn => ({
  head,
  width,
  kind: { is: 'number', from: 0, to: 1_000_000 },
});
const sheetNames = {
  figures: 'Figures',
  years: 'By year',
  ratings: 'Before and after',
  shares: 'With a characteristic',
  said: 'What participants say',
  people: 'People',
  how: 'How it was made',
} as const;

/** The figures as they may leave. Refuses while a meeting looks on, and where nobody took part. */
export function shownImpact(context: QueryContext, choice: ImpactChoice) {
  if (context.meeting)
    throw new Refusal('impact.meeting', 'What became of participants is not shown in a meeting.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const view = impactPage(context, choice);
  if (!view.anybody)
    throw new Refusal('impact.nobody', 'Nobody has taken up a place yet, so there is nothing to show.', {
      wayOut: 'Record in a round who takes up the place they were offered.',
    });
  return { view, whose: whoseOf(view, choice), asAt: `As at ${longDate(choice.asAt)}` };
}

/**
 * Which participants, in words: 'All programmes' or 'Leadership Pathways 2025/26, Primary'. Refuses what is not in the file any
 * more: nothing leaves under another name.
 */
function whoseOf({ options }: ImpactView, choice: ImpactChoice): string {
  const named = (rows: readonly { id: string; name: string }[], id: string | null) => {
    if (id === null) return [];
    const found = rows.find((row) => row.id === id);
    if (found === undefined)
      throw new Refusal(
        'impact.unknown',
        'What these figures were narrowed to is not in this file any more.',
        {
          wayOut: 'Choose again in the lists above the figures.',
        },
      );
    return [found.name];
  };
  const said = [
    ...(choice.roundId === null
      ? named(options.programmes, choice.programmeId)
      : named(options.rounds, choice.roundId)),
    ...named(options.stages, choice.stageId),
    ...(choice.phase === null ? [] : [choice.phase]),
    ...named(options.schools, choice.schoolId),
  ];
  return said.length === 0 ? 'All programmes' : said.join(', ');
}

/** What would leave: the sheets, the people of the sheet that may be ticked, and the words that go along. */
export function exportPreview(
  context: QueryContext,
  { choice }: Data<'exportPreview'>,
): Reply<'exportPreview'> {
  const { meeting } = context;
  if (meeting) return { sheets: [], people: [], testimonies: [] };
  const { view } = shownImpact(context, choice);
  const sheets = sheetsOf(view, choice, null);
  return {
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      holds: `${counted(rows.length, 'row')}: ${columns.map(({ head }) => head).join(', ')}`,
    })),
    people: impactPeople(context, { choice, figure: 'took_up', completers: false, group: null }),
    testimonies: view.testimonies.map(({ words, who }) => `${words} (${who})`),
  };
}

function sheetsOf(
  view: ImpactView,
  choice: ImpactChoice,
  people: ReturnType<typeof impactPeople> | null,
): TableSheet[] {
  const asAt = `As at ${longDate(choice.asAt)}. ${whoseOf(view, choice)}.`;
  const sheet = (
    name: string,
    columns: readonly TableColumn[],
    rows: readonly (readonly CellValue[])[],
  ): TableSheet[] => (rows.length === 0 ? [] : [{ name, note: asAt, columns, rows }]);
  const line = ({ name, figures, places }: ImpactGroup): CellValue[] => [
    name,
    ...COLUMNS.map((figure) => figures[figure]),
    places?.of ?? null,
    places?.filled ?? null,
  ];
  const cell = (one: { count: number; of: number } | null | undefined): CellValue =>
    one == null ? 'Withheld' : `${one.count} of ${one.of}`;
  return [
    ...sheet(
      sheetNames.figures,
      [
        text(groupingWords[choice.by], 34),
        ...COLUMNS.map((figure) => number(figureWords[figure])),
        number('Places'),
        number('Filled'),
      ],
      [...view.groups.map(line), line(view.total)],
    ),
    ...sheet(
      sheetNames.years,
      [text('Academic year', 16), number('Took up'), number('So far')],
      view.years.map(({ year, tookUp, sofar }) => [year, tookUp, sofar]),
    ),
    ...sheet(
      sheetNames.ratings,
      [text('About', 14), text('Statement', 60), number('Pairs'), text('Start', 11), text('End', 11)],
      view.ratings.map(({ about, words, pairs, means }) => [
        ratedWords[about],
        words,
        pairs,
        means === null ? 'Withheld' : means.start.toFixed(1),
        means === null ? 'Withheld' : means.end.toFixed(1),
      ]),
    ),
    ...sheet(
      sheetNames.shares,
      [
        text('Of whom it is recorded', 34),
        text('Took up', 14),
        text('Completed', 14),
        text('Completed and promoted', 22),
        text('As at', 18),
      ],
      (view.shares ?? []).map(({ words, on, row }) => [
        words,
        cell(row?.tookUp),
        cell(row?.completed),
        cell(row?.promoted),
        longDate(on),
      ]),
    ),
    ...sheet(
      sheetNames.said,
      [text('What they say', 80), text('Who', 30), text('Said on', 18)],
      view.testimonies.map(({ words, who, on }) => [words, who, longDate(on)]),
    ),
    ...sheet(
      sheetNames.people,
      [text('Name', 28), text('School', 28), text('Round', 34), text('What became of them', 70)],
      (people ?? []).map(({ name, school, round, what }) => [name, school, round, what]),
    ),
    ...sheet(
      sheetNames.how,
      [text('How the figures were made', 110)],
      [
        ...view.said.map((one) => [`${saidText(one)} ${howText(one)}`]),
        ...(view.whyNoShares === null ? [] : [[view.whyNoShares]]),
        ...view.notes.map((one) => [one]),
      ],
    ),
  ];
}

/** Of which participants the workbook speaks, row by row: those of the sheet of people, and whose words it holds. */
function aboutWhom(db: Reader, view: ImpactView, listed: readonly ImpactPerson[]): About[] {
  const said = new Map(
    db
      .all(
        build
          .selectFrom('testimony')
          .innerJoin('nomination', 'nomination.id', 'testimony.nomination_id')
          .select(['testimony.id', 'nomination_id', 'person_id', 'shown_as'])
          .where(
            'testimony.id',
            'in',
            view.testimonies.map(({ id }) => id),
          ),
      )
      .map((row) => [row.id, row]),
  );
  return [
    ...listed.map(({ id, personId }, at) => ({
      ...{ nominationId: id, personId, sheet: sheetNames.people, at },
      ...{ named: true, testimony: null },
    })),
    ...view.testimonies.flatMap(({ id }, at) => {
      const of = said.get(id);
      if (of === undefined) return [];
      const { nomination_id: nominationId, person_id: personId } = of;
      return [
        {
          ...{ nominationId, personId, sheet: sheetNames.said, at },
          ...{ named: of.shown_as === 'name', testimony: id },
        },
      ];
    }),
  ];
}

/** The workbook as it leaves and whom it names; the sheet of people only where it was asked for. */
export function impactWorkbook(
  context: QueryContext,
  { choice, people }: Data<'exportWorkbook'>,
  exportedAt: string,
): Leaving {
  const { view, whose } = shownImpact(context, choice);
  const { school, printedOn } = schoolPrinted(context);
  const listed = people
    ? impactPeople(context, { choice, figure: 'took_up', completers: false, group: null })
    : null;
  return {
    choice,
    whose,
    about: aboutWhom(context.db, view, listed ?? []),
    workbook: {
      title: 'Impact of programmes',
      school,
      marking: people ? 'CONFIDENTIAL: names people' : 'CONFIDENTIAL: headteacher and governors',
      exportedAt,
      exportedOn: printedOn,
      sheets: sheetsOf(view, choice, listed),
    },
  };
}

/** What the workbook of a choice is called. */
export const fileNameOf = ({ asAt }: ImpactChoice): string => plainName(`Impact - ${asAt}.xlsx`);

/** Notes that a workbook was handed over, keeps a copy of it, and what it showed of characteristics. */
export function handedOver(
  write: CommandContext,
  leaving: Leaving,
  sent: Sent,
  file: { readonly name: string; readonly sha256: string },
): void {
  keepSent(write, sent);
  keepCopy(write, leaving, file);
  const { about, choice } = leaving;
  const named = new Set(about.filter((one) => one.named).map((one) => one.personId));
  write.describe(
    named.size === 0
      ? `Exported the impact of programmes as at ${longDate(choice.asAt)}, without names`
      : `Exported the impact of programmes as at ${longDate(choice.asAt)}, with ${counted(named.size, 'participant')} by name`,
    [...new Set(about.map((one) => one.personId))],
  );
}

/**
 * Writes the workbook in the jobs' process and hands it over; only then is a copy of it kept. Null where the user thinks
 * better of it.
 */
export async function exportImpact(
  context: JobContext,
  data: Data<'exportWorkbook'>,
): Promise<Reply<'exportWorkbook'>> {
  context.mustKeep();
  // Read together: midnight may pass, or somebody join, while the user chooses where the workbook goes.
  const { leaving, sent } = context.query((read) => ({
    leaving: impactWorkbook(read, data, context.now),
    sent: toBeSent(read, data.choice),
  }));
  const path = context.shell.temporary('impact.xlsx');
  const { sha256 } = await context.work('writeTableWorkbook', { path, data: leaving.workbook });
  const file = await context.shell.handOver(path, fileNameOf(data.choice));
  if (file === null) return null;
  context.command((write) => handedOver(write, leaving, sent, { name: file.name, sha256 }));
  return file;
}
