import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icons.js';
import type { MenuEntry } from './menu-entry.js';
import { usePressBeside } from './use-press-beside.js';
import './menu.css';

export function MenuPopover({
  label,
  triggerRef,
  entries,
  onClose,
}: {
  label: string;
  triggerRef: RefObject<HTMLElement | null>;
  entries: readonly MenuEntry[];
  onClose: () => void;
}) {
  usePressBeside(onClose);
  // No entry has a sign of its own; the room for a mark is there where one may hold.
  const withMarks = entries.some(({ checked }) => checked !== undefined);
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      isOpen
      triggerRef={triggerRef}
      placement="bottom start"
      offset={2}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        className="menu"
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        disabledKeys={entries.filter(({ disabled }) => disabled).map(({ id }) => id)}
        onAction={(key) => {
          onClose();
          afterClosing(() => entries.find(({ id }) => id === key)?.run());
        }}
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            className={entry.separated ? 'menu-item separated' : 'menu-item'}
            textValue={entry.label}
          >
            {withMarks && (entry.checked ? <Icon name="out" /> : <span className="icon" />)}
            <span className="menu-label">{entry.label}</span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

/** A menu that closes gives the keys back to where they were, a frame later: what is done then may take them. */
function afterClosing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
