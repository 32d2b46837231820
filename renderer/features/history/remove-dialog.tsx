import { useQueryClient } from '@tanstack/react-query';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { useClient } from '../../api/client.js';
import { DeletionDialog } from './deletion-dialog.js';
import { removeExchanges } from './removing.js';

const { remove } = historyScreenText;

/** Asks before exchanges are removed for good. */
export function RemoveDialog({ ids }: { ids: readonly string[] }) {
  const client = useClient();
  const queryClient = useQueryClient();
  return (
    <DeletionDialog
      width={440}
      title={remove.title({ n: ids.length })}
      words={{ yes: remove.yes({ n: ids.length }), busy: remove.removing }}
      action={() => removeExchanges(client, queryClient, ids)}
    >
      <p>{remove.body({ n: ids.length })}</p>
      <p className="soft">{remove.sessions}</p>
    </DeletionDialog>
  );
}
