import type { ImpactChoice, ImpactView } from '../../../shared/contract/impact-shapes.ts';
import { aimedShares, type Classes, characteristicShares } from '../../../shared/rules/impact-suppression.ts';
import type { QueryContext } from '../context.ts';
import type { Programme } from '../programmes/content.ts';
import type { Reader } from '../sql.ts';
import { raw } from '../versions/raw.ts';

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

type Shares = Pick<ImpactView, 'shares' | 'whyNoShares'>;
const why = (whyNoShares: string): Shares => ({ shares: null, whyNoShares });

/**
 * How many participants have a characteristic, for all programmes or one. Only as at today and for no narrower choice:
 * two days, or two schools, would let a single person be worked out.
 */
export function sharesOf(
  { db, today }: QueryContext,
  choice: ImpactChoice,
  aimed: readonly Programme[],
): Shares {
  if (choice.asAt !== today)
    return why(
      'These are shown as at today alone: two days beside each other would let one person be worked out.',
    );
  if ([choice.roundId, choice.stageId, choice.phase, choice.schoolId].some((one) => one !== null))
    return why(
      'These are shown for all programmes or one of them, and for no cohort, stage, phase or school: numbers would become too small.',
    );
  const rows = classRows(db, today);
  const apart = new Set(aimed.map(({ id }) => id));
  const open = [...Map.groupBy(rows, (row) => row.programme)].filter(([id]) => !apart.has(id));
  const classes = (of: readonly ClassRow[], column: keyof ClassRow): Classes => {
    const at = (wanted: number) => Number(of.find((row) => row.class === wanted)?.[column] ?? 0);
    return [at(0), at(1), at(2)];
  };
  const lines = CHARACTERISTICS.map(({ key, words }) => {
    const shown = characteristicShares(
      open.map(([programme, of]) => ({
        programme,
        has: classes(of, `${key}_yes`),
        hasNot: classes(of, `${key}_no`),
      })),
    );
    const row =
      choice.programmeId === null ? shown.total : (shown.programmes.get(choice.programmeId) ?? null);
    return { words, row };
  });
  const forThem = aimed.flatMap(({ id, content }) => {
    const of = rows.filter((row) => row.programme === id);
    return of.length === 0 || choice.programmeId !== null
      ? []
      : [{ words: content.name, row: aimedShares(classes(of, 'people')) }];
  });
  return { shares: [...lines, ...forThem], whyNoShares: null };
}
