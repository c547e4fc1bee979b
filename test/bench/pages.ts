import { inCache, inRoot } from '../../build/paths.ts';

/** Builds a page that is measured, from its folder in `pages`; where it lies then. */
export async function buildPage(name: 'board' | 'search'): Promise<string> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const outDir = inCache('bench', name);
  await build({
    configFile: false,
    root: inRoot('test', 'bench', 'pages', name),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}
