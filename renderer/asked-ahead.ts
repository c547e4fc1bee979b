import { withSession } from './http-session.ts';

/** What every start asks; each takes an empty input. */
const questions = ['app/preferences', 'app/status', 'staff/list', 'home/counts'];

const asked = new Map<string, Promise<Response>>();

/** Asks what every start asks while the browser still reads the libraries that the questions are usually put with. */
export function askAhead(): void {
  for (const question of questions) {
    const path = `/rpc/${question}`;
    const answer = withSession(
      (headers) => fetch(path, { method: 'POST', headers, body: JSON.stringify({ json: {} }) }),
      new Headers({ 'content-type': 'application/json' }),
    );
    // Whoever takes the answer is told.
    answer.catch(() => undefined);
    asked.set(path, answer);
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
