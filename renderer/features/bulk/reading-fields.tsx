import type { BatchReading } from '../../../shared/model/bulk.js';
import { batchDelimiters, batchEncodings } from '../../../shared/model/bulk-words.js';
import { batchWindowText } from '../../../shared/text/en/batch-window.js';
import { Select } from '../../ui/select.js';

const encodings = batchEncodings.map((value) => ({ value, label: batchWindowText.encodings[value] }));
const delimiters = batchDelimiters.map((value) => ({ value, label: batchWindowText.delimiters[value] }));

/** How the text was read, each part to be changed: it is then read once more. */
export function ReadingFields({
  reading,
  columns,
  disabled,
  onChange,
}: {
  reading: BatchReading;
  columns: readonly string[];
  disabled: boolean;
  onChange: (reading: BatchReading) => void;
}) {
  const named = columns.map((label, index) => ({ value: String(index), label }));
  return (
    <fieldset className="batch-reading" disabled={disabled}>
      <legend className="visually-hidden">{batchWindowText.sample}</legend>
      <Select
        label={batchWindowText.encoding}
        showLabel
        value={reading.encoding}
        options={encodings}
        onChange={(encoding) => onChange({ ...reading, encoding })}
      />
      <Select
        label={batchWindowText.delimiter}
        showLabel
        value={reading.delimiter}
        options={delimiters}
        // Other columns: where the token stood says nothing any more.
        onChange={(delimiter) => onChange({ ...reading, delimiter, tokenColumn: 0, labelColumn: null })}
      />
      <Select
        label={batchWindowText.tokenColumn}
        showLabel
        value={String(reading.tokenColumn)}
        options={named}
        onChange={(column) => {
          const tokenColumn = Number(column);
          const labelColumn = reading.labelColumn === tokenColumn ? null : reading.labelColumn;
          onChange({ ...reading, tokenColumn, labelColumn });
        }}
      />
      <Select
        label={batchWindowText.labelColumn}
        showLabel
        value={reading.labelColumn === null ? '' : String(reading.labelColumn)}
        options={[
          { value: '', label: batchWindowText.noLabel },
          ...named.filter(({ value }) => value !== String(reading.tokenColumn)),
        ]}
        onChange={(column) => onChange({ ...reading, labelColumn: column === '' ? null : Number(column) })}
      />
      <label className="checkbox">
        <input
          type="checkbox"
          checked={reading.header}
          onChange={(event) => onChange({ ...reading, header: event.currentTarget.checked })}
        />
        {batchWindowText.header}
      </label>
    </fieldset>
  );
}
