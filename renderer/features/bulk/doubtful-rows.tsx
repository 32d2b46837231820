import type { BulkPreview } from '../../../shared/model/bulk.js';
import type { DoubtfulChoice } from '../../../shared/model/bulk-words.js';
import { bulkWindowText } from '../../../shared/text/en/bulk-window.js';
import { doubtText } from '../../../shared/text/en/doubts.js';
import { Icon } from '../../ui/icons.js';

const text = bulkWindowText.doubtful;
const choices = ['clean', 'keep', 'leave-out'] as const;

/** How many rows are doubtful, of which kinds, which they are, and what becomes of them: that a person must say. */
export function DoubtfulRows({
  doubtful,
  disabled,
  onChoose,
}: {
  doubtful: BulkPreview['doubtful'];
  disabled: boolean;
  onChoose: (choice: DoubtfulChoice) => void;
}) {
  const { choice, rows, cleanable, kinds, first } = doubtful;
  if (rows === 0) return null;
  return (
    <section className="bulk-doubtful selectable" aria-label={text.title(rows)}>
      <details>
        <summary data-tone="attention">
          <Icon name="attention" /> {text.title(rows)}{' '}
          {kinds.map(({ code, rows: n }) => text.kind(doubtText.name(code), n)).join(' · ')}
        </summary>
        <ul className="bulk-refusals">
          {first.map(({ line, token, cleaned, codes }) => (
            <li key={line}>{text.row(line, token, cleaned, codes.map(doubtText.name))}</li>
          ))}
        </ul>
      </details>
      <fieldset className="bulk-choices" disabled={disabled}>
        <legend>{text.ask}</legend>
        {choices.map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="doubtful" checked={choice === one} onChange={() => onChoose(one)} />
            {text.choice[one](rows, cleanable)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
