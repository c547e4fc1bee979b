import type { frameContract } from '../../shared/contract/frame.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import type { Handlers, QueryContext } from './context.ts';
import { build } from './sql.ts';
import { peopleElsewhere } from './staff/elsewhere.ts';

export { frameContract as contract } from '../../shared/contract/frame.ts';

/** What stands round every page: asked first of all, so it stands on little. */
export const handlers: Handlers<typeof frameContract> = { counts };

/** What the sidebar counts; staff are those of our schools, since nominees of others are nobody's here. In a meeting nobody hidden is in any of it. */
function counts({ db, meeting }: QueryContext): ReplyOf<(typeof frameContract)['counts']> {
  const shown = new Set(
    db.all(build.selectFrom('person').select('id').where('archived_on', 'is', null)).map((row) => row.id),
  );
  const elsewhere = peopleElsewhere(db);
  const ofShown = (rows: readonly { person_id: string }[]) =>
    new Set(rows.map((row) => row.person_id).filter((id) => shown.has(id))).size;
  return {
    staff: [...shown].filter((id) => !elsewhere.has(id)).length,
    stages: ofShown(
      db.all(
        build.selectFrom('stage_place').select('person_id').where('state', 'in', ['identified', 'working']),
      ),
    ),
    reviews: meeting
      ? null
      : db.all(build.selectFrom('review').select('id').where('closed_on', 'is', null)).length,
    programmes: db.all(build.selectFrom('round').select('id').where('closed_on', 'is', null)).length,
    plans: ofShown(db.all(build.selectFrom('plan').select('person_id').where('closed_on', 'is', null))),
  };
}
