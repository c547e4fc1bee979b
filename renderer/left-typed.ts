import type { AppStatus } from '../shared/contract/app.ts';
import { showProblem } from './ui/undo.tsx';
import { typedNow } from './ui/unsaved.ts';

type File = Pick<NonNullable<AppStatus['file']>, 'id' | 'typedKey'>;

/** Encrypted where a passphrase opens the file: a page that is locked holds nothing that can be read. */
type Words = string | { readonly nonce: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer };

interface Left {
  readonly fileId: string;
  /** What was left before it was handed back comes first: a meeting may have begun, and the file been locked in it. */
  readonly words: readonly Promise<Words>[];
}

let left: Left | null = null;

/**
 * Keeps what is typed and not saved as its dialog is taken away: the file is locked, the page covered, a meeting begins.
 * It is kept in this page's memory alone. Out: whether that is everything.
 */
export function keepTyped(file: File): boolean {
  const { words, all } = typedNow();
  if (words !== '') {
    const before = left?.fileId === file.id ? left.words : [];
    left = { fileId: file.id, words: [...before, sealed(words, file.typedKey)] };
  }
  return all;
}

/** Whether something typed waits for its file to be open. */
export const isTypedKept = (): boolean => left !== null;

/** What was kept of this file, or null; it is handed out once, and is null, too, where it cannot be read any more. */
export function takeTyped(file: File): Promise<string | null> | null {
  if (left?.fileId !== file.id) return null;
  const { words } = left;
  left = null;
  return Promise.all(words.map(async (one) => opened(await one, file.typedKey)))
    .then((all) => all.join('\n\n'))
    .catch(() => {
      showProblem('What you were writing cannot be read any more', 'The passphrase was changed meanwhile.');
      return null;
    });
}

async function opened(words: Words, typedKey: string | null): Promise<string> {
  if (typeof words === 'string') return words;
  const key = await imported(typedKey ?? '');
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: words.nonce }, key, words.sealed),
  );
}

async function sealed(words: string, typedKey: string | null): Promise<Words> {
  if (typedKey === null) return words;
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await imported(typedKey);
  const bytes = new TextEncoder().encode(words);
  return { nonce, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytes) };
}

const imported = (typedKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(typedKey), (letter) => letter.charCodeAt(0)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );
