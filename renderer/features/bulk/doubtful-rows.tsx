import type { BulkPreview } from '../../../shared/model/bulk.js';
import type { DoubtfulChoice } from '../../../shared/model/bulk-words.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { doubtName } from '../../../shared/text/doubts.js';
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
    <section className="bulk-doubtful selectable" aria-label={text.title({ n: rows })}>
      <details>
        <summary data-tone="attention">
          <Icon name="attention" /> {text.title({ n: rows })}{' '}
          {kinds.map(({ code, rows: n }) => text.kind({ name: doubtName(code), n })).join(' · ')}
        </summary>
        <ul className="bulk-refusals">
          {first.map(({ line, token, cleaned, codes }) => (
            <li key={line}>{sayRow({ line, token, cleaned, names: codes.map(doubtName).join(', ') })}</li>
          ))}
        </ul>
      </details>
      <fieldset className="bulk-choices" disabled={disabled}>
        <legend>{text.ask}</legend>
        {choices.map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="doubtful" checked={choice === one} onChange={() => onChoose(one)} />
            {sayChoice(one, rows, cleanable)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function sayRow({
  cleaned,
  ...row
}: {
  line: number;
  token: string;
  names: string;
  cleaned: string | null;
}): string {
  return cleaned === null ? text.rowLost(row) : text.row({ ...row, cleaned });
}

function sayChoice(choice: (typeof choices)[number], rows: number, cleanable: number): string {
  if (choice === 'clean') return text.choice.clean({ cleanable, left: rows - cleanable });
  return text.choice[choice]({ rows });
}
