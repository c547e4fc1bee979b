import type { Page } from 'playwright-core';
import { inRoot } from '../paths.ts';

export interface Picture {
  readonly name: string;
  readonly scheme?: 'light' | 'dark';
  /** Goes there from wherever the picture before was taken. */
  readonly show: (page: Page) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
}

export async function address(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

const at = (hash: string) => (page: Page) => address(page, hash);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const close = (page: Page) => page.keyboard.press('Escape');

async function open(page: Page, hash: string, name: RegExp): Promise<void> {
  await address(page, hash);
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

async function startMeeting(page: Page): Promise<void> {
  await address(page, '#/stages');
  await page.getByRole('switch', { name: /Meeting mode/ }).click();
  const room = page.getByRole('dialog', { name: 'Who is in the room?' });
  for (const name of ['Martin Okafor', 'Sanjay Mistry', 'Claire Pennington'])
    await room.getByRole('checkbox', { name: new RegExp(name) }).check();
  await button(page, /^Start with 3/).click();
  await room.waitFor({ state: 'hidden' });
}

async function giveComputer(page: Page): Promise<void> {
  await open(page, '#/reviews', /Eze/);
  await button(page, /^Ask the \d+ their posts suggest/).click();
  await button(page, /^Answer on this computer: /).click();
  await page.getByLabel('Code, 4 to 8 digits').fill('4711');
  await page.getByLabel('The code again').fill('4711');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '360 form' }).waitFor();
}

/** The pictures of the README and the guide, in the order in which a head meets the pages. */
export const pictures: readonly Picture[] = [
  { name: 'home', show: at('#/') },
  {
    name: 'import-columns',
    show: async (page) => {
      await address(page, '#/staff/import');
      const chooser = page.waitForEvent('filechooser');
      await button(page, 'Choose a file').click();
      await (await chooser).setFiles(inRoot('build', 'pictures', 'staff-list.csv'));
      await button(page, 'Continue to questions and roles').waitFor();
    },
  },
  {
    name: 'import-roles',
    show: async (page) => {
      await button(page, 'Continue to questions and roles').click();
      await button(page, 'Confirm these and continue').waitFor();
    },
  },
  { name: 'staff', show: at('#/staff') },
  { name: 'person', show: (page) => open(page, '#/staff', /Haddad/) },
  { name: 'stages', show: at('#/stages') },
  { name: 'stages-dark', scheme: 'dark', show: at('#/stages') },
  {
    name: 'stage-card',
    show: async (page) => {
      await address(page, '#/stages');
      await page.getByRole('main').getByText('Tom Ashworth').first().click();
      const verdicts = page.getByRole('dialog').getByText('May they be here?');
      await verdicts.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    },
    after: close,
  },
  { name: 'cohort', show: (page) => open(page, '#/stages/cohorts', /Stage 7 2025/) },
  { name: 'mentors', show: at('#/stages/mentors') },
  { name: 'questions', show: at('#/stages/questions') },
  { name: 'flags', show: at('#/flags') },
  {
    name: 'review',
    show: async (page) => {
      await address(page, '#/reviews');
      await page.getByText(/^Closed \d/).click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /Haddad/ })
        .first()
        .click();
    },
  },
  {
    name: 'strengths',
    show: async (page) => {
      await address(page, '#/reviews/cohort');
      await page.getByText('Others − self').first().waitFor();
      await page
        .getByText('Self and others, across the cohort')
        .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'round',
    show: (page) => open(page, '#/programmes', /Leadership Pathways/),
  },
  {
    name: 'export',
    show: async (page) => {
      await button(page, 'Export spreadsheet').click();
      await page
        .getByRole('dialog', { name: 'What leaves the school' })
        .getByText('Haddad')
        .first()
        .waitFor();
    },
    after: close,
  },
  {
    name: 'programme',
    show: (page) => open(page, '#/programmes', /^Associate Headteacher Programme/),
  },
  { name: 'matching', show: (page) => address(page, '#/matching/visit') },
  {
    name: 'running',
    show: async (page) => {
      await address(page, '#/');
      await page
        .getByRole('link', { name: /^Open the register/ })
        .first()
        .click();
      // The register that is late lies over the page; what is pictured is the round.
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('heading', { name: 'Participants' }).waitFor();
    },
  },
  { name: 'projects', show: (page) => address(page, '#/projects') },
  { name: 'impact', show: (page) => address(page, '#/impact') },
  { name: 'plan', show: (page) => open(page, '#/plans', /Haddad/) },
  {
    name: 'leaving',
    show: async (page) => {
      await open(page, '#/staff', /Ashworth/);
      await button(page, 'They leave').click();
      await page.getByRole('dialog').getByText('Keep the rest until').first().waitFor();
    },
    after: close,
  },
  {
    name: 'meeting-dark',
    scheme: 'dark',
    show: startMeeting,
    after: (page) => button(page, 'End meeting').click(),
  },
  // The last: the computer is not taken back.
  { name: 'answer-here', show: giveComputer },
];
