import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Help } from '../../renderer/ui/help/Help.tsx';
import { helpBox } from '../../renderer/ui/help/help-box.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

afterEach(() => {
  helpBox.close();
  location.hash = '';
});

function Baton() {
  return (
    <>
      <h1>Staff</h1>
      <input aria-label="Name" />
      <Help />
    </>
  );
}

describe('the help', () => {
  it.each(schemes)(
    'opens the guide on F1 wherever one is, and breaks no rule of access in %s',
    async (scheme) => {
      await show(<Baton />, scheme);
      await page.getByRole('textbox', { name: 'Name' }).click();
      await userEvent.keyboard('{F1}');
      await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
      await expect.element(page.getByRole('searchbox', { name: 'Search the guide' })).toHaveFocus();
      await expect.element(page.getByRole('list', { name: 'Chapters' })).toBeVisible();
      await expectNoViolations();
    },
  );

  it('offers the chapter about the page first, and goes from there to another and back', async () => {
    location.hash = '#/staff/import';
    await show(<Baton />);
    helpBox.open('guide');
    await page.getByRole('button', { name: 'Import the staff list' }).first().click();
    const article = page.getByRole('article', { name: 'Import the staff list' });
    await expect.element(article).toBeVisible();
    await article.getByRole('button', { name: 'recorded by you' }).click();
    await expect
      .element(page.getByRole('heading', { name: 'Leavers, and everything held about one person' }))
      .toHaveFocus();
    await expectNoViolations();
    await page.getByRole('button', { name: 'All chapters' }).click();
    await expect.element(page.getByRole('list', { name: 'Chapters' })).toBeVisible();
  });

  it('finds a section by its heading and opens it there, and says so where nothing is found', async () => {
    await show(<Baton />);
    helpBox.open('guide');
    const search = page.getByRole('searchbox', { name: 'Search the guide' });
    await search.fill('what is not protected');
    await page.getByRole('list', { name: 'Found in the guide' }).getByRole('button').first().click();
    await expect.element(page.getByRole('heading', { name: 'What is not protected' })).toBeInViewport();
    await page.getByRole('button', { name: 'All chapters' }).click();
    await search.fill('zzzz');
    await expect.element(page.getByText('The guide says nothing of that.', { exact: false })).toBeVisible();
  });

  it('shows the keys of the page beside the guide', async () => {
    await show(<Baton />);
    helpBox.open('guide');
    await page.getByText('Keys', { exact: true }).click();
    await expect.element(page.getByText('Open the guide')).toBeVisible();
  });
});
