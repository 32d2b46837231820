import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { useClient } from '../../api/client.js';
import { Icon } from '../../ui/icons.js';
import { TokenSource } from './token-source.js';
import { sentence, useCalls } from './use-calls.js';

/** The tokens were in memory only and are gone: the same file or text gives them back. */
export function SupplyTokens({ runId, onSupplied }: { runId: string; onSupplied: () => void }) {
  const client = useClient();
  const { busy, error, call } = useCalls();
  return (
    <>
      <div className="warning-box">
        <Icon name="attention" />
        <div>
          <p>{bulkRunText.supply.title}</p>
          <p>{bulkRunText.supply.why}</p>
        </div>
      </div>
      <TokenSource
        busy={busy}
        action={bulkRunText.supply.use}
        sessionIds={[]}
        onSource={(source) =>
          void call(
            () => client.bulk.supply({ runId, source }),
            (progress) => progress && onSupplied(),
          )
        }
      />
      <p className="dialog-error bulk-error" role="alert">
        {sentence(error)}
      </p>
    </>
  );
}
