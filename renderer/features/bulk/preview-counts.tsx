import type { BulkPreview } from '../../../shared/model/bulk.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { listText } from '../../../shared/text/lists.js';
import { Icon } from '../../ui/icons.js';

/** What became of every row of the text; the parts add up to the rows. */
export function PreviewCounts({ preview }: { preview: BulkPreview }) {
  const { counts, refusedFor, refusals, tokensKept } = preview;
  return (
    <div className="bulk-counts selectable">
      <p className="bulk-balance" role="status">
        {bulkWindowText.counts(counts)}
      </p>
      {counts.tokens === 0 && preview.open.length === 0 && counts.doubtful === 0 && (
        <p data-tone="bad">
          <Icon name="bad" /> {bulkWindowText.noneToSend}
        </p>
      )}
      {counts.refused > 0 && (
        <details>
          <summary data-tone="attention">
            <Icon name="attention" /> {bulkWindowText.refusedTitle({ n: counts.refused })}{' '}
            {refusedFor
              .map(({ reason, rows }) =>
                bulkWindowText.refusedFor({ reason: listText.refusals[reason], n: rows }),
              )
              .join(' · ')}
          </summary>
          <ul className="bulk-refusals">
            {refusals.map(({ line, reason }) => (
              <li key={line}>{bulkWindowText.refusedLine({ line, reason: listText.refusals[reason] })}</li>
            ))}
          </ul>
        </details>
      )}
      {!tokensKept && <p className="soft">{bulkWindowText.notKept}</p>}
    </div>
  );
}
