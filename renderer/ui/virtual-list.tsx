import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react';
import type { SelectionMode } from '../state/selection.js';
import { modPressed } from './key-names.js';
import { targetIndex } from './list-keys.js';

interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly rowHeight: number;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly children: (item: Item) => ReactNode;
  /** Pixels that it needs; absent: all that there is. */
  readonly height?: number;
  readonly onEdit?: (item: Item) => void;
  readonly onRemove?: (item: Item) => void;
  /**
   * Finds the chosen one at once, where looking at each of very many would be felt; -1 where it is not there. Such
   * items are known by their place.
   */
  readonly indexOf?: (id: string) => number;
  readonly onContextMenu?: (item: Item, event: MouseEvent) => void;
  /** Where several can be chosen: which are, and what a press with Ctrl or Shift, or Ctrl A, asks for. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelection?: (id: string, mode: SelectionMode | 'all') => void;
}

/**
 * A list of one choice of which only the rows in sight exist. One tab stop; arrows, Home, End and Page keys move the
 * choice. The list scrolls when the choice moves, and never because its content changed.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, idOf, rowHeight, selectedId, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const byPlace = props.indexOf !== undefined;
  // The same function for the same items: with another one every place of them is reckoned anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined || byPlace ? index : idOf(item);
    },
    [items, idOf, byPlace],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 4,
    initialRect: { width: 300, height: 300 },
  });
  const selectedIndex =
    selectedId === null
      ? -1
      : (props.indexOf?.(selectedId) ?? items.findIndex((item) => idOf(item) === selectedId));
  const rowId = (index: number) => `${listId}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice, or one that has just come into it, may move the list
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedId, selectedIndex >= 0]);

  function onKeyDown(event: KeyboardEvent) {
    if (
      props.onSelection &&
      modPressed(event.nativeEvent) &&
      event.key.toLowerCase() === 'a' &&
      !event.shiftKey
    ) {
      event.preventDefault();
      return props.onSelection(selectedId ?? '', 'all');
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = items[selectedIndex];
    if (current !== undefined && (event.key === 'Enter' || event.key === 'F2') && props.onEdit) {
      event.preventDefault();
      props.onEdit(current);
    } else if (current !== undefined && event.key === 'Delete' && props.onRemove) {
      event.preventDefault();
      props.onRemove(current);
      const neighbour = items[selectedIndex + 1] ?? items[selectedIndex - 1];
      if (neighbour !== undefined) onSelect(idOf(neighbour));
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1);
      const next = items[targetIndex(event.key, selectedIndex, items.length, page) ?? -1];
      if (next === undefined) return;
      event.preventDefault();
      if (props.onSelection && event.shiftKey) props.onSelection(idOf(next), 'range');
      else onSelect(idOf(next));
    }
  }

  return (
    <div
      ref={scroller}
      className="list"
      style={props.height === undefined ? undefined : { height: props.height }}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={props.onSelection ? true : undefined}
      aria-activedescendant={selectedIndex >= 0 ? rowId(selectedIndex) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="list-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, by aria-activedescendant
            <div
              key={key}
              id={rowId(index)}
              className="row"
              role="option"
              tabIndex={-1}
              aria-selected={id === selectedId || props.selected?.has(id) === true}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onMouseDown={(event) => {
                if (event.button === 1) return;
                const mode = modPressed(event.nativeEvent) ? 'toggle' : event.shiftKey ? 'range' : 'one';
                if (props.onSelection && event.button === 0 && mode !== 'one') {
                  event.preventDefault();
                  props.onSelection(id, mode);
                } else if (event.button === 0 || props.selected?.has(id) !== true) onSelect(id);
              }}
              onClick={() => scroller.current?.focus({ preventScroll: true })}
              onDoubleClick={() => props.onEdit?.(item)}
              onContextMenu={(event) => {
                event.preventDefault();
                props.onContextMenu?.(item, event);
              }}
            >
              {props.children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
