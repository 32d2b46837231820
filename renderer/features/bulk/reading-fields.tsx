import type { BulkReading } from '../../../shared/model/bulk.js';
import { bulkDelimiters, bulkEncodings } from '../../../shared/model/bulk-words.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { Checkbox } from '../../ui/checkbox.js';
import { optionsOf } from '../../ui/options.js';
import { Select } from '../../ui/select.js';

/** How the text was read, each part to be changed: it is then read once more. */
export function ReadingFields({
  reading,
  columns,
  disabled,
  onChange,
}: {
  reading: BulkReading;
  columns: readonly string[];
  disabled: boolean;
  onChange: (reading: BulkReading) => void;
}) {
  const named = columns.map((label, index) => ({ value: String(index), label }));
  return (
    <fieldset className="bulk-reading" disabled={disabled}>
      <legend className="visually-hidden">{bulkWindowText.sample}</legend>
      <Select
        label={bulkWindowText.encoding}
        showLabel
        value={reading.encoding}
        options={optionsOf(bulkEncodings, bulkWindowText.encodings)}
        onChange={(encoding) => onChange({ ...reading, encoding })}
      />
      <Select
        label={bulkWindowText.delimiter}
        showLabel
        value={reading.delimiter}
        options={optionsOf(bulkDelimiters, bulkWindowText.delimiters)}
        // Other columns: where the token stood says nothing any more.
        onChange={(delimiter) => onChange({ ...reading, delimiter, tokenColumn: 0, labelColumn: null })}
      />
      <Select
        label={bulkWindowText.tokenColumn}
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
        label={bulkWindowText.labelColumn}
        showLabel
        value={reading.labelColumn === null ? '' : String(reading.labelColumn)}
        options={[
          { value: '', label: bulkWindowText.noLabel },
          ...named.filter(({ value }) => value !== String(reading.tokenColumn)),
        ]}
        onChange={(column) => onChange({ ...reading, labelColumn: column === '' ? null : Number(column) })}
      />
      <Checkbox
        checked={reading.header}
        onChange={(checked) => onChange({ ...reading, header: checked })}
        label={bulkWindowText.header}
      />
    </fieldset>
  );
}
