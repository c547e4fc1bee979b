import { expect, it } from 'vitest';
import { webAddress } from '../../shared/rules/web-address.ts';

it.each([
  ['https://www.elmpark.example/guide.pdf', 'https://www.elmpark.example/guide.pdf'],
  [' HTTPS://Intranet:8443/a?b=1#c ', 'https://intranet:8443/a?b=1#c'],
  ['https://[::1]/guide', 'https://[::1]/guide'],
])('%s is a web address that may be opened', (typed, address) => {
  expect(webAddress(typed)).toBe(address);
});

it.each([
  '',
  'The shelf behind the office',
  'www.elmpark.example/guide.pdf',
  'http://www.elmpark.example/guide.pdf',
  'javascript:alert(1)',
  'file:///etc/hosts',
  'data:text/html,hello',
  'ms-msdt:/id',
  'smb://server/share',
  '\\\\server\\share\\guide.pdf',
  '//server/share',
  'C:\\Guides\\guide.exe',
  '/home/head/guide.sh',
  'https:\\\\server\\share',
  'https:server/guide',
  'https:////server/guide',
  'https://elmpark.example\\@evil.example/',
  'https://user:secret@elmpark.example/',
  'https://www.elmpark.example@evil.example/',
  'https://elmpark.example/a b',
  'https://elmpark.example/\njavascript:alert(1)',
  'https://',
])('%j is none: it is never opened', (typed) => {
  expect(webAddress(typed)).toBeNull();
});
