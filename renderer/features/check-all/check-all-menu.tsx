import { useQueryClient } from '@tanstack/react-query';
import type { Environment } from '../../../shared/model/environment.js';
import { type SessionOrder, sessionOrders } from '../../../shared/model/words.js';
import { bulkText } from '../../../shared/text/bulk.js';
import { checkAllText } from '../../../shared/text/check-all.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useSettings } from '../../api/queries.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { useStore } from '../../state/store.js';
import { MenuButton } from '../../ui/menu-button.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { checkAllState, isRunning } from './check-all-state.js';
import { startCheckAll } from './run-check-all.js';

/** What can be done with all sessions of the chosen environment at once, and how they are listed. */
export function useAllEntries(environment: Environment | undefined): () => MenuEntry[] {
  const client = useClient();
  const queryClient = useQueryClient();
  const running = useStore(checkAllState, isRunning);
  const order = useSettings().data?.sessionOrder ?? 'label';
  async function sortBy(sessionOrder: SessionOrder) {
    const result = await client.settings.update({ sessionOrder });
    if (result.ok) queryClient.setQueryData(keys.settings, result.value);
    else say({ tone: 'bad', text: result.error.message });
  }
  return () => [
    {
      id: 'check-all',
      label: environment ? checkAllText.command({ environment: environment.name }) : checkAllText.chooseFirst,
      disabled: !environment || running,
      run: () => environment && void startCheckAll(client, environment.id),
    },
    {
      id: 'bulk',
      label: bulkText.entry.menu,
      run: () => openDialog({ kind: 'bulk', runId: null }),
    },
    ...sessionOrders.map((one, index) => ({
      id: `order-${one}`,
      label: sessionsText.order[one],
      checked: one === order,
      separated: index === 0,
      run: () => void sortBy(one),
    })),
  ];
}

export function CheckAllMenu({ entries }: { entries: () => readonly MenuEntry[] }) {
  return <MenuButton icon="more" label={checkAllText.menu} entries={entries} />;
}
