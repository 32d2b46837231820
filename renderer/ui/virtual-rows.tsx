import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

/** A list of rows with controls in them, each as high as it needs, of which only those in sight exist. */
export function VirtualRows<Item>({
  label,
  items,
  idOf,
  estimate,
  children,
}: {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** Pixels of a usual row: what it really needs is measured. */
  estimate: number;
  children: (item: Item) => ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : idOf(item);
    },
    overscan: 6,
    initialRect: { width: 600, height: 300 },
  });
  return (
    <div ref={scroller} className="virtual-rows">
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
