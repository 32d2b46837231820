import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { role } from './menu-template.js';

interface TextTarget {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/** What a right click offers where there is text: in fields, in code, on what is selected. Empty: no menu. */
export function textMenu({ isEditable, selectionText, editFlags }: TextTarget): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { ...role('copy'), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { ...role('cut'), enabled: editFlags.canCut },
    copy,
    { ...role('paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { ...role('selectAll'), enabled: editFlags.canSelectAll },
  ];
}

export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, target) => {
    const items = textMenu(target);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
