import { type PointerEvent, useRef } from 'react';
import { columnsText } from '../../shared/text/columns.js';
import type { Columns } from '../state/use-columns.js';
import { MenuButton } from './menu-button.js';
import './list-head.css';

/**
 * The names of a list's columns, each with a border that can be dragged (a double press makes it as wide as it comes), and
 * a menu that shows and hides them. Readers of the screen get the rows as sentences: only the menu is there for them.
 */
export function ListHead<Id extends string>({
  columns,
  all,
}: {
  columns: Columns<Id>;
  all: readonly { readonly id: Id; readonly label: string; readonly always?: boolean }[];
}) {
  return (
    <div className="list-head soft" style={{ gridTemplateColumns: columns.template }}>
      {columns.shown.map(({ id, label, right }) => (
        <span key={id} className="list-head-cell" data-right={right === true} aria-hidden="true">
          <span className="ellipsis">{label}</span>
          <Grip onSize={(px, keep) => columns.resize(id, px, keep)} />
        </span>
      ))}
      <span className="list-head-menu">
        <MenuButton
          icon="columns"
          label={columnsText.menu}
          entries={() => [
            ...all
              .filter(({ always }) => always !== true)
              .map(({ id, label }) => ({
                id,
                label,
                checked: !columns.isHidden(id),
                run: () => columns.toggle(id),
              })),
            {
              id: 'reset',
              label: columnsText.reset,
              separated: true,
              disabled: !columns.isArranged,
              run: columns.reset,
            },
          ]}
        />
      </span>
    </div>
  );
}

function Grip({ onSize }: { onSize: (px: number | null, keep: boolean) => void }) {
  const start = useRef<{ readonly x: number; readonly px: number } | null>(null);
  const sizeAt = (event: PointerEvent) => (start.current?.px ?? 0) + event.clientX - (start.current?.x ?? 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its cell is hidden from readers of the screen
    <span
      className="list-head-grip"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const cell = event.currentTarget.parentElement?.getBoundingClientRect();
        start.current = { x: event.clientX, px: cell?.width ?? 0 };
      }}
      onPointerMove={(event) => start.current && onSize(sizeAt(event), false)}
      onPointerUp={(event) => {
        // A press that moved nothing is half of a double one.
        if (start.current && event.clientX !== start.current.x) onSize(sizeAt(event), true);
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
        onSize(null, false);
      }}
      onDoubleClick={() => onSize(null, true)}
    />
  );
}
