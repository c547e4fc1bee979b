import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/** One launch token, good once, traded for the one session that all tabs share. */
export function createSessions() {
  let token: string | null = randomBytes(24).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  const traded = Promise.withResolvers<void>();
  return {
    token: () => token ?? '',
    /** Resolves once the token was used. */
    traded: traded.promise,
    /** The session's key, or null when the token is wrong or was used. */
    trade(offered: string): string | null {
      if (token === null || !same(offered, token)) return null;
      token = null;
      traded.resolve();
      return session;
    },
    knows: (offered: string | undefined): boolean => offered !== undefined && same(offered, session),
  };
}
