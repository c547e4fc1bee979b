import { z } from 'zod';
import type { ImpactChoice, ImpactView } from '../../../shared/contract/impact-shapes.ts';
import { type Released, releasedOf, standing } from '../../../shared/rules/impact-releases.ts';
import { aimedShares, type Classes, characteristicShares } from '../../../shared/rules/impact-suppression.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { Programme } from '../programmes/content.ts';
import { keepSetting, setting } from '../settings.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { aimedProgrammes } from './choice.ts';
import { SENT } from './sent.ts';

const CHARACTERISTICS = [
  { key: 'part_time', words: 'Part-time' },
  { key: 'support', words: 'Support staff' },
  { key: 'away', words: 'On leave' },
] as const;
type Key = (typeof CHARACTERISTICS)[number]['key'];

interface ClassRow extends Readonly<Record<`${Key}_${'yes' | 'no'}`, number>> {
  readonly programme: string;
  /** 0 did not complete, 1 completed, 2 completed and was promoted. */
  readonly class: 0 | 1 | 2;
  readonly people: number;
}

const inForce = '(t.from_date IS NULL OR t.from_date <= ?) AND (t.to_date IS NULL OR t.to_date >= ?)';

/** All participants by programme and by how far they came, with how many are recorded to have each characteristic or not. */
export function classRows(db: Reader, today: string): ClassRow[] {
  return db.all(
    raw<ClassRow>(
      `SELECT programme, class, count(*) AS people, ${CHARACTERISTICS.map(
        ({ key }) => `sum(coalesce(${key}, 0)) AS ${key}_yes, sum(coalesce(NOT ${key}, 0)) AS ${key}_no`,
      ).join(', ')}
       FROM (SELECT r.programme_id AS programme,
         CASE WHEN coalesce(p.ended, '') <> 'completed' THEN 0
           WHEN EXISTS (SELECT 1 FROM outcome AS o WHERE o.nomination_id = n.id
             AND o.kind IN ('promoted', 'headship') AND o.on_date <= ?) THEN 2 ELSE 1 END AS class,
         (SELECT CASE WHEN count(*) = 0 OR count(t.share) < count(*) THEN NULL ELSE sum(t.share) < 1 END
           FROM employment AS t WHERE t.person_id = n.person_id AND ${inForce}) AS part_time,
         person.kind <> 'teaching' AS support,
         EXISTS (SELECT 1 FROM leave AS t WHERE t.person_id = n.person_id AND ${inForce}) AS away
         FROM programme_place AS p JOIN nomination AS n ON n.id = p.nomination_id
         JOIN round AS r ON r.id = n.round_id JOIN person ON person.id = n.person_id)
       GROUP BY programme, class`,
      [today, today, today, today, today],
    ),
  );
}

const cell = z.object({ count: z.number(), of: z.number() });
const shareRow = z.object({ tookUp: cell, completed: cell.nullable(), promoted: cell.nullable() });
const kept = z.record(
  z.string(),
  z.array(
    z.object({
      on: z.string(),
      total: shareRow,
      programmes: z.array(z.object({ id: z.string(), row: shareRow })),
      rest: z.array(z.string()),
    }),
  ),
);
type Kept = z.infer<typeof kept>;

interface Line {
  readonly key: string;
  readonly words: string;
  /** Of a programme for people with a characteristic alone. */
  readonly aimed: boolean;
  readonly shown: Released & { readonly on: string };
}

/** Every characteristic's figures as they may be shown beside all that left in workbooks before. */
function linesOf({ db, today }: Pick<QueryContext, 'db' | 'today'>, aimed: readonly Programme[]): Line[] {
  const rows = classRows(db, today);
  const sent = setting(db, SENT, kept) ?? {};
  const apart = new Set(aimed.map(({ id }) => id));
  const open = [...Map.groupBy(rows, (row) => row.programme)].filter(([id]) => !apart.has(id));
  const people = open.map(([id]) => id);
  const classes = (of: readonly ClassRow[], column: keyof ClassRow): Classes => {
    const at = (wanted: number) => Number(of.find((row) => row.class === wanted)?.[column] ?? 0);
    return [at(0), at(1), at(2)];
  };
  const standingOf = (key: string, now: Released) =>
    standing<Released & { readonly on: string }>({ ...now, on: today }, sent[key] ?? []);
  return [
    ...CHARACTERISTICS.map(({ key, words }): Line => {
      const counted = open.map(([programme, of]) => ({
        programme,
        has: classes(of, `${key}_yes`),
        hasNot: classes(of, `${key}_no`),
      }));
      const now = releasedOf(characteristicShares(counted), people);
      return { key, words, aimed: false, shown: standingOf(key, now) };
    }),
    ...aimed.flatMap(({ id, content }): Line[] => {
      const of = rows.filter((row) => row.programme === id);
      if (of.length === 0) return [];
      const now = { total: aimedShares(classes(of, 'people')), programmes: [], rest: [id] };
      return [{ key: id, words: content.name, aimed: true, shown: standingOf(id, now) }];
    }),
  ];
}

/** Why a choice shows none, or null. */
function whyNone({ asAt, roundId, stageId, phase, schoolId }: ImpactChoice, today: string): string | null {
  if (asAt !== today)
    return 'These are shown as at today alone: a characteristic is recorded as it is now, and two days beside each other would let one person be worked out.';
  if ([roundId, stageId, phase, schoolId].some((one) => one !== null))
    return 'These are shown for all programmes or one of them, and for no cohort, stage, phase or school: numbers would become too small.';
  return null;
}

/**
 * How many participants have a characteristic, for all programmes or one. Only as at today and for no narrower choice; and
 * beside what left in a workbook before only where nobody, or nobody alone, has changed (rules/impact-releases).
 */
export function sharesOf(
  context: QueryContext,
  choice: ImpactChoice,
  aimed: readonly Programme[],
): Pick<ImpactView, 'shares' | 'whyNoShares'> {
  const whyNoShares = whyNone(choice, context.today);
  if (whyNoShares !== null) return { shares: null, whyNoShares };
  const { programmeId } = choice;
  return {
    shares: linesOf(context, aimed)
      .filter((one) => !one.aimed || programmeId === null)
      .map(({ words, shown: { on, total, programmes } }) => ({
        words,
        on,
        row: programmeId === null ? total : (programmes.find(({ id }) => id === programmeId)?.row ?? null),
      })),
    whyNoShares: null,
  };
}

/** What a workbook lets be known of characteristics that none before it did, by characteristic or programme. */
export type Sent = ReadonlyMap<string, Kept[string][number]>;

/** What a workbook of this choice, made now, lets be known of characteristics. */
export function toBeSent(context: QueryContext, choice: ImpactChoice): Sent {
  const { db, today } = context;
  if (whyNone(choice, today) !== null) return new Map();
  return new Map(
    linesOf(context, aimedProgrammes(db)).flatMap(({ key, shown: { total, on, programmes, rest } }) =>
      total === null || on !== today
        ? []
        : [[key, { on, total, programmes: [...programmes], rest: [...rest] }] as const],
    ),
  );
}

/** Keeps what left in a workbook, as it was when that was made: the next is measured by it. */
export function keepSent({ db }: CommandContext, sent: Sent): void {
  if (sent.size === 0) return;
  const before = setting(db, SENT, kept) ?? {};
  const now = [...sent].map(([key, one]) => [key, [...(before[key] ?? []), one]] as const);
  keepSetting(db, SENT, { ...before, ...Object.fromEntries(now) });
}
