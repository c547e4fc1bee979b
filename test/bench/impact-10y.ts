import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'sql.js';
import { impactPage } from '../../electron/core/impact/figures.ts';
import { seeded } from '../../electron/core/sample/seeded.ts';
import { loadEngine } from '../../electron/core/school-file/engine.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import type { ImpactChoice } from '../../shared/contract/impact-shapes.ts';
import { allianceOfTenYears, TODAY } from './impact-alliance.ts';
import { optionsOf } from './large-file.ts';
import { type Measured, median } from './rows.ts';

export const name = 'impact-10y';
export const goal =
  'the impact page over ten years of an alliance of eight schools at most 3 times the bare SQL behind it';

const ROUNDS = 15;
const TRAILER = 36;
const choice: ImpactChoice = {
  ...{ asAt: TODAY, by: 'programme', programmeId: null, roundId: null },
  ...{ stageId: null, phase: null, schoolId: null },
};

/**
 * All that the page shows, with its sentences, names and withheld numbers, beside sql.js that runs SQL written by hand for
 * the same counts on the same image. Interleaved; both say how many took part and went into headship, and must agree.
 */
export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  try {
    const options = optionsOf(folder);
    const file = await SchoolFile.create(options, (db) => allianceOfTenYears(db, seeded(10)));
    await file.snapshot();
    const image = readFileSync(options.path);
    const bare = new (await loadEngine()).Database(image.subarray(0, image.length - TRAILER));
    const ours: number[] = [];
    const theirs: number[] = [];
    try {
      for (let round = 0; round <= ROUNDS; round += 1) {
        let from = performance.now();
        const view = file.query((db) =>
          impactPage(
            { db, now: `${TODAY}T12:00:00.000Z`, today: TODAY, meeting: false, seat: null, openedAt: 0 },
            choice,
          ),
        );
        const mine = performance.now() - from;
        from = performance.now();
        const counted = countBare(bare);
        const other = performance.now() - from;
        const { took_up, headship } = view.total.figures;
        if (took_up !== counted.took || headship !== counted.heads || took_up < 900)
          throw new Error(`The two differ: ${took_up}, ${headship} and ${counted.took}, ${counted.heads}.`);
        // The first round warms both.
        if (round > 0) {
          ours.push(mine);
          theirs.push(other);
        }
      }
    } finally {
      bare.close();
      await file.close();
    }
    const [mine, peer] = [median(ours), median(theirs)];
    const note = `${mine.toFixed(1)} ms, against ${peer.toFixed(1)} ms of bare SQL`;
    return [{ name, value: mine / peer, goal: 3, unit: 'times', note }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const figures = `SELECT r.programme_id, r.academic_year, count(*), sum(p.nomination_id IS NOT NULL),
  sum(p.ended = 'completed'), sum(p.ended = 'withdrew'), sum(p.nomination_id IS NOT NULL AND p.ended IS NULL),
  sum(o.promoted OR o.head IS NOT NULL), sum(o.head IS NOT NULL), sum(o.accredited),
  sum(p.ended = 'completed' AND date(p.ended_on, '+1 year') <= '${TODAY}' AND o.head <= date(p.ended_on, '+1 year'))
  FROM nomination n JOIN round r ON r.id = n.round_id
  LEFT JOIN programme_place p ON p.nomination_id = n.id AND p.taken_up_on <= '${TODAY}'
  LEFT JOIN (SELECT nomination_id, max(kind = 'promoted') promoted, max(kind = 'accredited') accredited,
    min(CASE WHEN kind = 'headship' THEN on_date END) head FROM outcome WHERE on_date <= '${TODAY}'
    GROUP BY nomination_id) o ON o.nomination_id = n.id
  WHERE p.nomination_id IS NOT NULL OR n.state = 'offered' OR n.turned_down_on IS NOT NULL
  GROUP BY r.programme_id, r.academic_year`;
const further = [
  `SELECT a.about, a.words, count(*), avg(a.rating), avg(b.rating) FROM self_rating a JOIN self_rating b
   ON b.nomination_id = a.nomination_id AND b.moment = 'end' AND b.statement = a.statement AND b.words = a.words
   WHERE a.moment = 'start' GROUP BY a.about, a.statement, a.words`,
  `SELECT r.programme_id, sum(r.places), sum((SELECT count(*) FROM nomination n JOIN programme_place p
   ON p.nomination_id = n.id WHERE n.round_id = r.id)) FROM round r WHERE r.places IS NOT NULL GROUP BY 1`,
  `SELECT t.words, w.forename, w.surname FROM testimony t JOIN nomination n ON n.id = t.nomination_id
   JOIN person w ON w.id = n.person_id WHERE t.permitted_on IS NOT NULL ORDER BY t.said_on DESC`,
  `SELECT r.programme_id, coalesce(p.ended, '') = 'completed' completed, EXISTS (SELECT 1 FROM outcome o
     WHERE o.nomination_id = n.id AND o.kind IN ('promoted', 'headship')) up, count(*),
   sum((SELECT sum(e.share) < 1 FROM employment e WHERE e.person_id = n.person_id AND e.to_date IS NULL)),
   sum(w.kind <> 'teaching'), sum(EXISTS (SELECT 1 FROM leave l WHERE l.person_id = n.person_id AND l.to_date IS NULL))
   FROM programme_place p JOIN nomination n ON n.id = p.nomination_id JOIN round r ON r.id = n.round_id
   JOIN person w ON w.id = n.person_id GROUP BY 1, 2, 3`,
];

/** The same counts in SQL written by hand, with nothing made of them but two sums. */
function countBare(db: Database): { took: number; heads: number } {
  const rows = db.exec(figures)[0]?.values ?? [];
  for (const sql of further) db.exec(sql);
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  return { took: sum(3), heads: sum(8) };
}
