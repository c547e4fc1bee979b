import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import initSqlJs, { type SqlJsStatic } from 'sql.js';

const WASM = 'sql-wasm.wasm';

/** The built app carries the engine beside its bundle, packed to half its size; from source it is in node_modules. */
function readEngine(): Uint8Array<ArrayBuffer> {
  const beside = join(import.meta.dirname, `${WASM}.gz`);
  if (existsSync(beside)) return new Uint8Array(gunzipSync(readFileSync(beside)));
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`sql.js/dist/${WASM}`)));
}

let loading: Promise<SqlJsStatic> | undefined;

/** SQLite as WebAssembly, loaded once. */
export function loadEngine(): Promise<SqlJsStatic> {
  loading ??= startEngine();
  return loading;
}

const startEngine = async (): Promise<SqlJsStatic> => initSqlJs({ wasmBinary: readEngine().buffer });

/** Lets go of the engine and with it of its memory, in which closed databases leave what they held. */
export function dropEngine(): void {
  loading = undefined;
}
