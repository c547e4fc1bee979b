/** Trades the link's token for the session's key, as a page does. */
export async function sessionOf(origin: string, token: string): Promise<string> {
  const answer = await fetch(`${origin}/session`, { method: 'POST', body: token });
  await answer.json();
  return answer.headers.get('x-baton-session') ?? '';
}
