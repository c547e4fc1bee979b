import { setImmediate } from 'node:timers/promises';
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import { createRouterClient, ORPCError } from '@orpc/server';
import type { App } from '../core/app.ts';
import { reportQuietly } from './report.ts';

/** Answers by the address at which they would be asked for, each as that address would give it. */
export type AnswersAhead = Record<string, unknown>;

const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer());

/**
 * What every page asks at its start, answered together with its session: the page reads its libraries meanwhile, and
 * has all at once. The status is the first: a meeting or another file that begins after it is seen as a difference,
 * and all is asked anew. What cannot be answered is left out, and asked for by the page.
 */
export async function answersAhead({ router }: Pick<App, 'router'>): Promise<AnswersAhead> {
  const core = createRouterClient(router, { context: {} });
  const answers: AnswersAhead = {};
  try {
    const status = await core.app.status({});
    answers['/rpc/app/status'] = serializer.serialize(status);
    answers['/rpc/app/preferences'] = serializer.serialize(await core.app.preferences({}));
    if (status.file !== null) {
      await setImmediate();
      answers['/rpc/staff/list'] = serializer.serialize(await core.staff.list({}));
      await setImmediate();
      answers['/rpc/frame/counts'] = serializer.serialize(await core.frame.counts({}));
    }
  } catch (error) {
    // What was refused is refused again, in words, when the page asks for it.
    if (!(error instanceof ORPCError)) reportQuietly(error, 'answering ahead');
  }
  return answers;
}
