import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../build/paths.ts';
import { hasDisplay, opener } from '../../build/start/open-browser.ts';
import { parseOptions } from '../../build/start/options.ts';

test('with no options the desktop app is wanted, and any free port', () => {
  expect(parseOptions([])).toEqual({ browser: false, open: true, port: 0, data: null });
});

test('every option is read, and the data folder is made whole', () => {
  expect(parseOptions(['--browser', '--no-open', '--port', '8123', '--data', 'x/y'])).toEqual({
    browser: true,
    open: false,
    port: 8123,
    data: path.resolve('x/y'),
  });
});

test.each([
  ['--prot', '1'],
  ['--port'],
  ['--port', 'many'],
  ['--port', '70000'],
  ['--port', '-1'],
  ['stray'],
  ['--data', ''],
])('what cannot be understood is a sentence: %s %s', (...args) => {
  expect(parseOptions(args)).toMatch(/\S.*\.$/);
});

test('an unknown option ends npm start with a sentence, the usage and code 2, before anything is built', () => {
  const { status, stderr } = spawnSync(process.execPath, [inRoot('build/start.ts'), '--prot', '1'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain("'--prot'");
  expect(stderr).toContain('--no-open');
});

test('Linux has a display when X or Wayland says so; Macs and Windows always', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('the browser is opened with a page as one argument, through no shell', () => {
  for (const [platform, page, href] of [
    ['linux', '/home/head/my data/a.html', 'file:///home/head/my%20data/a.html'],
    ['darwin', '/Users/head/my data/a.html', 'file:///Users/head/my%20data/a.html'],
    ['win32', 'C:\\Users\\head\\my data\\a.html', 'file:///C:/Users/head/my%20data/a.html'],
  ] as const) {
    const [command, args] = opener(platform, page);
    expect(command).not.toMatch(/cmd|sh$/);
    expect(args.at(-1)).toBe(href);
  }
});
