import type { z } from 'zod';
import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import { privacyAnswer, type talentContract } from '../../../shared/contract/talent.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { keepSetting, setting } from '../settings.ts';
import { build, type Reader } from '../sql.ts';
import { peopleElsewhere } from '../staff/elsewhere.ts';

const key = 'privacy_notice_answer';

/** Whether the question that comes before the first flag has been answered, with yes or with not yet. */
export function privacyAnswered(db: Reader): boolean {
  return setting(db, key, privacyAnswer) !== undefined;
}

/** The answer kept, and how many people of ours have neither had the notice nor been told. */
export function privacy({ db }: QueryContext): ReplyOf<(typeof talentContract)['privacy']> {
  const elsewhere = peopleElsewhere(db);
  const missing = (kind: 'privacy_notice' | 'in_plan') =>
    db
      .all(
        build
          .selectFrom('person')
          .select('id')
          .where('archived_on', 'is', null)
          .where('id', 'not in', build.selectFrom('told').select('person_id').where('kind', '=', kind)),
      )
      .filter(({ id }) => !elsewhere.has(id)).length;
  return {
    answer: setting(db, key, privacyAnswer) ?? null,
    notGiven: missing('privacy_notice'),
    notTold: missing('in_plan'),
  };
}

/** Keeps the answer to 'have your staff had the privacy notice?'. */
export function answerPrivacy(
  context: CommandContext,
  answer: z.output<typeof privacyAnswer>,
): { done: true } {
  keepSetting(context.db, key, answer);
  context.describe(
    answer.issued
      ? 'Recorded that the privacy notice has been issued'
      : 'Recorded that the privacy notice is still to come',
  );
  return { done: true };
}
