import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { columnsText } from '../../shared/text/columns.js';
import { nextSort, type Sorted } from '../state/sorted.js';
import type { Columns } from '../state/use-columns.js';
import { arrangeEntries, columnEntries, type ListedColumn } from './column-entries.js';
import { openMenuAt } from './context-menu.js';
import { Icon } from './icons.js';
import { MenuButton } from './menu-button.js';
import { grouped } from './menu-entry.js';
import './list-head.css';

/**
 * The names of a list's columns, each with a border that can be dragged (a double press makes it as wide as it comes), and
 * a menu that shows and hides them, also on a right click. Where the list can be sorted each name is a button, one stop of the Tab key for all of
 * them, arrows from one to the next. Readers of the screen get the rows as sentences: of names that cannot be pressed they
 * hear nothing.
 */
export function ListHead<Id extends string>({
  columns,
  all,
  sorted,
  onSort,
}: {
  columns: Columns<Id>;
  all: readonly ListedColumn<Id>[];
  sorted?: Sorted<Id>;
  onSort?: (next: Sorted<Id>) => void;
}) {
  const [at, setAt] = useState<Id | null>(null);
  const stop = columns.shown.some(({ id }) => id === at) ? at : columns.shown[0]?.id;
  const entries = () => arrangeEntries(columns, all);
  const openMenu = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-column]')?.dataset.column;
    const own = columns.shown.find((one) => one.id === id);
    const ofOne = own ? columnEntries(own.id, columns, sorted, onSort) : [];
    openMenuAt(event, columnsText.menu, own ? [...ofOne, ...grouped(entries())] : entries());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same menu has a button of its own
    <div
      className="list-head soft"
      style={{ gridTemplateColumns: columns.template }}
      onContextMenu={openMenu}
    >
      {sorted && onSort ? (
        <SortRow onKeyDown={(event) => moveAlong(event)}>
          {columns.shown.map(({ id, label, right }) => (
            // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above
            <span
              key={id}
              className="list-head-cell"
              data-column={id}
              data-right={right === true}
              role="columnheader"
              aria-sort={sorted.by === id ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="list-head-sort"
                tabIndex={id === stop ? 0 : -1}
                onFocus={() => setAt(id)}
                onClick={() => onSort(nextSort(sorted, id))}
              >
                <span className="ellipsis">{label}</span>
                {sorted.by === id && <Icon name={sorted.descending ? 'down' : 'up'} />}
              </button>
              <Grip onSize={(px, keep) => columns.resize(id, px, keep)} />
            </span>
          ))}
        </SortRow>
      ) : (
        columns.shown.map(({ id, label, right }) => (
          <span
            key={id}
            className="list-head-cell"
            data-column={id}
            data-right={right === true}
            aria-hidden="true"
          >
            <span className="ellipsis">{label}</span>
            <Grip onSize={(px, keep) => columns.resize(id, px, keep)} />
          </span>
        ))
      )}
      <span className="list-head-menu">
        <MenuButton icon="columns" label={columnsText.menu} entries={entries} />
      </span>
    </div>
  );
}

/** The names alone are a table: what is below is a list of sentences. */
function SortRow({
  onKeyDown,
  children,
}: {
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real table would not share the tracks of the rows
    <div role="table" aria-label={columnsText.sort} className="list-head-row">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above, and its buttons have the focus */}
      <div role="row" className="list-head-row" onKeyDown={onKeyDown}>
        {children}
      </div>
    </div>
  );
}

function moveAlong(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.list-head-sort')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.min(Math.max(now + step, 0), buttons.length - 1)]?.focus();
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
