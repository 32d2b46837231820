import { updatesText } from '../../shared/text/updates.js';
import type { Updates } from '../admin/updates.js';
import type { StoreContext } from '../storage/tell.js';

/** Once, where the person or the policy wants it. A newer version is told; that nothing came is not. */
export async function lookAtStart(updates: Updates, { now, tell }: StoreContext): Promise<void> {
  const followed = updates.view();
  if (!followed.ok || !followed.value.atStart || followed.value.feed === null) return;
  const found = await updates.look();
  if (!found.ok || found.value.state.kind !== 'found') return;
  const { version } = found.value.state;
  tell({
    id: 'update-found',
    kind: 'info',
    code: 'update-found',
    ...updatesText.notice({ version }),
    at: now(),
  });
}
