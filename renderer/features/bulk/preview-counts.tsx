import type { BatchPreview } from '../../../shared/model/bulk.js';
import { batchWindowText } from '../../../shared/text/en/batch-window.js';
import { Icon } from '../../ui/icons.js';

/** What became of every row of the text; the parts add up to the rows. */
export function PreviewCounts({ preview }: { preview: BatchPreview }) {
  const { counts, refusedFor, refusals, tokensKept } = preview;
  return (
    <div className="batch-counts selectable">
      <p className="batch-balance" role="status">
        {batchWindowText.counts(counts)}
      </p>
      {counts.tokens === 0 && preview.open.length === 0 && counts.doubtful === 0 && (
        <p data-tone="bad">
          <Icon name="bad" /> {batchWindowText.noneToSend}
        </p>
      )}
      {counts.refused > 0 && (
        <details>
          <summary data-tone="attention">
            <Icon name="attention" /> {batchWindowText.refusedTitle(counts.refused)}{' '}
            {refusedFor
              .map(({ reason, rows }) => batchWindowText.refusedFor(batchWindowText.refusal[reason], rows))
              .join(' · ')}
          </summary>
          <ul className="batch-refusals">
            {refusals.map(({ line, reason }) => (
              <li key={line}>{batchWindowText.refusedLine(line, batchWindowText.refusal[reason])}</li>
            ))}
          </ul>
        </details>
      )}
      {!tokensKept && <p className="soft">{batchWindowText.notKept}</p>}
    </div>
  );
}
