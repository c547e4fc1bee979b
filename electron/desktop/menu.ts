import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron/main';
import type { Recent } from '../core/recents.ts';
import { openLink } from './links.ts';

export interface MenuActions {
  /** Asks the page to do something that it shows itself. */
  tell(chosen: string): void;
  open(): void;
  openRecent(id: string): void;
  saveCopy(): void;
  close(): void;
  setTheme(theme: 'system' | 'light' | 'dark'): void;
}

interface Step {
  readonly seq: number;
  readonly words: string;
}

export interface MenuState {
  /** The steps that undo and redo would take; null where there is none. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  /** One rater has the computer: the menu does nothing with the file and names none. */
  readonly givenAway: boolean;
  /** Whether the page that is shown prints something. */
  readonly prints: boolean;
  readonly platform: NodeJS.Platform;
  readonly recent: readonly Recent[];
  readonly theme: 'system' | 'light' | 'dark';
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };
/** Letters of a step's words that a menu shows. */
const LONGEST = 60;

function fileMenu(state: MenuState, act: MenuActions): Item {
  const recent: Item[] = state.recent.map(({ id, name }) => ({
    label: name.replaceAll('&', '&&'),
    click: () => act.openRecent(id),
  }));
  const items: Item[] = [
    { id: 'new', label: 'New school file…', accelerator: 'CmdOrCtrl+N', click: () => act.tell('new') },
    { id: 'open', label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => act.open() },
    { id: 'open-recent', label: 'Open recent', submenu: recent, enabled: recent.length > 0 },
    line,
    { id: 'import', label: 'Import staff list…', click: () => act.tell('import') },
    { id: 'save-copy', label: 'Save a copy…', click: () => act.saveCopy() },
    {
      id: 'print',
      label: 'Print…',
      accelerator: 'CmdOrCtrl+P',
      enabled: state.prints,
      click: () => act.tell('print'),
    },
    line,
    { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+Shift+L', click: () => act.tell('lock') },
    { id: 'close', label: 'Close school file', click: () => act.close() },
  ];
  return {
    label: 'File',
    submenu: state.platform === 'darwin' ? items : [...items, line, { role: 'quit', label: 'Quit Baton' }],
  };
}

/** Names its step and asks for that very one: where another has come since, core refuses and says so. */
function stepItem(label: string, id: string, step: Step | null, act: MenuActions): Item {
  if (step === null) return { id, label: `${label} a change`, enabled: false };
  const words = step.words.length > LONGEST ? `${step.words.slice(0, LONGEST - 1)}…` : step.words;
  return {
    id,
    label: `${label}: ${words.replaceAll('&', '&&')}`,
    click: () => act.tell(`${id} ${step.seq}`),
  };
}

function editMenu(state: MenuState, act: MenuActions): Item {
  // The first two are the typing's own, as every program's are; outside a text field the page takes their keys.
  return {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      line,
      stepItem('Undo', 'undo-step', state.undo, act),
      stepItem('Redo', 'redo-step', state.redo, act),
      { id: 'history', label: 'History…', click: () => act.tell('history') },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll', label: 'Select all' },
      line,
      { id: 'find', label: 'Find…', accelerator: 'CmdOrCtrl+F', click: () => act.tell('find') },
      ...(state.platform === 'darwin'
        ? []
        : [
            line,
            {
              id: 'settings',
              label: 'Settings…',
              accelerator: 'CmdOrCtrl+,',
              click: () => act.tell('settings'),
            },
          ]),
    ],
  };
}

function viewMenu(state: MenuState, act: MenuActions): Item {
  const mac = state.platform === 'darwin';
  const themes = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const;
  return {
    label: 'View',
    submenu: [
      { id: 'back', label: 'Back', accelerator: mac ? 'Cmd+[' : 'Alt+Left', click: () => act.tell('back') },
      {
        id: 'forward',
        label: 'Forward',
        accelerator: mac ? 'Cmd+]' : 'Alt+Right',
        click: () => act.tell('forward'),
      },
      line,
      {
        id: 'meeting',
        label: 'Meeting mode',
        accelerator: 'CmdOrCtrl+Shift+M',
        click: () => act.tell('meeting'),
      },
      line,
      {
        label: 'Appearance',
        submenu: (['system', 'light', 'dark'] as const).map((theme) => ({
          id: `theme-${theme}`,
          label: themes[theme],
          type: 'radio' as const,
          checked: state.theme === theme,
          click: () => act.setTheme(theme),
        })),
      },
      line,
      { role: 'resetZoom', label: 'Actual size' },
      { role: 'zoomIn', label: 'Larger' },
      { role: 'zoomOut', label: 'Smaller' },
      line,
      { role: 'togglefullscreen', label: 'Full screen' },
    ],
  };
}

const macMenu = (act: MenuActions): Item => ({
  label: 'Baton',
  submenu: [
    { role: 'about' },
    line,
    { id: 'settings', label: 'Settings…', accelerator: 'Cmd+,', click: () => act.tell('settings') },
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

const helpMenu = (state: MenuState, act: MenuActions): Item => ({
  role: 'help',
  label: 'Help',
  submenu: [
    { id: 'help', label: 'Baton help', accelerator: 'F1', click: () => act.tell('help') },
    { id: 'shortcuts', label: 'Keyboard shortcuts', click: () => act.tell('shortcuts') },
    {
      id: 'npq',
      label: 'National professional qualifications on GOV.UK',
      click: () => openLink('https://www.gov.uk/guidance/national-professional-qualification-npq-courses'),
    },
    ...(state.platform === 'darwin' ? [] : [line, { role: 'about' as const, label: 'About Baton' }]),
  ],
});

const quitMenu: Item = { label: 'Baton', submenu: [{ role: 'hide' }, { role: 'quit' }] };
const typingMenu: Item = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll', label: 'Select all' },
    line,
    { role: 'zoomIn', label: 'Larger' },
    { role: 'zoomOut', label: 'Smaller' },
    { role: 'togglefullscreen', label: 'Full screen' },
  ],
};

/** The whole menu as data, so that it can be read without a window. */
export function menuTemplate(state: MenuState, act: MenuActions): Item[] {
  const mac = state.platform === 'darwin';
  if (state.givenAway) return [...(mac ? [quitMenu] : []), typingMenu];
  return [
    ...(mac ? [macMenu(act)] : []),
    fileMenu(state, act),
    editMenu(state, act),
    viewMenu(state, act),
    { role: 'windowMenu', label: 'Window' },
    helpMenu(state, act),
  ];
}

export function showMenu(state: MenuState, act: MenuActions, window: BrowserWindow | null): void {
  const menu = Menu.buildFromTemplate(menuTemplate(state, act));
  Menu.setApplicationMenu(menu);
  if (state.platform !== 'darwin') window?.setMenu(menu);
}
