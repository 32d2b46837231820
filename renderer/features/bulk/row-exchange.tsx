import { Suspense } from 'react';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { ShownExchange } from '../act/detail.js';

/** A row's exchange, over the run. */
export function RowExchange({
  id,
  tokenMask,
  onClose,
}: {
  id: string;
  tokenMask: string;
  onClose: () => void;
}) {
  return (
    <DialogFrame title={bulkRunText.exchange({ mask: tokenMask })} width={1100} onClose={onClose}>
      <div className="run-exchange">
        <Suspense fallback={null}>
          <ShownExchange id={id} />
        </Suspense>
      </div>
    </DialogFrame>
  );
}
