import { keepAhead } from './asked-ahead.ts';
import { openHttpSession } from './http-session.ts';

// Asked for while the browser still reads the libraries, which takes it as long as the answer.
const session = window.baton?.kind === 'desktop' ? Promise.resolve() : openHttpSession().then(keepAhead);
session.catch(() => undefined);
const { begin } = await import('./begin.tsx');
await begin(session);
