import { sql } from 'kysely';
import type { historyContract } from '../../../shared/contract/history.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { fold } from '../../../shared/rules/search.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import { whyStanding } from './standing.ts';
import { actOf, latestActs } from './steps.ts';

type Wish = DataOf<(typeof historyContract)['list']>;
type Reply = ReplyOf<(typeof historyContract)['list']>;

const page = 100;

/** A page of the history, newest first. A meeting's views leave out what it does not show, and it says that they do. */
export function list({ db, meeting }: QueryContext, wish: Wish): Reply {
  const found = stepsLike(db, wish);
  const shown = found.slice(0, page);
  const people = peopleOf(
    db,
    shown.map(({ seq }) => seq),
  );
  const latest = latestActs(db);
  const why = whyStanding(db);
  return {
    steps: shown.map((step) => {
      const { act, of } = actOf(step);
      const last = latest.get(of ?? step.seq);
      const undone = act === 'change' ? last?.act === 'undo' : last?.seq !== step.seq;
      return {
        seq: step.seq,
        at: step.at,
        area: step.area,
        words: step.words,
        people: people.get(step.seq) ?? [],
        act,
        undone,
        fixed: why((of !== null && stepOf(db, of)) || step),
      };
    }),
    more: found.length > page,
    areas: db.all(build.selectFrom('step').select('area').distinct().orderBy('area')).map(({ area }) => area),
    hidden: meeting,
  };
}

const columns = ['seq', 'at', 'area', 'name', 'words', 'schema', 'undoes', 'redoes', 'images_gone'] as const;

function stepsLike(db: Reader, { before, area, person, text }: Wish) {
  let query = build
    .selectFrom('step')
    .select(columns)
    .orderBy('seq', 'desc')
    .limit(page + 1);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (area !== undefined) query = query.where('area', '=', area);
  if (person !== undefined)
    query = query.where(
      'seq',
      'in',
      build.selectFrom('step_person').select('seq').where('person_id', '=', person),
    );
  for (const word of fold(text ?? '').split(' '))
    if (word !== '') query = query.where(sql<boolean>`instr(fold(words), ${word}) > 0`);
  return db.all(query);
}

const stepOf = (db: Reader, seq: number) =>
  db.get(build.selectFrom('step').select(columns).where('seq', '=', seq));

/** Whom the steps are about, as they are called now; who is gone from the file is left out. */
function peopleOf(db: Reader, seqs: readonly number[]): Map<number, { id: string; name: string }[]> {
  if (seqs.length === 0) return new Map();
  const rows = db.all(
    build
      .selectFrom('step_person')
      .innerJoin('person', 'person.id', 'step_person.person_id')
      .select(['seq', 'person.id', 'forename', 'surname', 'preferred_name'])
      .where('seq', 'in', seqs),
  );
  const grouped = groupBy(rows, (row) => row.seq);
  return new Map(
    [...grouped].map(([seq, them]) => [seq, them.map((one) => ({ id: one.id, name: nameOf(one) }))]),
  );
}
