import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { Client } from '../../shared/ipc/channels.js';
import { languageFor } from '../../shared/model/language.js';
import { Services } from '../api/client.js';
import { followClient } from '../api/client-events.js';
import { keys } from '../api/keys.js';
import { noticeCopied } from '../api/notice-copied.js';
import { useEnvironments, useSessions } from '../api/queries.js';
import { createQueryClient } from '../api/query-client.js';
import { checkAllProgressed } from '../features/check-all/check-all-state.js';
import { actProgressed } from '../outcome/act-state.js';
import { personAway } from '../state/away.js';
import { firstChoice, readRemembered, rememberChoices } from '../state/first-choice.js';
import { languageState } from '../state/language-state.js';
import { say } from '../state/message-state.js';
import { followPlaces } from '../state/places.js';
import { useStore } from '../state/store.js';
import { viewState } from '../state/view-state.js';
import { sayWhatIsCut } from '../ui/cut-words.js';
import { App } from './app.js';
import { followLanguage, speakInWindow } from './speak-in-window.js';
import { applyTheme } from './use-theme.js';

/** Asks for all that the first screen shows, at once, and draws it in one go: no skeleton that jumps. */
export async function startWindow(root: HTMLElement, client: Client): Promise<void> {
  applyTheme('system');
  const learning = speakInWindow(languageFor('system', [location.hash.slice(1)]));
  const queryClient = createQueryClient();
  followClient(client, queryClient);
  followLanguage(client, queryClient);
  client.on('personAway', personAway);
  noticeCopied(client);
  client.on('callProgress', actProgressed);
  client.on('checkAllProgress', checkAllProgressed);
  const [settings, environments, sessions] = await Promise.all([
    client.settings.get(),
    client.environments.list(),
    client.sessions.list(),
  ]);
  performance.mark('answered');
  await sized();
  if (settings.ok) {
    queryClient.setQueryData(keys.settings, settings.value);
    applyTheme(settings.value.theme);
  }
  queryClient.setQueryData(keys.environments, environments.ok ? environments.value : []);
  queryClient.setQueryData(keys.sessions, sessions.ok ? sessions.value : []);
  for (const result of [settings, environments, sessions]) {
    if (!result.ok) say({ tone: 'bad', text: result.error.message });
  }
  await learning;
  const chosen = firstChoice(
    environments.ok ? environments.value : [],
    sessions.ok ? sessions.value : [],
    readRemembered(),
  );
  viewState.set((state) => ({ ...state, ...chosen }));
  rememberChoices();
  followPlaces();
  sayWhatIsCut(document);
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <Services value={client}>
        <Loaded />
      </Services>
    </QueryClientProvider>,
  );
}

/** The window is shown as the first question comes, and has no size before: the first screen is laid out in the right one. */
const sized = () =>
  innerWidth > 0 ? null : new Promise((resolve) => addEventListener('resize', resolve, { once: true }));

function Loaded() {
  const environments = useEnvironments().data ?? [];
  const sessions = useSessions().data ?? [];
  // All that is shown is drawn anew where another language is spoken.
  const language = useStore(languageState, (spoken) => spoken);
  return <App key={language} environments={environments} sessions={sessions} />;
}
