import {
  type ClipboardEvent,
  type CSSProperties,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import type { TextRegion } from './content-text.js';
import { selectedText } from './copy-rows.js';
import { FindBar } from './find-bar.js';
import { RowMap } from './row-map.js';
import type { Match } from './search-regions.js';
import { TextRowView } from './text-row.js';
import { useLineIndex } from './use-line-index.js';
import { useRowBytes } from './use-row-bytes.js';
import { useTallRows } from './use-tall-rows.js';
import { type TextHandle, useTextHandle } from './use-text-handle.js';

interface PlainPaneProps {
  readonly regions: readonly TextRegion[];
  readonly label: string;
  readonly lineEnds: boolean;
  readonly viewer: RefObject<TextHandle | null> | null;
}

/** Text of any size: only the rows in sight are decoded, long lines go on in the next row. */
export function PlainPane({ regions, label, lineEnds, viewer }: PlainPaneProps) {
  const { index, scanned } = useLineIndex(regions);
  const probe = useRef<HTMLSpanElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const rowBytes = useRowBytes(pane, probe, index.count);
  const map = useMemo(() => new RowMap(index, rowBytes), [index, rowBytes]);
  const rowCount = useMemo(() => {
    // `scanned` is what makes this run again: the map reads on from the index.
    if (scanned >= 0) map.extend();
    return map.rowCount;
  }, [map, scanned]);
  const tall = useTallRows(rowCount);
  const digits = { '--xv-digits': String(index.count).length } as CSSProperties;
  const [finding, setFinding] = useState(0);
  const [match, setMatch] = useState<Match | null>(null);
  const pending = useRef<Match | null>(null);

  const openFind = () => setFinding((times) => times + 1);
  useTextHandle(viewer, {
    openFind,
    entries: () => [{ id: 'find', label: exchangeStrings.find.label, run: openFind }],
  });

  // A match may lie beyond what is indexed so far: it is shown as soon as its row exists.
  useEffect(() => {
    if (!pending.current || (pending.current.to > scanned && !index.done)) return;
    tall.show(map.rowAt(pending.current.from));
    pending.current = null;
  });

  const onCopy = (event: ClipboardEvent): void => {
    const text = selectedText(event.currentTarget as HTMLElement);
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };

  return (
    <div className="xv-plain" ref={pane}>
      <span className="xv-probe" ref={probe} aria-hidden="true">
        {'0'.repeat(100)}
      </span>
      {finding > 0 && (
        <FindBar
          asked={finding}
          regions={index.regions}
          match={match}
          line={match && match.from < scanned ? index.lineAt(match.from) + 1 : null}
          onMatch={(found) => {
            pending.current = found;
            setMatch(found);
          }}
          onClose={() => {
            setFinding(0);
            setMatch(null);
            tall.scroller.current?.focus();
          }}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolled document has no element of its own */}
      <div
        className="xv-scroll"
        ref={tall.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
        tabIndex={0}
        role="region"
        aria-label={label}
        onKeyDown={tall.onKeyDown}
        onCopy={onCopy}
      >
        <div className="xv-tall" style={{ height: tall.heightPx, ...digits }}>
          <div className="xv-rows" style={{ transform: `translateY(${tall.offsetPx}px)` }}>
            {tall.rows.map((row) => (
              <TextRowView key={row} row={map.row(row)} map={map} match={match} lineEnds={lineEnds} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
