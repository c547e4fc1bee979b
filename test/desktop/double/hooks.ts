import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const double = pathToFileURL(path.join(import.meta.dirname, 'electron-main.ts')).href;

/** Aliases `electron` to the double; what only pages have cannot be imported in the main process. */
export function aliasElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron/renderer')
        throw new Error(`Cannot import '${specifier}' in the main process`);
      if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common')
        return { url: double, shortCircuit: true };
      return next(specifier, context);
    },
  });
}
