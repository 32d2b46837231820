import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template.js';

vi.mock('electron', () => ({ Menu: {} }));

const { textMenu } = await import('../../../electron/app/text-menu.js');

function all(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}
const options = { packaged: true, mac: false, run: () => undefined };

describe('the menu bar', () => {
  test.each([true, false])('nothing in what is shipped reloads or opens developer tools (Mac: %s)', (mac) => {
    const roles = all(menuTemplate({ ...options, mac })).flatMap(({ role }) => role ?? []);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
    expect(roles).not.toContain('toggleDevTools');
  });

  test('has our six menus, and each command is run by its name', () => {
    const ran: string[] = [];
    const template = menuTemplate({ ...options, run: (command) => ran.push(command) });
    expect(template.map(({ label }) => label)).toEqual([
      'File',
      'Edit',
      'View',
      'Session',
      'History',
      'Help',
    ]);
    const commands = all(template).filter(({ id }) => id);
    for (const item of commands) (item.click as () => void)();
    expect(ran).toEqual(commands.map(({ id }) => id));
    expect(ran).toContain('about');
    expect(ran).toContain('preferences');
  });

  test('Ctrl = zooms as Ctrl + does, and Ctrl 0 is there', () => {
    const items = all(menuTemplate(options));
    const zoom = items.filter(({ role }) => role === 'zoomIn').map(({ accelerator }) => accelerator);
    expect(zoom).toEqual(['CmdOrCtrl+Plus', 'CmdOrCtrl+=']);
    expect(items.some(({ role }) => role === 'resetZoom')).toBe(true);
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
