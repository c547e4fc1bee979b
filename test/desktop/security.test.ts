import { expect, test } from 'vitest';
import { goTo, openSample } from '../e2e/steps.ts';
import { withOneDesktop } from './with-desktop.ts';

const running = withOneDesktop();

test('no permission is granted but those of copying and of filling the screen', async () => {
  const desktop = running();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
  ])
    expect(await desktop.order({ do: 'permission', permission })).toEqual({ request: false, check: false });
  for (const permission of ['clipboard-sanitized-write', 'fullscreen'])
    expect(await desktop.order({ do: 'permission', permission })).toEqual({ request: true, check: true });
  expect(await desktop.order({ do: 'device' })).toBe(false);
});

test('the spellchecker has no languages and nowhere to fetch them from', async () => {
  const desktop = running();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  const spelling = (await desktop.order({ do: 'spelling' })) as { languages: string[]; from: string };
  expect(spelling.languages).toEqual([]);
  expect(new URL(spelling.from).hostname).toMatch(/\.invalid$/);
});

test('a page cannot be led elsewhere, nor to files of this computer', async () => {
  const desktop = running();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hosts']) {
    expect(
      await desktop.order({
        do: 'emit',
        on: 'contents',
        event: 'will-frame-navigate',
        with: { url, isMainFrame: true },
      }),
    ).toBe(true);
    expect(
      await desktop.order({
        do: 'emit',
        on: 'contents',
        event: 'will-frame-navigate',
        with: { url, isMainFrame: false },
      }),
    ).toBe(true);
  }
  expect(
    await desktop.order({
      do: 'emit',
      on: 'contents',
      event: 'will-redirect',
      with: { url: 'baton://app/' },
    }),
  ).toBe(true);
  expect(await desktop.order({ do: 'emit', on: 'contents', event: 'will-attach-webview' })).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect.poll(async () => (await desktop.seen()).blocked).toContain('https://example.com/');
  await page.getByText('Set up your school').waitFor();
});

test('what a page asks of the network is cancelled', async () => {
  const desktop = running();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  const failed = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => false,
      () => true,
    ),
  );
  expect(failed).toBe(true);
  expect((await desktop.seen()).leaks).toEqual([]);
});

test('no windows open from a page, and only listed places open in the browser', async () => {
  const desktop = running();
  await (await desktop.page()).getByText('Set up your school').waitFor();
  const npq = 'https://www.gov.uk/guidance/national-professional-qualification-npq-courses';
  const refused = [
    'http://www.gov.uk/',
    'https://www.gov.uk.example/',
    'https://www.gov.uk@evil.example/',
    'https://user:secret@www.gov.uk/',
    'file:///etc/hosts',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'baton://app/index.html',
    'nonsense',
  ];
  for (const url of [...refused, npq])
    expect(await desktop.order({ do: 'window-open', url })).toEqual({ action: 'deny' });
  expect((await desktop.seen()).opened).toEqual([npq]);
});

test('a page that was loaded again is served anew, and the old port is let go', async () => {
  const desktop = running();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  await page.reload();
  await page.getByText('Set up your school').waitFor();
});

test('a file made up by a page has no path, and gives no ref', async () => {
  const desktop = running();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  expect(await page.evaluate(() => window.baton?.dropFile(new File(['x'], 'made-up.csv')))).toBeNull();
});

test('a dropped file comes to the page as a ref, never as a path', async () => {
  const desktop = running();
  const page = await desktop.page();
  await page.getByText('Set up your school').waitFor();
  await desktop.order({ do: 'know-file', path: import.meta.filename });
  const ref = await page.evaluate(() => window.baton?.dropFile(new File(['x'], 'security.test.ts')));
  expect(ref).toMatch(/^[\w-]{16}$/);
});

test('a programme’s guide opens where the school’s file keeps it, and at no address that a page names', async () => {
  const desktop = running();
  const page = await desktop.page();
  await openSample(page);
  await goTo(page, 'Programmes');
  await page.getByRole('link', { name: 'Alliance pathway', exact: true }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Its own guide').fill('The handbook');
  const address = 'https://vale.example/handbook';
  await page.getByLabel('Where the guide is kept').fill(address);
  await page.getByRole('button', { name: /^Save/ }).click();
  const before = (await desktop.seen()).opened;
  await desktop.order({ do: 'window-open', url: address });
  expect((await desktop.seen()).opened).toEqual(before);
  await page.getByRole('button', { name: `${address}, opens in your browser: The handbook` }).click();
  await expect.poll(async () => (await desktop.seen()).opened).toEqual([...before, address]);
});
