import { type ReactNode, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import '../../ui/menu.css';

/** A button that opens what a filter can be set to. It keeps its width, whether the filter is on or not. */
export function FilterButton({
  label,
  on,
  children,
}: {
  label: string;
  on: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = historyScreenText.filter.one({ label });
  return (
    <>
      <Button
        ref={trigger}
        kind="quiet"
        size="small"
        className="button filter-button"
        data-on={on}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {label}
        <Icon name="down" />
      </Button>
      {open && (
        <Popover
          className="menu-popover filter-popover"
          isOpen
          triggerRef={trigger}
          placement="bottom start"
          offset={2}
          onOpenChange={setOpen}
        >
          <Dialog className="filter-dialog" aria-label={name}>
            {children(() => setOpen(false))}
          </Dialog>
        </Popover>
      )}
    </>
  );
}
