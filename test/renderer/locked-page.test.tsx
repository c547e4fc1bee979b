import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { UnlockPage } from '../../renderer/pages/unlock/UnlockPage.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

const notSaved = { say: 'The drive is not there any more.', wayOut: 'Connect it, then type the passphrase.' };
const warning = /^Not everything is saved in the file. The drive is not there any more/;

it.each(schemes)(
  'what is not saved is said whether the passphrase or the code is typed, %s',
  async (scheme) => {
    await show(<UnlockPage locked={{ name: 'Elm Park School', why: 'idle', notSaved }} />, scheme);
    await expect.element(page.getByText(warning)).toBeVisible();
    await page.getByRole('button', { name: 'Use the recovery code' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Recovery code' })).toBeVisible();
    await expect.element(page.getByText(warning)).toBeVisible();
    await expect.element(page.getByText(/^The recovery code is on the page/)).toBeVisible();
    await expectNoViolations();
  },
);

it('where nothing of the file is unsaved it says so and nothing else', async () => {
  await show(<UnlockPage locked={{ name: 'Elm Park School', why: 'by_hand' }} />);
  await expect.element(page.getByText(/^Everything that was saved is safe/)).toBeVisible();
  await expect.element(page.getByText(/Not everything/)).not.toBeInTheDocument();
});
