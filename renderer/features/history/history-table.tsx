import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { type Selection, type SelectionMode, select, selectAll } from '../../state/selection.js';
import { modPressed } from '../../ui/key-names.js';
import { targetIndex } from '../../ui/list-keys.js';

const rowHeight = 24;
/** So near its end the list asks for more. */
const nearEnd = 120;

interface HistoryTableProps {
  readonly label: string;
  readonly rows: readonly ExchangeSummary[];
  readonly selected: Selection;
  readonly onSelection: (next: Selection) => void;
  readonly onRemove: () => void;
  /** What a right press asks for; the row is chosen by then, alone or among others. */
  readonly onMenu: (row: ExchangeSummary, event: MouseEvent) => void;
  readonly onEnd: () => void;
  /** Pixels from the top, when it is shown and when it is left. */
  readonly scrolledTo: number;
  readonly onScrolled: (to: number) => void;
  readonly children: (row: ExchangeSummary, index: number) => ReactNode;
}

/**
 * A list of any length of which only the rows in sight exist; several can be selected. It scrolls when the selection
 * moves, and never because its content changed.
 */
export function HistoryTable(props: HistoryTableProps) {
  const { rows, selected, onSelection, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialOffset: props.scrolledTo,
    initialRect: { width: 800, height: 400 },
  });
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const atIndex = (selected.at !== null ? places.get(selected.at) : undefined) ?? -1;
  const order = () => rows.map(({ id }) => id);
  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;

  const wasAt = useRef(selected.at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place of the keys may move the list
  useEffect(() => {
    if (wasAt.current === selected.at) return;
    wasAt.current = selected.at;
    if (atIndex >= 0) virtual.scrollToIndex(atIndex, { align: 'auto' });
  }, [selected.at]);
  useEffect(() => {
    if (lastDrawn >= rows.length - nearEnd) onEnd();
  }, [lastDrawn, rows.length, onEnd]);

  function selectAt(index: number | null, mode: SelectionMode): void {
    const row = index === null ? undefined : rows[index];
    if (row) onSelection(select(selected, row.id, mode, mode === 'range' ? order() : []));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const mod = modPressed(event);
    if (event.altKey) return;
    if (mod && !event.shiftKey && event.key.toLowerCase() === 'a') onSelection(selectAll(selected, order()));
    else if (event.key === 'Delete' && !mod) props.onRemove();
    else if (event.key === ' ') selectAt(atIndex, mod ? 'toggle' : 'one');
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1);
      const next = mod ? null : targetIndex(event.key, atIndex, rows.length, page);
      if (next === null) return;
      selectAt(next, event.shiftKey ? 'range' : 'one');
    }
    event.preventDefault();
  }

  function onMouseDown(event: MouseEvent, index: number): void {
    if (event.button !== 0) return;
    // A range of rows is selected, not their text.
    if (event.shiftKey) event.preventDefault();
    selectAt(index, modPressed(event.nativeEvent) ? 'toggle' : event.shiftKey ? 'range' : 'one');
  }

  return (
    <div
      ref={scroller}
      className="list"
      role="listbox"
      aria-multiselectable="true"
      aria-label={props.label}
      aria-activedescendant={
        drawn.some(({ index }) => index === atIndex) ? `${listId}-${atIndex}` : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => props.onScrolled(event.currentTarget.scrollTop)}
    >
      <div role="presentation" className="list-inner" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, by aria-activedescendant
            <div
              key={row.id}
              id={`${listId}-${index}`}
              className="row"
              role="option"
              tabIndex={-1}
              data-at={index === atIndex}
              aria-selected={selected.ids.has(row.id)}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onMouseDown={(event) => onMouseDown(event, index)}
              onContextMenu={(event) => {
                event.preventDefault();
                if (!selected.ids.has(row.id)) selectAt(index, 'one');
                props.onMenu(row, event);
              }}
              onClick={() => scroller.current?.focus({ preventScroll: true })}
            >
              {props.children(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
