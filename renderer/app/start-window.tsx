import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { Desk } from '../../shared/contract/contract.js';
import { actProgressed } from '../act/act-state.js';
import { checkAllProgressed } from '../check-all/check-all-state.js';
import { DeskContext, settled, valueFrom } from '../desk/desk.js';
import { followDesk } from '../desk/desk-events.js';
import { keys } from '../desk/keys.js';
import { useEnvironments, useSessions } from '../desk/queries.js';
import { createQueryClient } from '../desk/query-client.js';
import { App } from './app.js';
import { firstChoice, readRemembered, rememberChoices } from './first-choice.js';
import { say } from './message-state.js';
import { followPlaces } from './places.js';
import { applyTheme } from './use-theme.js';
import { viewState } from './view-state.js';

/** Asks for all that the first screen shows, at once, and draws it in one go: no skeleton that jumps. */
export async function startWindow(root: HTMLElement, desk: Desk): Promise<void> {
  applyTheme('system');
  const client = createQueryClient();
  followDesk(desk, client);
  desk.on('callProgress', actProgressed);
  desk.on('checkAllProgress', checkAllProgressed);
  // The status bar's part: nothing waits for it.
  void client.prefetchQuery({ queryKey: keys.info, queryFn: () => valueFrom(desk.app.info()) });
  void client.prefetchQuery({ queryKey: keys.sandbox, queryFn: () => valueFrom(desk.sandbox.status()) });
  const [settings, environments, sessions] = await Promise.all([
    settled(desk.settings.get()),
    settled(desk.environments.list()),
    settled(desk.sessions.list()),
  ]);
  if (settings.ok) {
    client.setQueryData(keys.settings, settings.value);
    applyTheme(settings.value.theme);
  }
  client.setQueryData(keys.environments, environments.ok ? environments.value : []);
  client.setQueryData(keys.sessions, sessions.ok ? sessions.value : []);
  for (const result of [settings, environments, sessions]) {
    if (!result.ok) say({ tone: 'bad', text: result.error.message });
  }
  const chosen = firstChoice(
    environments.ok ? environments.value : [],
    sessions.ok ? sessions.value : [],
    readRemembered(),
  );
  viewState.set((state) => ({ ...state, ...chosen }));
  rememberChoices();
  followPlaces();
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <DeskContext value={desk}>
        <Loaded />
      </DeskContext>
    </QueryClientProvider>,
  );
}

function Loaded() {
  const environments = useEnvironments().data ?? [];
  const sessions = useSessions().data ?? [];
  return <App environments={environments} sessions={sessions} />;
}
