import type { BulkRow } from '../../../shared/model/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { copyAndSay } from '../exchange/copy-text.js';
import { failedStates } from './row-styles.js';

/** What can be done with one row of a run. `toggle`: null while none can be sent again. */
export function runRowEntries({
  row,
  marked,
  open,
  toggle,
}: {
  row: BulkRow;
  marked: boolean;
  open: () => void;
  toggle: (() => void) | null;
}): MenuEntry[] {
  return [
    {
      id: 'open',
      label: bulkRunText.openExchange,
      disabled: row.exchangeId === null,
      run: open,
    },
    {
      id: 'mark',
      label: marked ? bulkRunText.unmark : bulkRunText.mark,
      disabled: toggle === null || !failedStates.includes(row.state),
      run: () => toggle?.(),
    },
    {
      id: 'copy-fingerprint',
      label: bulkRunText.copyFingerprint,
      separated: true,
      run: () => void copyAndSay(row.tokenFingerprint, bulkRunText.copiedFingerprint),
    },
  ];
}
