import { withSession } from './http-session.ts';

/** What every start asks; each takes an empty input. */
const questions = ['app/preferences', 'staff/list', 'home/counts'];

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

/**
 * Asks what every start asks while the browser still reads the libraries that the questions are usually put with. The
 * status comes first: a meeting or another file that begins after it is seen as a difference, and all is asked anew.
 */
export function askAhead(): void {
  const status = ask('app/status');
  asked.set('/rpc/app/status', status);
  for (const question of questions) {
    const answer = status.then(() => ask(question));
    answer.catch(() => undefined);
    asked.set(`/rpc/${question}`, answer);
  }
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
