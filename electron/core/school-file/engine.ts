import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import initSqlJs, { type SqlJsStatic } from 'sql.js';

const WASM = 'sql-wasm.wasm';

/** The built app carries the engine beside its bundle; from source it is in node_modules. */
function locate(): string {
  const beside = join(import.meta.dirname, WASM);
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`sql.js/dist/${WASM}`);
}

let loading: Promise<SqlJsStatic> | undefined;

/** SQLite as WebAssembly, loaded once. */
export function loadEngine(): Promise<SqlJsStatic> {
  loading ??= initSqlJs({ locateFile: locate });
  return loading;
}

/** Lets go of the engine and with it of its memory, in which closed databases leave what they held. */
export function dropEngine(): void {
  loading = undefined;
}
