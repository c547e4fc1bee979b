import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** The package's folder, relative to the project. */
  readonly folder: string;
}

function packageOf(moduleId: string, root: string): Bundled | null {
  const file = moduleId.replace(/^\0+/, '').replace(/[?#].*$/, '');
  const at = file.replaceAll('\\', '/').lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const parts = file.slice(at + '/node_modules/'.length).split(/[\\/]/);
  const name = parts[0]?.startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
  const folder = path.join(file.slice(0, at), 'node_modules', ...(name ?? '').split('/'));
  const manifest = path.join(folder, 'package.json');
  if (!name || !existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { name, version: String(version), folder: path.relative(root, folder).replaceAll('\\', '/') };
}

/** Notes which packages' code, styles and fonts are in what is written. */
export function collectBundled(root: string, found: Map<string, Bundled>): Plugin {
  return {
    name: 'baton:bundled',
    writeBundle(_options, bundle) {
      const styles = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
      const written = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk'
          ? part.moduleIds
          : part.originalFileNames.map((file) => path.resolve(root, 'renderer', file)),
      );
      for (const id of [...styles, ...written]) {
        const bundled = packageOf(id, root);
        if (bundled) found.set(`${bundled.name}@${bundled.version}`, bundled);
      }
    },
  };
}
