import { expect, test } from 'vitest';
import { findBrowser } from '../../electron/browser/find-browser.ts';

const only =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

test('CHROME_PATH names the browser outright', () => {
  const env = { CHROME_PATH: '/opt/mine/chrome', PATH: '/usr/bin' };
  expect(findBrowser('linux', env, only('/opt/mine/chrome', '/usr/bin/chromium'))).toBe('/opt/mine/chrome');
});

test('a CHROME_PATH that is not there is passed over', () => {
  const env = { CHROME_PATH: '/gone', PATH: '/bin:/usr/bin' };
  expect(findBrowser('linux', env, only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
});

test('Chrome, Edge and Chromium are found where each system keeps them', () => {
  const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser('darwin', {}, only(mac))).toBe(mac);
  const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findBrowser('win32', env, only(windows))).toBe(windows);
});

test('no browser is an answer, not an error', () => {
  expect(findBrowser('linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
});
