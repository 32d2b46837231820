import { batchRunText } from '../../../shared/text/en/batch-run.js';
import { useDesk } from '../../api/client.js';
import { Icon } from '../../ui/icons.js';
import { TokenSource } from './token-source.js';
import { sentence, useCalls } from './use-calls.js';

/** The tokens were in memory only and are gone: the same file or text gives them back. */
export function SupplyTokens({ runId, onSupplied }: { runId: string; onSupplied: () => void }) {
  const desk = useDesk();
  const { busy, error, call } = useCalls();
  return (
    <>
      <div className="warning-box">
        <Icon name="attention" />
        <div>
          <p>{batchRunText.supply.title}</p>
          <p>{batchRunText.supply.why}</p>
        </div>
      </div>
      <TokenSource
        busy={busy}
        action={batchRunText.supply.use}
        sessionIds={[]}
        onSource={(source) =>
          void call(
            () => desk.batch.supply({ runId, source }),
            (progress) => progress && onSupplied(),
          )
        }
      />
      <p className="dialog-error batch-error" role="alert">
        {sentence(error)}
      </p>
    </>
  );
}
