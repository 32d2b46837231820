import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button, IconButton } from './button.js';
import { Icon, type IconName } from './icons.js';
import type { MenuEntry } from './menu-entry.js';

export const loadMenu = () => import('./menu-popover.js');
const MenuPopover = lazy(async () => ({ default: (await loadMenu()).MenuPopover }));

/** A button that opens a menu. The menu's code is fetched when the window is idle, or with the first press. */
export function MenuButton({
  label,
  entries,
  icon,
  children,
  size,
  disabled = false,
}: {
  label: string;
  entries: () => readonly MenuEntry[];
  icon?: IconName;
  children?: ReactNode;
  size?: 'small';
  disabled?: boolean;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const common = {
    ref: trigger,
    disabled,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen(true),
  };
  return (
    <>
      {icon ? (
        <IconButton icon={icon} label={label} {...common} />
      ) : (
        <Button kind="quiet" aria-label={label} {...(size ? { size } : {})} {...common}>
          {children}
          <Icon name="down" />
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <MenuPopover
            label={label}
            triggerRef={trigger}
            entries={entries()}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
