import { onlyAfterReady } from './state.ts';

interface Template {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  checked?: boolean;
  submenu?: Template[];
  click?: (item: object, window?: unknown) => void;
}

const roles = new Set(
  `undo redo cut copy paste pasteandmatchstyle delete selectall about hide hideothers unhide quit services windowmenu
   help appmenu filemenu editmenu viewmenu minimize close zoom resetzoom zoomin zoomout togglefullscreen front window
   reload forcereload toggledevtools`.split(/\s+/),
);
const accelerator =
  /^((Cmd|CmdOrCtrl|CommandOrControl|Ctrl|Alt|Shift|Option|AltGr|Super|Meta)\+)*([A-Z0-9]|[,.\-=/]|F\d{1,2}|Plus|Space|Tab|Enter|Esc|Up|Down|Left|Right|Delete|Backspace)$/;

class Menu {
  readonly items: (Omit<Template, 'submenu'> & { submenu?: Menu })[];
  static current: Menu | null = null;
  constructor(template: Template[]) {
    this.items = template.map((item) => {
      if (item.role !== undefined && !roles.has(item.role.toLowerCase()))
        throw new Error(`Unknown role: ${item.role}`);
      if (item.accelerator !== undefined && !accelerator.test(item.accelerator))
        throw new Error(`Not an accelerator: ${item.accelerator}`);
      if (item.label === undefined && item.role === undefined && item.type !== 'separator')
        throw new Error('Invalid template for MenuItem: must have label, role or type');
      return {
        enabled: true,
        ...item,
        submenu: item.submenu === undefined ? undefined : new Menu(item.submenu),
      };
    });
  }
  static buildFromTemplate(template: Template[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    onlyAfterReady('Menu.setApplicationMenu');
    Menu.current = menu;
  }
  static getApplicationMenu = () => Menu.current;
}

export { Menu };

/** Chooses an item by the words on the way to it, as a user would. */
export function chooseFromMenu(words: readonly string[]): void {
  let menu = Menu.current;
  for (const [index, word] of words.entries()) {
    const item = menu?.items.find((one) => one.label === word);
    if (item === undefined) throw new Error(`The menu has no '${words.slice(0, index + 1).join(' › ')}'`);
    if (!item.enabled) throw new Error(`'${word}' is greyed out`);
    if (index < words.length - 1) menu = item.submenu ?? null;
    else item.click?.(item);
  }
}

export function menuLabels(menu: Menu | null = Menu.current): unknown[] {
  return (menu?.items ?? []).map((item) =>
    item.submenu === undefined
      ? (item.label ?? item.role ?? item.type)
      : [item.label ?? item.role, ...menuLabels(item.submenu)],
  );
}
