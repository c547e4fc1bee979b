// biome-ignore lint/suspicious/noExplicitAny: tagged JSON of any shape, written by pack above
type Tagged = any;

/**
 * Carries a message between the page and Node as JSON text, with what Electron's cloner passes and nothing more: a
 * Blob becomes null, a function is refused. Both functions are also injected into the page as text, so they stand alone.
 */
export function pack(value: unknown): string {
  const base64 = (bytes: Uint8Array) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const walk = (one: unknown): unknown => {
    if (one === undefined) return { $: 'undefined' };
    if (one === null || typeof one === 'boolean' || typeof one === 'string') return one;
    if (typeof one === 'number') return Number.isFinite(one) ? one : { $: 'number', v: String(one) };
    if (typeof one === 'bigint') return { $: 'bigint', v: String(one) };
    if (typeof one === 'function' || typeof one === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof Blob !== 'undefined' && one instanceof Blob) return null;
    if (one instanceof Date) return { $: 'date', v: one.getTime() };
    if (one instanceof Map) return { $: 'map', v: [...one].map(([k, v]) => [walk(k), walk(v)]) };
    if (one instanceof Set) return { $: 'set', v: [...one].map(walk) };
    if (one instanceof ArrayBuffer) return { $: 'buffer', v: base64(new Uint8Array(one)) };
    if (ArrayBuffer.isView(one))
      return { $: 'bytes', v: base64(new Uint8Array(one.buffer, one.byteOffset, one.byteLength)) };
    if (Array.isArray(one)) return one.map(walk);
    return { $: 'object', v: Object.entries(one as object).map(([k, v]) => [k, walk(v)]) };
  };
  return JSON.stringify(walk(value));
}

export function unpack(text: string): unknown {
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const walk = (one: Tagged): unknown => {
    if (one === null || typeof one !== 'object') return one;
    if (Array.isArray(one)) return one.map(walk);
    if (one.$ === 'undefined') return undefined;
    if (one.$ === 'number') return Number(one.v);
    if (one.$ === 'bigint') return BigInt(one.v);
    if (one.$ === 'date') return new Date(one.v);
    if (one.$ === 'map') return new Map(one.v.map((pair: Tagged[]) => [walk(pair[0]), walk(pair[1])]));
    if (one.$ === 'set') return new Set(one.v.map(walk));
    if (one.$ === 'buffer') return bytes(one.v).buffer;
    if (one.$ === 'bytes') return bytes(one.v);
    return Object.fromEntries(one.v.map((pair: Tagged[]) => [pair[0], walk(pair[1])]));
  };
  return walk(JSON.parse(text));
}
