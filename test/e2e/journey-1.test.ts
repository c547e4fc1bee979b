import { expect, test } from 'vitest';
import { shells, withBaton } from './app.ts';
import { staffFile } from './staff-file.ts';
import { button, choose, doWithoutPassphrase, goTo } from './steps.ts';

const { folder, start } = withBaton();

/** Counts what a head has to decide on the way: every press, choice and thing typed. */
function counting() {
  let decisions = 0;
  return {
    async decide(act: () => Promise<unknown>): Promise<void> {
      decisions += 1;
      await act();
    },
    total: () => decisions,
  };
}

test.each(shells)(
  'the first hour, %s: a new file, 120 staff from the school’s system, everyone on the stage map, the commonest unknown settled for all',
  async (shell) => {
    const baton = await start(shell);
    const { page } = baton;
    const list = staffFile(folder(), 120);
    const { decide, total } = counting();

    await decide(() => page.getByLabel('School’s name').fill('Elm Park School'));
    await decide(() => choose(page, 'Phase', 'Secondary'));
    await decide(() => page.getByRole('combobox', { name: 'Local authority' }).fill('Havering'));
    await page.keyboard.press('Escape');
    await decide(() => doWithoutPassphrase(page));
    await decide(() => baton.makeSchool(() => button(page, /Bring in a staff list/).click()));
    await button(page, 'Choose a file').waitFor();
    await decide(() => baton.give(list.path, () => button(page, 'Choose a file').click()));

    await decide(() => button(page, 'Continue to questions and roles').click({ timeout: 30_000 }));
    await decide(() => button(page, /^(Confirm these and continue|Continue)$/).click());
    await decide(() => button(page, 'Import 120 people').click());
    await page.getByText('120 people added').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Stages' }).waitFor();
    await page.getByText(/120/).first().waitFor();

    await decide(() =>
      page
        .getByRole('link', { name: /question/i })
        .first()
        .click(),
    );
    await page.getByRole('heading', { level: 1, name: 'Settle questions' }).waitFor();
    const first = page.getByRole('navigation', { name: 'Open questions' }).getByRole('button').first();
    const [, people] = /(\d+) people/.exec(await first.innerText()) ?? [];
    const fact = (await first.innerText()).split('\n')[0] ?? '';
    await page.getByLabel('Who answers').fill('Ruth Calder');
    await decide(() => button(page, 'No for all').click());
    await decide(() => button(page, new RegExp(`^Keep ${people} answers?$`)).click());
    await page.getByText(new RegExp(`${people} answers? kept`)).waitFor();
    await page
      .getByRole('navigation', { name: 'Open questions' })
      .getByRole('button', { name: fact })
      .waitFor({ state: 'detached' });

    await goTo(page, 'Staff');
    await page
      .getByText(/^120 people/)
      .first()
      .waitFor();
    expect(total()).toBeLessThanOrEqual(12);
    expect(baton.troubles).toEqual([]);

    const file = await baton.leave();
    expect(file.list('SELECT name FROM school')).toEqual(['Elm Park School']);
    expect(file.count('person')).toBe(120);
    expect(file.list('SELECT surname FROM person ORDER BY mis_id, rowid').map(String).sort()).toEqual(
      list.people.map((one) => one.surname).sort(),
    );
    expect(file.count('answer WHERE value = 0')).toBe(Number(people));
    // What should not be taken in was not, anywhere.
    for (const { name } of file.rows("SELECT name FROM sqlite_master WHERE type = 'table'") as {
      name: string;
    }[])
      expect(JSON.stringify(file.rows(`SELECT * FROM "${name}"`))).not.toContain('QQ123456');
    expect(file.count("step WHERE name LIKE '%apply%' OR words LIKE 'Imported%'")).toBe(1);
  },
);
