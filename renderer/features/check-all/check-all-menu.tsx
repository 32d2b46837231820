import type { Environment } from '../../../shared/model/environment.js';
import { bulkText } from '../../../shared/text/bulk.js';
import { checkAllText } from '../../../shared/text/check-all.js';
import { useClient } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { useStore } from '../../state/store.js';
import { MenuButton } from '../../ui/menu-button.js';
import { checkAllState, isRunning } from './check-all-state.js';
import { startCheckAll } from './run-check-all.js';

/** What can be done with all sessions of the chosen environment at once. */
export function CheckAllMenu({ environment }: { environment: Environment | undefined }) {
  const client = useClient();
  const running = useStore(checkAllState, isRunning);
  return (
    <MenuButton
      icon="more"
      label={checkAllText.menu}
      entries={() => [
        {
          id: 'check-all',
          label: environment
            ? checkAllText.command({ environment: environment.name })
            : checkAllText.chooseFirst,
          icon: 'active' as const,
          disabled: !environment || running,
          run: () => environment && void startCheckAll(client, environment.id),
        },
        {
          id: 'bulk',
          label: bulkText.entry.menu,
          icon: 'layers' as const,
          run: () => openDialog({ kind: 'bulk', runId: null }),
        },
      ]}
    />
  );
}
