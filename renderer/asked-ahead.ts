import { withSession } from './http-session.ts';
import { isRecord } from './is-record.ts';

/** What a start asks; each takes an empty input. */
const ofEveryStart = ['app/preferences'];
const ofOpenFile = ['staff/list', 'home/counts'];

const asked = new Map<string, Promise<Response>>();

function ask(question: string): Promise<Response> {
  const answer = withSession(
    (headers) => fetch(`/rpc/${question}`, { method: 'POST', headers, body: JSON.stringify({ json: {} }) }),
    new Headers({ 'content-type': 'application/json' }),
  );
  // Whoever takes the answer is told.
  answer.catch(() => undefined);
  return answer;
}

/** Throws where the status says that no file is open, so that what only a file can answer is not asked. */
async function mustHaveFile(status: Response): Promise<void> {
  const body: unknown = await status.clone().json();
  if (!isRecord(body) || !isRecord(body.json) || !isRecord(body.json.file))
    throw new Error('No file is open.');
}

/**
 * Asks what a start asks while the browser still reads the libraries that the questions are usually put with. The
 * status comes first: a meeting or another file that begins after it is seen as a difference, and all is asked anew.
 */
export function askAhead(): void {
  const status = ask('app/status');
  asked.set('/rpc/app/status', status);
  const askAfter = (before: Promise<unknown>, questions: readonly string[]) => {
    for (const question of questions) {
      const answer = before.then(() => ask(question));
      answer.catch(() => undefined);
      asked.set(`/rpc/${question}`, answer);
    }
  };
  askAfter(status, ofEveryStart);
  askAfter(status.then(mustHaveFile), ofOpenFile);
}

/** The answer to a question that was asked ahead, once; undefined for every other. */
export function answerAhead(url: string): Promise<Response> | undefined {
  const { pathname } = new URL(url);
  const answer = asked.get(pathname);
  asked.delete(pathname);
  return answer;
}

/** Forgets what nobody took: later the answers would be old. */
export const forgetAhead = (): void => asked.clear();
