import { useLayoutEffect, useRef, useState } from 'react';
import { type HexRow, type HexWidth, hexRow, hexRowCharacters, hexRowCount } from './hex-rows.js';
import { useTallRows } from './use-tall-rows.js';

/** Between the parts of a row, and at its ends. */
const marginPx = 2 * 16 + 2 * 8;

interface HexPaneProps {
  readonly bytes: Uint8Array;
  readonly label: string;
}

/** Offset, bytes, text: sixteen in a row, eight where the text would not be seen whole. */
export function HexPane({ bytes, label }: HexPaneProps) {
  const probe = useRef<HTMLSpanElement>(null);
  const [width, setWidth] = useState<HexWidth>(16);
  const tall = useTallRows(hexRowCount(bytes.length, width));
  const { scroller } = tall;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const characterPx = (probe.current?.getBoundingClientRect().width ?? 0) / 10;
      if (characterPx === 0) return;
      const neededPx = hexRowCharacters(16) * characterPx + marginPx;
      setWidth(element.clientWidth >= neededPx ? 16 : 8);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolled document has no element of its own
    <div
      className="xv-scroll xv-hex"
      ref={tall.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
      tabIndex={0}
      role="region"
      aria-label={label}
      onKeyDown={tall.onKeyDown}
    >
      <span className="xv-probe" ref={probe} aria-hidden="true">
        0000000000
      </span>
      <div className="xv-tall" style={{ height: tall.heightPx }}>
        <div className="xv-rows" style={{ transform: `translateY(${tall.offsetPx}px)` }}>
          {tall.rows.map((row) => (
            <HexRowView key={row} row={hexRow(bytes, row, width)} />
          ))}
        </div>
      </div>
    </div>
  );
}

function HexRowView({ row }: { readonly row: HexRow }) {
  return (
    <div className="xv-hex-row">
      <span className="xv-hex-offset">{row.offset}</span>
      <span className="xv-hex-bytes">{row.hex}</span>
      <span className="xv-hex-ascii">{row.ascii}</span>
    </div>
  );
}
