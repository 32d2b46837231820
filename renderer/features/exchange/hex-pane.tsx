import { type HexRow, hexRow, hexRowCount } from './hex-rows.js';
import { useTallRows } from './use-tall-rows.js';

interface HexPaneProps {
  readonly bytes: Uint8Array;
  readonly label: string;
}

/** Offset, sixteen bytes, ASCII. */
export function HexPane({ bytes, label }: HexPaneProps) {
  const tall = useTallRows(hexRowCount(bytes.length));
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
      <div className="xv-tall" style={{ height: tall.heightPx }}>
        <div className="xv-rows" style={{ transform: `translateY(${tall.offsetPx}px)` }}>
          {tall.rows.map((row) => (
            <HexRowView key={row} row={hexRow(bytes, row)} />
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
