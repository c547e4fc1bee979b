import { globSync } from 'node:fs';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { inDist, inRoot, root } from './paths.ts';

export interface Target {
  readonly name: string;
  /** What must exist for the target to be built. */
  readonly entry: string;
  /** The file that shows the target was built. */
  readonly output: string;
  /** Folders and files whose content decides whether the target is stale. */
  readonly inputs: readonly string[];
  /** Asked for only when the target is built, since what builds it takes a while to load. */
  readonly config: () => Promise<InlineConfig>;
}

const always = [
  'package.json',
  'package-lock.json',
  'build/targets.ts',
  'build/build.ts',
  'build/bundled.ts',
  'build/named-in-page.ts',
];

/**
 * What libraries bring that nothing here calls: the client with which unzipper reads from Amazon's storage, and iconv-lite's
 * tables of East Asian encodings, a fifth of a megabyte.
 */
const unused = /^@aws-sdk\/|^\.\/dbcs-data$/;
const leaveOut: Plugin = {
  name: 'baton:leave-out',
  enforce: 'pre',
  resolveId: (id) => (unused.test(id) ? `\0unused:${id}` : null),
  load: (id) => (id.startsWith('\0unused:') ? 'export {}' : null),
};

/** The modules that some entries stand on, and the plugin that finds them. */
interface ReadWith {
  readonly modules: ReadonlySet<string>;
  readonly find: Plugin;
}

/** Every module that these are read with, known once all modules are; what is asked for later is not among them. */
function readWith(...entries: readonly string[]): ReadWith {
  const modules = new Set<string>();
  const find: Plugin = {
    name: 'baton:read-with',
    buildEnd() {
      const add = (id: string) => {
        if (modules.has(id)) return;
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      modules.clear();
      // Vite writes every path with slashes, on Windows too.
      for (const entry of entries) add(inRoot(entry).replaceAll('\\', '/'));
    },
  };
  return { modules, find };
}

/** What is read at once, in a file of this name. */
interface Step extends ReadWith {
  readonly name: string;
}

/** One file for each step, of all that no earlier one has: every file costs a look for it. */
const filesOf = (steps: readonly Step[]) => ({
  groups: steps.map(({ name, modules }) => ({ name, test: (id: string) => modules.has(id) })),
});

function nodeTarget(
  name: string,
  entry: string,
  output: string,
  format: 'es' | 'cjs' = 'es',
  minify: 'all' | 'but names' | 'nothing' = 'nothing',
  /** Whether it falls into files: wherever something is read later, or by these steps first. */
  inPieces: boolean | readonly Step[] = false,
): Target {
  const outDir = path.dirname(inRoot(output));
  const steps = typeof inPieces === 'boolean' ? null : inPieces;
  const config = async (): Promise<InlineConfig> => ({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leaveOut, ...(steps ?? []).map(({ find }) => find)],
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true },
    // Bundled sql.js reads __dirname, which an ES module does not have.
    define: {
      'process.env.NODE_ENV': '"production"',
      ...(format === 'es' && { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' }),
    },
    build: {
      ssr: inRoot(entry),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: minify === 'all',
      rolldownOptions: {
        external: [/^electron(\/.+)?$/],
        // Licences stand in THIRD-PARTY-NOTICES, and comments help nobody in what is installed.
        output: {
          format,
          entryFileNames: path.basename(output),
          codeSplitting: steps === null ? inPieces === true : filesOf(steps),
          chunkFileNames: '[name].js',
          comments: false,
          ...(minify === 'but names' && {
            minify: {
              compress: { target: 'esnext', keepNames: { function: true, class: true } },
              mangle: { keepNames: true },
              codegen: { removeWhitespace: true },
            },
          }),
        },
      },
    },
  });
  return {
    name,
    entry,
    output,
    inputs: ['shared', path.dirname(entry).split('/')[0] ?? '', ...always],
    config,
  };
}

/** What the app begins with. */
const first = readWith('renderer/begin.tsx');

const renderer: Target = {
  name: 'renderer',
  entry: 'renderer/index.html',
  output: 'dist/renderer/index.html',
  inputs: ['shared', 'renderer', 'docs/guide', 'build/guide.ts', ...always],
  config: async () => ({
    configFile: false,
    root: inRoot('renderer'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      (await import('@vitejs/plugin-react')).default(),
      (await import('./guide.ts')).guide,
      (await import('./named-in-page.ts')).namedInPage('renderer/begin.tsx', 'source-sans-3-latin-wght'),
      first.find,
    ],
    build: {
      outDir: inDist('renderer'),
      emptyOutDir: true,
      // The content security policy allows no data: scripts or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: globSync('*.html', { cwd: inRoot('renderer') }).map((file) => inRoot('renderer', file)),
        output: {
          // What every page stands on comes in two files: dozens of small ones would queue behind each other. What
          // pages check typed input with is a third, since the first page does without it.
          codeSplitting: {
            groups: [
              // Apart from all others, so that the session is asked for before the libraries are read.
              { name: 'session', test: /renderer.(http-session|asked-ahead|is-record)\.|preload-helper/ },
              {
                name: 'libraries',
                test: /rolldown.runtime|node_modules.(?!zod|@orpc.contract)(?!.*(@dnd-kit|react-virtual|fontsource|\.css))/,
                minShareCount: 2,
              },
              {
                name: 'rules',
                test: /shared.(rules.(?!rule|scoring-report)|reference.(?!.*-content)|contract.(refusal|usual-preferences)\.)/,
                minShareCount: 3,
              },
              // What the first pages stand on alone, whoever else uses it.
              {
                name: 'frame',
                test: (id) => first.modules.has(id) && (id.endsWith('.css') || !id.includes('node_modules')),
              },
              { name: 'ui', test: /renderer.ui/, minShareCount: 3 },
              {
                name: 'contract',
                test: /node_modules.(zod|@orpc.contract)|shared.contract/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  }),
};

/** Printed documents are made into HTML by Node, and laid out by the page that prints them. */
const markup = nodeTarget('print', 'renderer/print/markup.tsx', 'dist/print/markup.js', 'es', 'all');

/** What the browser's host reads one after the other: itself, what `readCore` names, what the first page asks. */
const hostSteps: readonly Step[] = Object.entries({
  serving: ['electron/browser-host.ts'],
  engine: ['electron/core/school-file/engine-ahead.ts'],
  kinds: ['shared/contract/kinds.ts'],
  app: ['shared/contract/app.ts'],
  staff: ['shared/contract/staff.ts'],
  sql: ['electron/core/sql.ts'],
  asked: ['electron/core/staff.ts'],
  core: ['electron/browser/host-core.ts'],
  frame: ['electron/core/app-handlers.ts', 'electron/core/frame.ts'],
}).map(([name, entries]) => ({ name, ...readWith(...entries) }));

export const targets: readonly Target[] = [
  // Functions keep their names, so that what is reported of a failure can be read.
  nodeTarget('main', 'electron/main.ts', 'dist/main/main.js', 'es', 'but names'),
  nodeTarget('preload', 'electron/preload.ts', 'dist/preload/preload.cjs', 'cjs'),
  // In pieces, since the pages go out before core is read.
  nodeTarget('host', 'electron/browser-host.ts', 'dist/host/browser-host.js', 'es', 'nothing', hostSteps),
  // Nearly all of it is exceljs and what that brings: minified, it is less than half. In pieces, since each process does
  // one thing, and reads no more than that needs.
  nodeTarget('jobs', 'electron/core/jobs/jobs.ts', 'dist/jobs/jobs.js', 'es', 'all', true),
  markup,
  renderer,
];
