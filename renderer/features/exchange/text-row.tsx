import { codePointName } from '../../../shared/messages/visible-text.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { lineEndMarkOf, markOf, splitInvisible } from './invisible-characters.js';
import { decodeSlice, regionAt } from './region-bytes.js';
import type { RowMap, TextRow } from './row-map.js';
import type { Match } from './search-regions.js';

interface TextRowViewProps {
  readonly row: TextRow;
  readonly map: RowMap;
  readonly match: Match | null;
  readonly lineEnds: boolean;
}

/** A row of the plain viewer: line number, inert text, marks for what cannot be seen. */
export function TextRowView({ row, map, match, lineEnds }: TextRowViewProps) {
  const [before, hit, after] = cutAtMatch(row, map, match);
  return (
    <div className="xv-row" data-segment={row.segment}>
      <span className="xv-line-number" aria-hidden="true">
        {row.segment === 0 ? row.line + 1 : ''}
      </span>
      <span className="xv-row-text">
        <Marked text={before} />
        {hit !== '' && (
          <mark className="xv-hit">
            <Marked text={hit} />
          </mark>
        )}
        <Marked text={after} />
        {lineEnds && row.lineEnd !== '' && (
          <span className="xv-line-end" data-mark={lineEndMarkOf[row.lineEnd]} />
        )}
      </span>
    </div>
  );
}

/** The character itself stays in the text (copying is exact), without a size; its mark is drawn by the style sheet. */
export function Marked({ text }: { readonly text: string }) {
  const parts = splitInvisible(text);
  if (parts.length === 1 && parts[0] && 'text' in parts[0]) return text;
  return parts.map((part, place) =>
    'text' in part ? (
      part.text
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a row have no identity but their place
        key={place}
        className="xv-mark"
        data-mark={markOf(part.code)}
        title={exchangeStrings.text.control({ code: codePointName(part.code) })}
      >
        <span className="xv-mark-character">{String.fromCodePoint(part.code)}</span>
      </span>
    ),
  );
}

function cutAtMatch(row: TextRow, map: RowMap, match: Match | null): [string, string, string] {
  if (!match || match.to <= row.from || match.from >= row.to) return [row.text, '', ''];
  const region = regionAt(map.index.regions, row.from);
  if (!region) return [row.text, '', ''];
  const lengthTo = (offset: number): number =>
    decodeSlice(region, row.from - region.base, Math.min(Math.max(offset, row.from), row.to) - region.base)
      .length;
  const start = lengthTo(match.from);
  const end = lengthTo(match.to);
  return [row.text.slice(0, start), row.text.slice(start, end), row.text.slice(end)];
}
