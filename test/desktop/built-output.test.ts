import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifySync } from 'vite';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildStale } from '../../build/build.ts';
import { inDist, inRoot } from '../../build/paths.ts';
import { linkHosts, mayOpen } from '../../electron/desktop/link-hosts.ts';
import { contentSecurityPolicy } from '../../electron/desktop/protocol.ts';
import { webPreferences } from '../../electron/desktop/web-preferences.ts';

/** Electron's own security checklist, in its order, held against what is shipped. */

beforeAll(async () => {
  await buildStale();
  // What is shipped has no spaces and short words: written out again, it is what the expressions below are written for.
  const shipped = readFileSync(inDist('main', 'main.js'), 'utf8');
  const { code } = minifySync('main.js', shipped, {
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: false },
  });
  const words = code.replaceAll(/!0\b/g, 'true').replaceAll(/!1\b/g, 'false');
  main = () => words;
});

let main: () => string;
const preload = () => readFileSync(inDist('preload', 'preload.cjs'), 'utf8');
const sources = readdirSync(inRoot('electron', 'desktop'))
  .map((name) => inRoot('electron', 'desktop', name))
  .concat(inRoot('electron', 'main.ts'), inRoot('electron', 'preload.ts'))
  .map((file) => ({ name: path.basename(file), text: readFileSync(file, 'utf8') }));
const filesWith = (what: RegExp) => sources.filter(({ text }) => what.test(text)).map(({ name }) => name);
const pagesFiles = (end: string) =>
  readdirSync(inDist('renderer'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));
const pages = () => pagesFiles('.html');

test('1 pages load nothing from elsewhere', () => {
  expect(pages().length).toBeGreaterThan(1);
  for (const name of pages()) {
    const html = readFileSync(inDist('renderer', name), 'utf8');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  }
  for (const name of readdirSync(inDist('renderer'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.css'))
      expect(readFileSync(inDist('renderer', name), 'utf8')).not.toMatch(
        /(url\(["']?|@import\s+["']?)https?:/,
      );
});

test('the browser’s host begins without what no first page asks', () => {
  const host = (name: string) => readFileSync(inDist('host', name), 'utf8');
  const begun = new Set<string>();
  const begin = (name: string) => {
    if (begun.has(name)) return;
    begun.add(name);
    for (const [, further = ''] of host(name).matchAll(/^import .*"\.\/([^"]+)";$/gm)) begin(further);
  };
  for (const [, part = ''] of host('serving.js').matchAll(/import\("\.\/([^"]+)"\)/g)) begin(part);
  const asked = /\b(?:app|staff|home): \(\) => import\("\.\/([^"]+)"\)/g;
  for (const [, area = ''] of host('core.js').matchAll(asked)) begin(area);
  // A bundle says before each module where it comes from.
  const modules = (names: Iterable<string>) =>
    [...names].flatMap((name) => [...host(name).matchAll(/^\/\/ (\S+\.ts)$/gm)].map(([, module]) => module));
  expect(modules(begun)).toEqual(
    expect.arrayContaining(['electron/core/app.ts', 'electron/core/staff/list.ts']),
  );
  const seldom = [
    'electron/core/sample.ts',
    'electron/core/record.ts',
    'electron/core/programmes.ts',
    'shared/contract/documents.ts',
    'shared/contract/programmes.ts',
    'shared/contract/reviews.ts',
  ];
  expect(modules(begun).filter((module) => seldom.includes(module ?? ''))).toEqual([]);
  const all = readdirSync(inDist('host')).filter((name) => name.endsWith('.js'));
  expect(modules(all)).toEqual(expect.arrayContaining(seldom));
});

test('the browser’s host has read all of itself soon after its start: a newer Baton may be put in its place', () => {
  const built = mkdtempSync(path.join(tmpdir(), 'baton-host-'));
  onTestFinished(() => rmSync(built, { recursive: true, force: true }));
  const host = path.join(built, 'host');
  for (const part of ['host', 'renderer']) cpSync(inDist(part), path.join(built, part), { recursive: true });
  const names = readdirSync(host).filter((name) => name.endsWith('.js'));
  const look = `
    import { writeFileSync } from 'node:fs';
    const names = ${JSON.stringify(names)};
    const at = (name) => new URL(name, ${JSON.stringify(`${pathToFileURL(host)}/`)});
    const { openHostCore } = await import(at('host-core.js'));
    const built = ${JSON.stringify(built)};
    await openHostCore({ data: built, temporary: built, built }).app.readFurther();
    for (const name of names) writeFileSync(at(name), 'throw new Error("This is of the newer one.");');
    const newer = [];
    for (const name of names) await import(at(name)).catch(() => newer.push(name));
    process.stdout.write(JSON.stringify(newer));
    process.exit(0);`;
  const run = ['--input-type=module', '--eval', look, '--', '--data', path.join(built, 'data')];
  const [newer = ''] = execFileSync(process.execPath, run, { encoding: 'utf8' }).split('\n').slice(-1);
  const begun = readFileSync(inDist('host', 'serving.js'), 'utf8');
  expect(JSON.parse(newer).filter((name: string) => !begun.includes(`import("./${name}")`))).toEqual([
    'browser-host.js',
  ]);
});

test('the first page reads no library that checks what is typed: it is the second largest', () => {
  const html = readFileSync(inDist('renderer', 'index.html'), 'utf8');
  const first = [...html.matchAll(/assets\/[^"]+\.js/g)].map(([name]) => name);
  expect(first.length).toBeGreaterThan(3);
  // The name under which that library keeps what it knows of each of its things.
  const checks = (name: string) => readFileSync(inDist('renderer', name), 'utf8').includes('_zod');
  expect(first.filter(checks)).toEqual([]);
  expect(pagesFiles('.js').some(checks)).toBe(true);
});

describe('one set of secure preferences', () => {
  test('2 no Node in pages, 3 context isolation, 4 sandbox', () => {
    expect(webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
    });
    expect(filesWith(/app\.enableSandbox\(\)/)).toEqual(['before-ready.ts']);
  });
  test('6 web security, 8 no insecure content, 9 nothing experimental, 10 no Blink features, 11 no webviews', () => {
    expect(webPreferences).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(main()).not.toMatch(/(enable|disable)BlinkFeatures/);
  });
  test('every window is made with them and weakens none', () => {
    const made = sources.filter(({ text }) => text.includes('new BrowserWindow('));
    expect(made.map(({ name }) => name).sort()).toEqual(['printing.ts', 'windows.ts']);
    for (const { text } of made) {
      const given = [...text.matchAll(/webPreferences: (\{[^}]*\})/g)].map(([, object]) => object);
      expect(given).toHaveLength([...text.matchAll(/new BrowserWindow\(/g)].length);
      for (const object of given)
        expect(object).toMatch(/^\{ \.\.\.webPreferences, (preload|backgroundThrottling: false) \}$/);
    }
  });
});

test('5 permissions, devices and checks each have a handler', () => {
  for (const handler of [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
  ])
    expect(main()).toContain(handler);
});

test('7 the policy that is shipped is the one that is tested', () => {
  for (const rule of contentSecurityPolicy.split('; ')) expect(main()).toContain(rule);
});

test('12 to 14 webviews, navigation and windows are refused for every page ever made', () => {
  for (const name of ['will-attach-webview', 'will-frame-navigate', 'will-redirect', 'web-contents-created'])
    expect(main()).toContain(name);
  expect(main()).toContain('setWindowOpenHandler');
  expect(main()).not.toMatch(/action: ['"`]allow['"`]/);
});

test('15 links open only at constant places, or where the school’s file says, over https', () => {
  expect(filesWith(/openExternal\(/)).toEqual(['links.ts']);
  for (const host of linkHosts) {
    expect(mayOpen(`https://${host}/`)).toBe(true);
    expect(mayOpen(`http://${host}/`)).toBe(false);
  }
});

test('16 Electron is of a version still looked after when this was released', () => {
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
});

test('17 only the wrapper that checks the sender listens to pages', () => {
  expect(filesWith(/ipcMain\.(on|once|handle|handleOnce)\(/)).toEqual(['ipc.ts']);
  expect(filesWith(/ipcMain/).sort()).toEqual(['ipc.ts', 'preferences.ts']);
});

test('18 no page comes from a file', () => {
  expect(main()).not.toContain('loadFile(');
  expect(main()).not.toMatch(/loadURL\(["'`]file:/);
});

test('19 the fuses are set', () => {
  const config = readFileSync(inRoot('build', 'electron-builder.yml'), 'utf8');
  const fuses = {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  };
  expect(config).toMatch(/^electronFuses:/m);
  for (const [fuse, set] of Object.entries(fuses))
    expect(config).toMatch(new RegExp(`^ +${fuse}: ${set}$`, 'm'));
  expect(config).not.toContain('no-sandbox');
});

test('20 the bridge has five things, none of them Electron’s own', () => {
  const exposed = [...preload().matchAll(/exposeInMainWorld\("(\w+)"/g)].map(([, name]) => name);
  expect(exposed).toEqual(['baton']);
  const [, bridge = ''] = preload().split('exposeInMainWorld(');
  expect([...bridge.matchAll(/^\t(?:async )?(\w+)[:(]/gm)].map(([, name]) => name)).toEqual([
    'kind',
    'platform',
    'dropFile',
    'prints',
    'typed',
    'nothingTyped',
  ]);
});

test('the preload requires only what a sandboxed one may', () => {
  const required = [...preload().matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
  expect(new Set(required)).toEqual(new Set(['electron/renderer']));
});

test('main imports Electron and Node, all else is bundled', () => {
  const imported = [...main().matchAll(/^import\s[^;]*?from\s*["']([^"']+)["']/gm)].map(
    ([, name]) => name ?? '',
  );
  const strange = imported.filter(
    (name) =>
      !['electron', 'electron/main', 'electron/common'].includes(name) &&
      !builtinModules.includes(name.replace(/^node:/, '')),
  );
  expect(imported).toContain('electron/main');
  expect(strange).toEqual([]);
});

test('nothing of ours in the main process can reach the network', () => {
  expect(
    filesWith(/from 'node:(https?|http2|net|tls|dgram)'|\bfetch\(|net\.request|autoUpdater|crashReporter/),
  ).toEqual([]);
});

test('nothing waits for ready before the entry has run', () => {
  expect(main()).not.toMatch(/^await [^;]*whenReady/m);
  expect(sources.find(({ name }) => name === 'main.ts')?.text.trimStart()).toMatch(
    /^import '\.\/desktop\/data-folder\.ts';/,
  );
});

test('everything that the list of pages names is there, and all that is there is named', () => {
  const listed = JSON.parse(readFileSync(inDist('renderer-files.json'), 'utf8')) as string[];
  for (const name of listed) expect(existsSync(inDist('renderer', name))).toBe(true);
  expect(listed).toContain('index.html');
  expect(listed).toContain('print.html');
});

test('paper is A4, with backgrounds, tags and an outline', () => {
  for (const option of [
    'pageSize: `A4`',
    'preferCSSPageSize: true',
    'printBackground: true',
    'generateTaggedPDF: true',
    'generateDocumentOutline: true',
  ])
    expect(main()).toContain(option);
});
