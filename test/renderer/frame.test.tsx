import { Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { runMenu } from '../../renderer/pages/menu.ts';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { ChangeDialog } from '../../renderer/ui/ChangeDialog.tsx';
import { AppFrame } from '../../renderer/ui/frame/AppFrame.tsx';
import type { FrameProps, MeetingFacts } from '../../renderer/ui/frame/types.ts';
import { Help } from '../../renderer/ui/help/Help.tsx';
import { Page } from '../../renderer/ui/Page.tsx';
import { clearNotices, showDone, showFileProblem, showProblem, showUndo } from '../../renderer/ui/undo.tsx';
import { expectNoViolations, type Scheme, schemes, show } from './show.tsx';

const facts: Omit<FrameProps, 'meeting' | 'onStartMeeting' | 'onEndMeeting' | 'children'> = {
  file: { name: 'Larkmere School.baton', sample: true, readOnly: false, encrypted: false },
  backup: null,
  notices: [],
  onLock: () => undefined,
  onSaveCopy: () => undefined,
  saved: { state: 'saved', savedAt: '2027-03-09T10:42:00Z' },
  counts: { staff: 64, stages: 23 },
  findable: [
    { id: 'p1', kind: 'person', label: 'Zoë Nuñez', detail: 'Head of Year 9', go: '#/staff/p1' },
    { id: 'p2', kind: 'person', label: 'Łukasz Nowak', go: '#/staff/p2' },
  ],
  people: [
    { id: 'p1', name: 'Zoë Nuñez', detail: 'Head of Year 9' },
    { id: 'p2', name: 'Łukasz Nowak' },
  ],
  lastRoom: [],
  undo: null,
  redo: null,
  onUndo: () => undefined,
  onRedo: () => undefined,
  path: '/staff',
  fileMenu: [{ label: 'Close', run: () => undefined }],
};

const started: string[][] = [];

/** A page that takes the whole height and ends in a button. */
function FullPage({ onPress }: { readonly onPress: () => void }) {
  return (
    <AppFrame {...facts} meeting={null} onStartMeeting={async () => {}} onEndMeeting={async () => {}}>
      <Page fill title="Staff">
        <div style={{ flex: 1 }} />
        <button type="button" onClick={onPress}>
          Nominate the last
        </button>
      </Page>
    </AppFrame>
  );
}

function Placing() {
  const [open, setOpen] = useState(true);
  return (
    <ChangeDialog opened={open} onClose={() => setOpen(false)} title="Place Ada on Stage 6?">
      <Textarea label="Your reason" data-autofocus />
    </ChangeDialog>
  );
}

function Framed(over: Partial<FrameProps>) {
  const [meeting, setMeeting] = useState<MeetingFacts | null>(null);
  const [path, setPath] = useState('/staff');
  return (
    <AppFrame
      {...facts}
      meeting={meeting}
      onStartMeeting={async (room) => {
        started.push([...room]);
        setMeeting({ room: room.length });
      }}
      onEndMeeting={async () => setMeeting(null)}
      {...over}
      path={path}
    >
      <Page key={path} title={path === '/staff' ? 'Staff' : 'Stages'} subtitle="64 people.">
        <button type="button" onClick={() => setPath('/stages')}>
          Go to stages
        </button>
        {over.children}
      </Page>
    </AppFrame>
  );
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const banner = () => page.getByText('Meeting mode is on.');

it('takes along to the next page what was done, and not what could not be done', async () => {
  await show(<Framed />);
  await expect.element(heading('Staff')).toBeVisible();
  showProblem('The answers that it came with are not here.');
  showFileProblem('The copy was not saved.');
  showDone('Ada Marsh is on Stage 6.');
  await expect.element(page.getByText('The answers that it came with are not here.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to stages' }).click();
  await expect.element(heading('Stages')).toBeVisible();
  await expect.element(page.getByText('The answers that it came with are not here.')).not.toBeInTheDocument();
  await expect.element(page.getByText('The copy was not saved.')).toBeVisible();
  await expect.element(page.getByText('Ada Marsh is on Stage 6.')).toBeVisible();
  clearNotices();
});

describe('the frame round a page', () => {
  const ways: [string, Scheme, Partial<FrameProps>][] = schemes.flatMap(
    (scheme): [string, Scheme, Partial<FrameProps>][] => [
      ['as it opens', scheme, {}],
      ['in a meeting', scheme, { meeting: { room: 2 } }],
      [
        'that cannot save',
        scheme,
        { saved: { state: 'cannot_save', savedAt: null, reason: 'The disk is full.' } },
      ],
      [
        'that Baton does not answer',
        scheme,
        { saved: { state: 'out_of_reach', savedAt: null, reason: 'Baton has ended.', wayOut: 'Start it.' } },
      ],
    ],
  );
  it.each(ways)('breaks no rule of access %s, in %s', async (_, scheme, over) => {
    await show(<Framed {...over} />, scheme);
    await expect.element(heading('Staff')).toBeVisible();
    await expectNoViolations();
  });

  it('says when it was saved in London time, and why when it cannot', async () => {
    const shown = await show(<Framed />);
    await expect.element(page.getByText('Saved 10:42')).toBeVisible();
    await shown.unmount();
    await show(<Framed saved={{ state: 'cannot_save', savedAt: null, reason: 'The disk is full.' }} />);
    await expect.element(page.getByText('The disk is full.')).toBeVisible();
  });

  it('leads to both versions where something else changed the file', async () => {
    await show(
      <Framed saved={{ state: 'cannot_save', savedAt: null, reason: 'It was changed.', beside: true }} />,
    );
    await expect
      .element(page.getByRole('link', { name: 'Compare the versions' }))
      .toHaveAttribute('href', '#/versions');
  });

  it('says why it cannot save above the page, covers nothing of it, and offers a copy', async () => {
    let copies = 0;
    const reason = 'Your changes cannot be saved. There is no space left on the disk.';
    await show(
      <Framed
        saved={{ state: 'cannot_save', savedAt: null, reason, wayOut: 'Free some space on this computer.' }}
        onSaveCopy={() => {
          copies += 1;
        }}
      />,
    );
    await expect.element(page.getByRole('alert').getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Save a copy now' }).click();
    expect(copies).toBe(1);
    // It could not be clicked where something lay over it.
    await page.getByRole('button', { name: 'Go to stages' }).click();
    await expect.element(heading('Stages')).toBeVisible();
  });

  it('offers no copy where Baton itself is not there to make one', async () => {
    await show(<Framed saved={{ state: 'out_of_reach', savedAt: null, reason: 'Baton has ended.' }} />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Baton has ended.');
    await expect.element(page.getByRole('button', { name: 'Save a copy now' })).not.toBeInTheDocument();
  });

  it('names the area one is in, and only areas that exist', async () => {
    await show(<Framed />);
    await expect.element(page.getByRole('link', { name: /^Staff/ })).toHaveAttribute('aria-current', 'page');
    await expect
      .element(page.getByRole('link', { name: /Succession|Talent review/ }))
      .not.toBeInTheDocument();
  });

  it('moves the focus to the heading of the page one goes to, and skips there from the top', async () => {
    // A window that nobody has used yet.
    const used = vi.spyOn(navigator.userActivation, 'hasBeenActive', 'get').mockReturnValue(false);
    await show(<Framed />);
    expect(document.activeElement).toBe(document.body);
    used.mockRestore();
    await page.getByRole('button', { name: 'Go to stages' }).click();
    await expect.element(heading('Stages')).toHaveFocus();
    (page.getByRole('link', { name: 'Skip to the page' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Stages')).toHaveFocus();
  });

  it('starts a meeting by ticking who is in the room, says so on every page, and ends it with one key', async () => {
    await show(<Framed />);
    await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Who is in the room?' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill('nunez');
    await page.getByRole('checkbox', { name: /Zoë/ }).click();
    await expectNoViolations();
    await page.getByRole('button', { name: 'Start with 1 in the room' }).click();
    await expect.element(banner()).toBeVisible();
    expect(started).toEqual([['p1']]);
    expect(document.title).toBe('Baton');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{Shift>}m{/Shift}{/Alt}');
    await expect.element(banner()).not.toBeInTheDocument();
    expect(document.title).toBe('Staff · Baton');
  });

  it.each(schemes)(
    'covers the page, an open form and its notices while people are ticked, in %s',
    async (scheme) => {
      await show(
        <>
          <Framed />
          <Drawer opened onClose={() => undefined} title="Leila Haddad">
            <input aria-label="Statement" />
          </Drawer>
        </>,
        scheme,
      );
      showUndo('Tilly Ainscough is on Stage 6.', async () => undefined);
      await expect.element(page.getByText('Tilly Ainscough is on Stage 6.')).toBeVisible();
      await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
      await expect.element(page.getByRole('dialog', { name: 'Who is in the room?' })).toBeVisible();
      const at = (shown: Element) => {
        const { x, y, width, height } = shown.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2);
      };
      const cover = () => document.elementFromPoint(2, 2);
      await expect.poll(() => cover()?.className).toMatch(/overlay/i);
      // Once what slides in has come to rest.
      for (const words of ['Tilly Ainscough is on Stage 6.', 'Leila Haddad'])
        await expect.poll(() => at(page.getByText(words).element()) === cover()).toBe(true);
      await expect.poll(() => getComputedStyle(cover()!).opacity).toBe('1');
      const [, , , alpha = 1] = getComputedStyle(cover()!).backgroundColor.match(/[\d.]+/g) ?? [];
      expect(Number(alpha)).toBe(1);
      clearNotices();
      await userEvent.keyboard('{Escape}');
    },
  );

  it.each([1280, 1024])(
    'says what was done where it covers neither the page nor a drawer, in a window %i wide',
    async (width) => {
      await page.viewport(width, 800);
      let pressed = 0;
      const shown = await show(<FullPage onPress={() => pressed++} />);
      showUndo(`Undid: ${'Changed the leaving date of Bartholomew Featherstonehaugh. '.repeat(4)}`, () => {});
      const undo = page.getByRole('button', { name: 'Undo', exact: true });
      await expect.element(undo).toBeVisible();
      const notice = () => undo.element().closest('[role="alert"]')!.getBoundingClientRect();
      const main = page.getByRole('main');
      const last = page.getByRole('button', { name: 'Nominate the last' });
      await expect.poll(() => main.element().getBoundingClientRect().bottom <= notice().top).toBe(true);
      expect(notice().bottom).toBeLessThanOrEqual(800);
      await last.click();
      expect(pressed).toBe(1);
      await shown.rerender(
        <BatonTheme scheme="light">
          <FullPage onPress={() => undefined} />
          <Drawer opened size={600} onClose={() => undefined} title="Put someone forward" />
        </BatonTheme>,
      );
      const drawer = page.getByRole('dialog', { name: 'Put someone forward' });
      await expect.poll(() => notice().right <= drawer.element().getBoundingClientRect().left).toBe(true);
      clearNotices();
      await expect.poll(() => main.element().getBoundingClientRect().bottom).toBe(800);
    },
  );

  it('leaves who stands on an area of the sidebar there as the window is narrowed and made wide again', async () => {
    await page.viewport(1280, 800);
    await show(<Framed />);
    const area = page.getByRole('link', { name: 'Programmes' });
    const words = () => area.element().textContent;
    await expect.element(area).toBeVisible();
    (area.element() as HTMLElement).focus();
    await page.viewport(1024, 800);
    await expect.poll(words).toBe('');
    await expect.element(area).toHaveFocus();
    await page.viewport(1280, 800);
    await expect.poll(words).toBe('Programmes');
    await expect.element(area).toHaveFocus();
    await page.getByRole('button', { name: 'Go to stages' }).click();
    await page.viewport(1024, 800);
    await expect.poll(words).toBe('');
    await expect.element(heading('Stages')).toHaveFocus();
    await page.viewport(1280, 800);
  });

  it('starts the next meeting with who was in the room last, first in the list', async () => {
    await show(<Framed lastRoom={['p2']} />);
    await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    await expect.element(page.getByRole('button', { name: 'Start with 1 in the room' })).toBeVisible();
    await expect.element(page.getByRole('checkbox').first()).toHaveAccessibleName('Łukasz Nowak');
  });

  it('finds a person whatever the accents', async () => {
    await show(<Framed />);
    await userEvent.keyboard('{Control>}k{/Control}');
    const search = page.getByRole('combobox', { name: 'Find a person, post or programme' });
    await search.fill('lukasz now');
    await expect.element(page.getByText('Łukasz Nowak')).toBeVisible();
    await expect.element(page.getByText('Zoë Nuñez')).not.toBeInTheDocument();
    await expectNoViolations();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toBe('#/staff/p2');
  });

  it('loses no letter that is typed straight after the key that opens the find box, and goes back to where one was', async () => {
    await show(<Framed />);
    const before = page.getByRole('link', { name: /^Staff/ });
    (before.element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}k{/Control}lukasz');
    await expect.element(page.getByRole('combobox', { name: /^Find a person/ })).toHaveValue('lukasz');
    await userEvent.keyboard('{Escape}');
    await expect.element(before).toHaveFocus();
    await userEvent.keyboard('{Control>}k{/Control}lukasz now{Enter}');
    await expect.poll(() => location.hash).toBe('#/staff/p2');
  });

  it('asks before the find box is opened over what was typed in a dialog, and opens it once that is left', async () => {
    await show(
      <Framed>
        <Placing />
        <Help />
      </Framed>,
    );
    await userEvent.fill(page.getByRole('textbox', { name: 'Your reason' }), 'Leads the choir.');
    await userEvent.keyboard('{F1}');
    await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Help' })).not.toBeInTheDocument();
    await expect.element(page.getByText('What you typed here is not saved.')).toBeVisible();
    expect(page.getByRole('combobox', { name: /^Find a person/ }).elements()).toEqual([]);
    // So does the desktop's menu, for the find box and for pages of its own.
    const hash = location.hash;
    for (const chosen of ['find', 'settings']) {
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect.element(page.getByText('What you typed here is not saved.')).not.toBeInTheDocument();
      runMenu(chosen);
      await expect.element(page.getByText('What you typed here is not saved.')).toBeVisible();
      expect(page.getByRole('combobox', { name: /^Find a person/ }).elements()).toEqual([]);
      expect(location.hash).toBe(hash);
    }
    await page.getByRole('button', { name: 'Leave without it' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('combobox', { name: /^Find a person/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  it('says that the names are still being read', async () => {
    await show(<Framed findable={null} />);
    await userEvent.keyboard('{Control>}k{/Control}lukasz');
    await expect.element(page.getByRole('status').getByText('The names are being read.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  it('says to a screen reader what the arrows mark in the find box', async () => {
    await show(<Framed />);
    await userEvent.keyboard('{Control>}k{/Control}');
    const search = page.getByRole('combobox', { name: 'Find a person, post or programme' });
    await search.fill('s');
    const marked = () => {
      const id = search.element().getAttribute('aria-activedescendant') ?? '';
      const option = document.getElementById(id);
      return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
    };
    await expect.poll(marked).not.toBeNull();
    const first = marked();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(marked).not.toBe(first);
    await search.fill('zzz');
    await expect.element(page.getByRole('status').getByText('Nothing here has that name.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  it('lists its keys on ?, each with a way that no browser claims', async () => {
    await show(
      <>
        <Framed />
        <Help />
      </>,
    );
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    await expect.element(page.getByText('Alt Shift M')).toBeVisible();
    await expectNoViolations();
    await userEvent.keyboard('{Escape}');
  });
});
