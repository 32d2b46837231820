import type { BulkPreview } from '../../../shared/model/bulk.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';

/** Several columns may hold the tokens: which, is asked instead of guessed. */
export function OpenColumns({
  open,
  disabled,
  onChoose,
}: {
  open: BulkPreview['open'];
  disabled: boolean;
  onChoose: (column: number) => void;
}) {
  if (open.length === 0) return null;
  return (
    <div className="bulk-line" role="alert">
      <span data-tone="attention">
        <Icon name="attention" /> {bulkWindowText.openColumns}
      </span>
      {open.map(({ column, name }) => (
        <Button key={column} size="small" disabled={disabled} onClick={() => onChoose(column)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
