import type { BatchPreview } from '../../../shared/model/bulk.js';
import { batchWindowText } from '../../../shared/text/en/batch-window.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';

/** Several columns may hold the tokens: which, is asked instead of guessed. */
export function OpenColumns({
  open,
  disabled,
  onChoose,
}: {
  open: BatchPreview['open'];
  disabled: boolean;
  onChoose: (column: number) => void;
}) {
  if (open.length === 0) return null;
  return (
    <div className="batch-line" role="alert">
      <span data-tone="attention">
        <Icon name="attention" /> {batchWindowText.openColumns}
      </span>
      {open.map(({ column, name }) => (
        <Button key={column} size="small" disabled={disabled} onClick={() => onChoose(column)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
