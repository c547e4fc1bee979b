import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { userContext } from '../helpers/app-browser.ts';
import { type Running, running, startBaton } from '../helpers/running.ts';
import { expectNoViolations } from './access.ts';
import { withBaton } from './app.ts';
import { addPerson, button, goTo, makeSchoolOfAda, openSample } from './steps.ts';

const { ends, folder, sampleFolder, user } = withBaton();

async function started(data = folder()): Promise<Running> {
  const baton = await startBaton(data);
  ends.push(() => baton.end());
  return baton;
}

async function pageOf(url: string) {
  const context = await userContext(user());
  ends.push(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** A request as another program could send it, with any headers. */
function request(url: URL, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the link works once: used again elsewhere, the page says so and how to go on', async () => {
  const { url } = await started();
  const page = await pageOf(url);
  await button(page, /sample school/i).waitFor();
  expect(page.url()).not.toContain('token');
  const stranger = await pageOf(url);
  await stranger
    .getByText(/used|not connected/i)
    .first()
    .waitFor();
  await expect(button(stranger, /sample school/i).count()).resolves.toBe(0);
});

test.each([
  ['no file open', folder, /sample school/i],
  ['a file open', sampleFolder, /Home/],
] as const)('a start with %s asks nothing that is refused', async (_, data, shown) => {
  const { url } = await started(await data());
  const context = await userContext(user());
  ends.push(() => context.close());
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(url);
  await page.getByText(shown).first().waitFor();
  await page.waitForLoadState('load');
  expect(refused).toEqual([]);
});

// On Windows no program of ours can stand in for the system's opener.
describe.skipIf(process.platform === 'win32')('the browser that npm start opens', () => {
  /** Baton started as a user does, and what the system's opener was told. */
  const opened = async (data: string) => {
    const bin = folder();
    const told = join(bin, 'told');
    for (const opener of ['xdg-open', 'open'])
      writeFileSync(join(bin, opener), `#!/bin/sh\necho "$@" > '${told}'\n`, { mode: 0o755 });
    const baton = await running('build/begin.js', ['start', '--browser', '--port', '0', '--data', data], {
      ...process.env,
      DISPLAY: ':0',
      PATH: [bin, process.env.PATH].join(delimiter),
    });
    ends.push(() => baton.end());
    const args = await vi.waitFor(
      () => {
        const line = readFileSync(told, 'utf8');
        if (!line.endsWith('\n')) throw new Error('Nothing was opened yet.');
        return line.trim();
      },
      { timeout: 20_000 },
    );
    return { baton, args };
  };

  test('is told no token, comes in by a page for this account alone, and the page is gone', async () => {
    const data = join(folder(), 'a folder');
    mkdirSync(data);
    const { baton, args } = await opened(data);
    expect(args).toMatch(/^file:\S+\.html$/);
    expect(args).not.toContain(new URL(baton.url).hash.slice('#token='.length));
    const path = fileURLToPath(args);
    expect(path.startsWith(data)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    const page = await pageOf(args);
    await button(page, /sample school/i).waitFor();
    expect(page.url()).toBe(`${new URL(baton.url).origin}/#/`);
    await expect.poll(() => existsSync(path)).toBe(false);
  });

  test('finds no page of a Baton that has ended, nor after a start of one that was killed', async () => {
    const data = folder();
    const killed = await opened(data);
    await killed.baton.end('SIGKILL');
    const ended = await opened(data);
    expect(existsSync(fileURLToPath(killed.args))).toBe(false);
    expect(existsSync(fileURLToPath(ended.args))).toBe(true);
    await ended.baton.end();
    expect(existsSync(fileURLToPath(ended.args))).toBe(false);
  });
});

test('a page that is loaded again goes on where it was', async () => {
  const page = await pageOf((await started(await sampleFolder())).url);
  await goTo(page, 'Staff');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Staff' }).waitFor();
});

test('a page that is loaded again before Baton has answered it has its session, and so has a tab opened by hand', async () => {
  const { url } = await started(await sampleFolder());
  const context = await userContext(user());
  ends.push(() => context.close());
  const page = await context.newPage();
  // As with a file that takes long to open: the session is there, and what follows is not.
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = async (asked, init) => {
      const answer = await real(asked, init);
      const isTrade = asked === '/session' && init?.method === 'POST';
      return isTrade ? new Response(new ReadableStream(), { headers: answer.headers }) : answer;
    };
  });
  await page.goto(url);
  await page.waitForFunction(() => sessionStorage.length > 0);
  const byHand = await context.newPage();
  await byHand.goto(new URL('/', url).href);
  await byHand.getByText('Everyone here is made up.').first().waitFor();
  await byHand.close();
  await page.reload();
  await page.getByText('Everyone here is made up.').first().waitFor();
});

test('another host name, another origin and a call without the session are refused', async () => {
  const url = new URL((await started()).url);
  const at = (path: string) => new URL(path, url.origin);
  expect(await request(at('/'), { host: url.host })).toBe(200);
  expect(await request(at('/'), { host: 'baton.example' })).toBe(421);
  expect(await request(at('/'), { host: `baton.example:${url.port}` })).toBe(421);
  expect(await request(at('/session'), { host: url.host, origin: 'https://other.example' }, 'POST')).toBe(
    403,
  );
  expect(await request(at('/session'), { host: url.host, origin: 'null' }, 'POST')).toBe(403);
  expect(await request(at('/rpc/staff/list'), { host: url.host }, 'POST')).toBe(401);
  expect(await request(at('/files/any'), { host: url.host, 'x-baton-session': 'guessed' })).toBe(401);
});

test('two tabs share one core: what one changes the other shows', async () => {
  const { url } = await started(await sampleFolder());
  const first = await pageOf(url);
  const second = await first.context().newPage();
  await second.goto(new URL('/', url).href);
  await second.getByText('Everyone here is made up.').first().waitFor();
  await goTo(first, 'Staff');
  await goTo(second, 'Staff');
  await addPerson(first, 'Wilfrid', 'Ashcombe');
  await second.getByRole('searchbox').or(second.getByPlaceholder(/name/i)).first().fill('ashcombe');
  await second.getByText('Ashcombe').first().waitFor();
});

test('killed after an edit was acknowledged, Baton has it when it is opened again', async () => {
  const data = await sampleFolder();
  // The host itself, so that nothing stands between it and the kill.
  const host = await running('dist/host/browser-host.js', ['--port', '0', '--data', data]);
  ends.push(() => host.end('SIGKILL'));
  const page = await pageOf(host.url);
  await goTo(page, 'Staff');
  await addPerson(page, 'Wilfrid', 'Ashcombe');
  await host.end('SIGKILL');

  const again = await started(data);
  const after = await pageOf(again.url);
  await goTo(after, 'Staff');
  await after.getByRole('searchbox').or(after.getByPlaceholder(/name/i)).first().fill('ashcombe');
  await after.getByText('Ashcombe').first().waitFor();
});

test('a form that is sent again after its answer was lost is kept once', async () => {
  const data = await sampleFolder();
  const { url } = await started(data);
  const page = await pageOf(url);
  await goTo(page, 'Staff');
  let lost = 0;
  // Baton has it, and the page never hears.
  await page.route('**/rpc/staff/add', async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await button(page, 'Add a person').click();
  const drawer = page.getByRole('dialog', { name: 'Add a person' });
  await drawer.getByLabel('Forename').fill('Wilfrid');
  await drawer.getByLabel('Surname').fill('Ashcombe');
  await button(drawer, 'Add the person').click();
  await drawer.getByText('Baton cannot be reached from this page.').waitFor();
  expect(lost).toBe(2);
  await page.unroute('**/rpc/staff/add');
  await button(drawer, 'Add the person').click();
  await page.getByText('Added Wilfrid Ashcombe.').waitFor();
  await page.getByRole('searchbox').first().fill('ashcombe');
  await page.getByRole('link', { name: 'Ashcombe, Wilfrid' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Ashcombe, Wilfrid' }).count()).toBe(1);
});

test('what was open when Baton ended is open at the next start; what was closed is not', async () => {
  const data = folder();
  const first = await started(data);
  const page = await pageOf(first.url);
  await openSample(page);
  await first.end();
  const second = await started(data);
  const later = await pageOf(second.url);
  await later.getByText('Everyone here is made up.').first().waitFor();
  await later.getByRole('button', { name: 'Sample school: this file' }).click();
  await later.getByRole('menuitem', { name: 'Close this file' }).click();
  await later.getByText('Set up your school').waitFor();
  await second.end();
  const third = await started(data);
  await (await pageOf(third.url)).getByText('Set up your school').waitFor();
});

test('a file that is opened once another was closed begins on Home, not on a page of the other', async () => {
  const running = await started(folder());
  const page = await pageOf(running.url);
  await makeSchoolOfAda(page);
  await page.getByRole('link', { name: 'Marsh, Ada' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ada Marsh' }).waitFor();
  await page.getByRole('button', { name: 'Elm Park School: this file' }).click();
  await page.getByRole('menuitem', { name: 'Close this file' }).click();
  await page.getByText('Set up your school').waitFor();
  await openSample(page);
  await page.getByRole('heading', { level: 1, name: /^\w+ \d+ \w+$/ }).waitFor();
});

test('what was open and has gone since is said on the first page', async () => {
  const data = folder();
  const first = await started(data);
  await openSample(await pageOf(first.url));
  await first.end();
  rmSync(join(data, 'samples'), { recursive: true });
  const second = await started(data);
  const page = await pageOf(second.url);
  await page.getByText('The school file is not there any more.').waitFor();
  await page.getByText('Set up your school').waitFor();
});

test('started again on the same port: an old page says so, and goes on once the new link is open beside it', async () => {
  const data = await sampleFolder();
  const host = await running('dist/host/browser-host.js', ['--port', '0', '--data', data]);
  ends.push(() => host.end('SIGKILL'));
  const { port } = new URL(host.url);
  const old = await pageOf(host.url);
  await old.getByText('Everyone here is made up.').first().waitFor();
  const left = await old.context().newPage();
  await left.goto(new URL('/', host.url).href);
  await left.getByText('Everyone here is made up.').first().waitFor();
  await host.end('SIGKILL');
  // Said without anybody acting, with what to do.
  const lost = (of: typeof old) => of.getByRole('region', { name: 'Baton cannot be reached' });
  await lost(old).waitFor();
  await lost(left).waitFor();
  await old.getByText('Start Baton again and go on in the page that it opens.').waitFor();
  const again = await running('dist/host/browser-host.js', ['--port', port, '--data', data]);
  ends.push(() => again.end());
  await old.reload();
  await old.getByRole('heading', { name: 'This page is not connected with Baton' }).waitFor();

  // The new link in the very tab that holds the old page: all of the address but its end is the same.
  await old.goto(again.url);
  await old.getByText('Everyone here is made up.').first().waitFor();
  await lost(left).waitFor({ state: 'detached' });
  await left
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await left.reload();
  await left.getByText('Everyone here is made up.').first().waitFor();
});

test('what is typed in a form when Baton ends is still there when it answers again, and is saved then', async () => {
  const data = await sampleFolder();
  const host = await running('dist/host/browser-host.js', ['--port', '0', '--data', data]);
  ends.push(() => host.end('SIGKILL'));
  const { port } = new URL(host.url);
  const page = await pageOf(host.url);
  await goTo(page, 'Staff');
  await button(page, 'Add a person').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Forename').fill('Wilfrid');
  await form.getByLabel('Surname').fill('Ashcombe');
  await host.end('SIGKILL');
  const lost = page.getByRole('region', { name: 'Baton cannot be reached' });
  await lost.waitFor();
  await button(form, 'Add the person').click();
  await form.getByText('Baton cannot be reached from this page.').waitFor();
  const again = await running('dist/host/browser-host.js', ['--port', port, '--data', data]);
  ends.push(() => again.end());
  await (await page.context().newPage()).goto(again.url);
  await lost.waitFor({ state: 'detached' });
  expect(await form.getByLabel('Forename').inputValue()).toBe('Wilfrid');
  await button(form, 'Add the person').click();
  await page.getByText('Added Wilfrid Ashcombe.').waitFor();
});

test.skipIf(process.platform === 'win32')(
  'Baton hangs without ending: the page says so, and goes on when it answers again',
  async () => {
    const host = await started(await sampleFolder());
    const context = await userContext(user());
    ends.push(() => context.close());
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(host.url);
    await page.getByText('Everyone here is made up.').first().waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hangs = page.getByRole('region', { name: 'Baton does not answer' });
    process.kill(host.pid, 'SIGSTOP');
    try {
      await page.clock.runFor(25_000);
      await page.getByText(/has not answered this page for some seconds/).waitFor();
      await hangs.waitFor();
      await expectNoViolations(page);
    } finally {
      process.kill(host.pid, 'SIGCONT');
    }
    await hangs.waitFor({ state: 'detached' });
    await goTo(page, 'Staff');
  },
);

test('light or dark and the keys are as they were left, whatever port the next start gets', async () => {
  const data = await sampleFolder();
  const first = await started(data);
  const page = await pageOf(first.url);
  await goTo(page, 'Settings');
  await page.getByText('Dark', { exact: true }).click();
  await page.getByRole('switch', { name: 'Single-letter keys' }).click();
  const scheme = (of: typeof page) => of.locator('html').getAttribute('data-mantine-color-scheme');
  await expect.poll(() => scheme(page)).toBe('dark');
  const beside = await page.context().newPage();
  await beside.goto(new URL('/', first.url).href);
  await expect.poll(() => scheme(beside)).toBe('dark');
  await first.end();

  const second = await started(data);
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  // Before any of the page's code has run.
  expect(await (await fetch(new URL('/', second.url))).text()).toMatch(/<html [^>]*color-scheme="dark"/);
  const later = await pageOf(second.url);
  await goTo(later, 'Settings');
  expect(await scheme(later)).toBe('dark');
  expect(await later.getByRole('switch', { name: 'Single-letter keys' }).isChecked()).toBe(false);
  await later.getByText('As the computer', { exact: true }).click();
  await expect.poll(() => scheme(later)).toBe('light');
});
