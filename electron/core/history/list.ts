import type { historyContract } from '../../../shared/contract/history.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { fold } from '../../../shared/rules/search.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import { isFixed } from './fixed.ts';
import { actOf, undoneSteps } from './steps.ts';

const page = 100;

/**
 * A page of the history, newest first. In a meeting it is empty and says so: its words may be about flags, notes
 * and ratings, which a meeting does not show.
 */
export function list({ db, meeting }: QueryContext, wish: DataOf<(typeof historyContract)['list']>) {
  if (meeting) return { steps: [], more: false, areas: [], hidden: true };
  let query = build.selectFrom('step').selectAll().orderBy('seq', 'desc');
  if (wish.before !== undefined) query = query.where('seq', '<', wish.before);
  if (wish.area !== undefined) query = query.where('area', '=', wish.area);
  if (wish.person !== undefined)
    query = query.where(
      'seq',
      'in',
      build.selectFrom('step_person').select('seq').where('person_id', '=', wish.person),
    );
  const words = fold(wish.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const all =
    words.length === 0
      ? db.all(query.limit(page + 1))
      : db.all(query).filter((step) => {
          const said = fold(step.words);
          return words.every((word) => said.includes(word));
        });
  const shown = all.slice(0, page);
  const seqs = shown.map(({ seq }) => seq);
  const fixed = isFixed(db, seqs);
  const undone = undoneSteps(db);
  const people = groupBy(
    seqs.length === 0
      ? []
      : db.all(
          build
            .selectFrom('step_person')
            .innerJoin('person', 'person.id', 'step_person.person_id')
            .select(['seq', 'person.id', 'forename', 'surname', 'preferred_name'])
            .where('seq', 'in', seqs),
        ),
    (row) => row.seq,
  );
  return {
    steps: shown.map((step) => {
      const { act } = actOf(step);
      return {
        seq: step.seq,
        at: step.at,
        area: step.area,
        words: step.words,
        people: (people.get(step.seq) ?? []).map((one) => ({ id: one.id, name: nameOf(one) })),
        act,
        undone: undone.has(step.seq),
        fixed: fixed(step),
      };
    }),
    more: all.length > page,
    areas: db.all(build.selectFrom('step').select('area').distinct().orderBy('area')).map(({ area }) => area),
    hidden: false,
  };
}
