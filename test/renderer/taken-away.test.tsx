import { TextInput } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { takeTyped } from '../../renderer/left-typed.ts';
import { LeftTyped } from '../../renderer/pages/LeftTyped.tsx';
import { takeStatus, useTimesOpened } from '../../renderer/session.ts';
import { FormDrawer } from '../../renderer/ui/FormDrawer.tsx';
import { PassphraseInput } from '../../renderer/ui/passphrase/PassphraseInput.tsx';
import type { AppStatus } from '../../shared/contract/app.ts';
import { show } from './show.tsx';

const file = { id: 'school', backup: null, typedKey: btoa('k'.repeat(32)) };
const open = { file, locked: null, meeting: null } as unknown as AppStatus;
const closed = { ...open, file: null };
const locked = { ...closed, locked: { name: 'Elm Park School', why: 'idle' } } as AppStatus;
const none = () => undefined;
const gone = (why: string) => page.getByText(`What was typed here and not saved is gone: ${why}.`);
const forename = page.getByRole('textbox', { name: 'Forename' });

/** A page of the file, as the frame shows them: afresh for each file that is opened. */
function Pages() {
  return (
    <FormDrawer key={useTimesOpened()} opened title="Add" button="Add" onSubmit={none} onClose={none}>
      <TextInput label="Forename" />
      <PassphraseInput label="Passphrase" use="new-password" value="elm" onChange={none} shown />
    </FormDrawer>
  );
}

beforeEach(async () => {
  queries.clear();
  takeStatus(open);
  await show(
    <QueryClientProvider client={queries}>
      <Pages />
    </QueryClientProvider>,
  );
});

it('a form is not kept for a copy of the file, with its identity, that is opened in its place', async () => {
  await forename.fill('Wilfrid');
  takeStatus(closed);
  takeStatus(open);
  await expect.element(forename).toHaveValue('');
  await expect.element(gone('another file was opened')).toBeVisible();
});

it('what went when the file was closed is said until one has been opened, which another tab may have done', async () => {
  await forename.fill('Wilfrid');
  takeStatus(closed);
  await expect.element(gone('the file was closed')).toBeVisible();
  takeStatus(open);
  await expect.element(gone('the file was closed')).toBeVisible();
  takeStatus(closed);
  await expect.element(gone('the file was closed')).not.toBeInTheDocument();
});

it('what is typed when the file is locked is kept for it, but no passphrase, and not said to be gone', async () => {
  await forename.fill('Wilfrid');
  takeStatus(locked);
  await expect.element(page.getByText(/is gone/)).not.toBeInTheDocument();
  expect(await takeTyped(file)).toBe('Add\nForename: Wilfrid');
  expect(await takeTyped(file)).toBe(null);
});

it('what is typed as a meeting begins, and then as it is locked in it, is handed back together', async () => {
  await forename.fill('Wilfrid');
  takeStatus({ ...open, meeting: { room: 1 } });
  await forename.fill('Cuthbert');
  takeStatus(locked);
  expect(await takeTyped(file)).toBe('Add\nForename: Wilfrid\n\nAdd\nForename: Cuthbert');
});

it('what is typed in a meeting is handed back as it ends', async () => {
  takeStatus({ ...open, meeting: { room: 1 } });
  await forename.fill('Wilfrid');
  takeStatus(open);
  await expect.element(page.getByText(/is gone/)).not.toBeInTheDocument();
  expect(await takeTyped(file)).toBe('Add\nForename: Wilfrid');
});

it('what is typed as the computer is given to somebody is kept until it is taken back', async () => {
  await forename.fill('Wilfrid');
  takeStatus({ ...closed, sitting: {} } as AppStatus);
  await expect.element(page.getByText(/is gone/)).not.toBeInTheDocument();
  expect(await takeTyped(file)).toBe('Add\nForename: Wilfrid');
});

it('what is handed back is handed back again where the file is locked before it is copied', async () => {
  await show(
    <Suspense>
      <LeftTyped typed={Promise.resolve('Notes: met on Tuesday')} onClose={none} />
    </Suspense>,
  );
  await expect.element(page.getByLabelText('Typed and not saved')).toBeVisible();
  takeStatus(locked);
  expect(await takeTyped(file)).toBe('Notes: met on Tuesday');
});

it('where nothing was typed nothing is said of it', async () => {
  takeStatus(locked);
  takeStatus(open);
  await expect.element(forename).toHaveValue('');
  await expect.element(page.getByText(/is gone/)).not.toBeInTheDocument();
});
