import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template.js';

vi.mock('electron', () => ({ Menu: {}, BrowserWindow: {} }));

const { steppedTextSize } = await import('../../../electron/app/text-size.js');
const { textMenu } = await import('../../../electron/app/text-menu.js');

function all(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}
const options = { packaged: true, mac: false, run: () => undefined, zoom: () => undefined };

describe('the menu bar', () => {
  test.each([true, false])('nothing in what is shipped reloads or opens developer tools (Mac: %s)', (mac) => {
    const roles = all(menuTemplate({ ...options, mac })).flatMap(({ role }) => role ?? []);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
    expect(roles).not.toContain('toggleDevTools');
  });

  test('has our six menus, and each command is run by its name', () => {
    const ran: string[] = [];
    const sized: number[] = [];
    const template = menuTemplate({
      ...options,
      run: (command) => ran.push(command),
      zoom: (step) => sized.push(step),
    });
    expect(template.map(({ label }) => label)).toEqual([
      'File',
      'Edit',
      'View',
      'Session',
      'History',
      'Help',
    ]);
    const sizes = ['larger', 'larger-too', 'smaller', 'usual-size'];
    const commands = all(template).filter(({ id }) => id && !sizes.includes(id));
    for (const item of commands) (item.click as () => void)();
    expect(ran).toEqual(commands.map(({ id }) => id));
    expect(sized).toEqual([]);
    expect(ran).toContain('about');
    expect(ran).toContain('preferences');
  });

  test('Ctrl = zooms as Ctrl + does, and Ctrl 0 is there', () => {
    const sized: [key: string, step: number][] = [];
    let key = '';
    const items = all(menuTemplate({ ...options, zoom: (step) => sized.push([key, step]) }));
    for (const item of items.filter(({ accelerator }) => /[+](Plus|=|-|0)$/.test(String(accelerator)))) {
      key = String(item.accelerator);
      (item.click as () => void)();
    }
    expect(sized).toEqual([
      ['CmdOrCtrl+Plus', 1],
      ['CmdOrCtrl+=', 1],
      ['CmdOrCtrl+-', -1],
      ['CmdOrCtrl+0', 0],
    ]);
  });

  test('sizes go from one to the next that is offered, and end at the last', () => {
    expect([80, 100, 105, 300].map((size) => steppedTextSize(size, 1))).toEqual([90, 110, 110, 300]);
    expect([80, 100, 105, 300].map((size) => steppedTextSize(size, -1))).toEqual([80, 90, 100, 250]);
    expect(steppedTextSize(175, 0)).toBe(100);
  });
});

describe('a right click on text', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  const roles = (target: Parameters<typeof textMenu>[0]) =>
    textMenu(target).flatMap(({ role }) => role ?? []);
  test('in a field: cut, copy, paste, select all', () => {
    expect(roles({ isEditable: true, selectionText: '', editFlags })).toEqual([
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
  });
  test('on selected text: copy; on nothing: no menu', () => {
    expect(roles({ isEditable: false, selectionText: 'x', editFlags })).toEqual(['copy']);
    expect(roles({ isEditable: false, selectionText: ' ', editFlags })).toEqual([]);
  });
});
