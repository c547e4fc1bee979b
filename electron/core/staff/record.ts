import type { PersonRecordData } from '../../../shared/contract/documents.ts';
import { npqs } from '../../../shared/reference/npqs.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { londonDate, londonTime } from '../../../shared/rules/dates.ts';
import { definitionOf, isFactName } from '../../../shared/rules/fact-names.ts';
import { contractWords, interestWords, npqStateWords, postWords } from '../../../shared/rules/staff-words.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { namesOf, stageNames } from './names.ts';
import { historyOf, profileOf } from './profile.ts';

export type RecordSection = PersonRecordData['sections'][number];

const kinds = {
  teaching: 'Teaching staff',
  classroom: 'Classroom-facing support staff',
  support: 'Associate staff',
} as const;
const interestsIn = {
  relative: 'Relative',
  partner: 'Partner',
  own_child: 'Their own child',
  other: 'Other interest',
} as const;
const yesNo = (value: boolean | null) => (value === null ? null : value ? 'Yes' : 'No');
const npqName = (code: string) => npqs.find((one) => one.code === code)?.name ?? code;
const percent = (share: number | null) => (share === null ? null : `${Math.round(share * 100)}%`);

/** What the staff area holds about one person, in the sections of the printed record. */
export function staffRecord(context: QueryContext, id: string): RecordSection[] {
  const { db } = context;
  const held = profileOf(context, { id });
  const stageName = stageNames(db);
  const declaredInThem = db.all(
    build
      .selectFrom('declared_interest')
      .select(['person_id', 'kind', 'said_by', 'on_date'])
      .where('other_person_id', '=', id),
  );
  const declarers = namesOf(
    db,
    declaredInThem.map((row) => row.person_id),
  );
  const told = held.told.map((row) => [
    row.kind === 'in_plan' ? 'Told that you are in the plan' : 'Given the privacy notice',
    row.on,
    row.by,
  ]);
  return [
    {
      id: 'who',
      blocks: [
        {
          shape: 'facts',
          facts: [
            { label: 'Title', value: held.title },
            { label: 'Forename', value: held.forename },
            { label: 'Surname', value: held.surname },
            { label: 'Preferred name', value: held.preferredName },
            { label: 'Email', value: held.email },
            { label: 'Teacher reference number', value: held.trn },
            { label: 'Number in the school’s own system', value: held.misId },
            { label: 'Kind of post', value: kinds[held.kind] },
            { label: 'Archived on', value: held.archivedOn },
            { label: 'Kept until', value: held.deleteAfter },
          ],
        },
      ],
    },
    { id: 'told', blocks: table(['What', 'On', 'By'], told) },
    {
      id: 'work',
      blocks: [
        ...table(
          ['School and staff code', 'From', 'To', 'Contract', 'Share', 'Team', 'Reason for leaving'],
          held.employments.map((row) => [
            row.staffCode === null ? row.school : `${row.school}, ${row.staffCode}`,
            row.from,
            row.to,
            row.contract === null ? null : (contractWords[row.contract] ?? row.contract),
            percent(row.share),
            row.team,
            row.leavingReason,
          ]),
          'Employments',
        ),
        ...table(
          ['Post', 'Role', 'Where', 'From', 'To', 'Share', 'Line manager'],
          held.holdings.map((row) => [
            postWords(row),
            roleOf(row.role)?.words ?? row.role,
            row.school ?? row.elsewhere,
            row.from,
            row.to,
            percent(row.share),
            row.lineManager?.name ?? null,
          ]),
          'Posts held',
        ),
      ],
    },
    {
      id: 'leave',
      blocks: table(
        ['From', 'To', 'Who said so'],
        held.leave.map((row) => [row.from, row.to, row.saidBy]),
      ),
    },
    {
      id: 'qualifications',
      blocks: [
        {
          shape: 'facts',
          facts: [
            { label: 'QTS awarded', value: held.qtsDate },
            {
              label: 'Years of teaching',
              value: held.teachingYears === null ? null : String(held.teachingYears),
              ...(held.teachingYearsAsOf === null ? {} : { from: `as of ${held.teachingYearsAsOf}` }),
            },
            { label: 'Trained overseas', value: yesNo(held.overseasTrained) },
          ],
        },
        ...table(
          ['Qualification', 'Where they are', 'On', 'Who said so'],
          held.npqs.map((row) => [npqName(row.code), npqStateWords[row.state], row.on, row.saidBy]),
        ),
      ],
    },
    {
      id: 'answers',
      blocks: table(
        ['Question', 'Answer', 'As of', 'Who answered', 'Words'],
        held.answers.map((row) => [
          isFactName(row.fact) ? definitionOf(row.fact).words : row.fact,
          yesNo(row.value),
          row.asOf,
          row.saidBy,
          row.words,
        ]),
      ),
    },
    {
      id: 'recommendations',
      blocks: table(
        ['Stage', 'Recommended', 'By', 'On', 'Words'],
        held.recommendations.map((row) => [
          stageName(row.stageId),
          yesNo(row.recommended),
          row.by,
          row.on,
          row.words,
        ]),
      ),
    },
    {
      id: 'aspiration',
      blocks: entries(
        held.aspirations.map((row) => ({
          on: row.askedOn,
          heading: row.targetRole ?? 'What they hope for',
          words: row.words,
          details: [...detail('Hoped for', row.hopedFor), ...detail('Asked by', row.askedBy)],
        })),
      ),
    },
    {
      id: 'interests',
      blocks: [
        ...table(
          ['Kind', 'In whom', 'Declared on', 'Who said so'],
          held.interests.map((row) => [interestWords[row.kind], row.other, row.on, row.saidBy]),
        ),
        ...table(
          ['Kind', 'Declared by', 'On', 'Who said so'],
          declaredInThem.map((row) => [
            interestsIn[row.kind],
            declarers.get(row.person_id) ?? null,
            row.on_date,
            row.said_by,
          ]),
          'Declared by others in them',
        ),
      ],
    },
    {
      id: 'notes',
      blocks: entries(
        held.notes.map((row) => ({
          on: row.on,
          heading: `Note by ${row.by}`,
          words: row.words,
          details: detail('Kept after leaving because', row.keptBecause),
        })),
      ),
    },
    {
      id: 'history',
      blocks: table(
        ['When', 'What'],
        historyOf(db, id).map((row) => [`${londonDate(row.at)} ${londonTime(row.at)}`, row.words]),
      ),
    },
  ];
}

/** A table block, or none where there is nothing to list. */
export function table(columns: string[], rows: (string | null)[][], title?: string): RecordSection['blocks'] {
  return rows.length === 0
    ? []
    : [{ shape: 'table', columns, rows, ...(title === undefined ? {} : { title }) }];
}

type Entry = Extract<RecordSection['blocks'][number], { shape: 'entries' }>['entries'][number];

/** Dated words, or nothing where there are none. */
export function entries(all: Entry[]): RecordSection['blocks'] {
  return all.length === 0 ? [] : [{ shape: 'entries', entries: all }];
}

/** One labelled line, or none where there is nothing to say. */
export function detail(label: string, value: string | null): { label: string; value: string }[] {
  return value === null || value === '' ? [] : [{ label, value }];
}
