import { inCache, inRoot } from '../../build/paths.ts';

/** Builds the bare React and Mantine page with the app's own settings and returns its folder. */
export async function buildBarePage(): Promise<string> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const outDir = inCache('bench', 'bare');
  await build({
    configFile: false,
    root: inRoot('test', 'bench', 'bare'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}
