import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { Session } from '../../../shared/model/session.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { valueFrom } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { say } from '../../state/message-state.js';
import { leaveExchanges } from '../../state/places.js';
import { chooseSession, viewState } from '../../state/view-state.js';
import { forgetMarks } from '../compare/compare-state.js';
import { withoutRows } from './history-rows.js';
import { historyState } from './history-state.js';
import { openNext } from './open-next.js';

/** What one call may carry. */
const atOnce = 500;

/** Removes exchanges for good, and everything in the window that shows them. Throws ClientError. */
export async function removeExchanges(
  client: Client,
  queryClient: QueryClient,
  ids: readonly string[],
): Promise<number> {
  let removed = 0;
  let left: string | null = null;
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const { exchanges, notErased } = await valueFrom(client.history.remove({ ids: some }));
    removed += exchanges;
    left = notErased;
    dropExchanges(queryClient, new Set(some));
  }
  await askHistoryAgain(queryClient);
  sayRemoved(removed === 0 ? text.remove.gone : text.remove.done({ n: removed }), left);
  return removed;
}

/** Removes the session, its token, and every exchange of both. Throws ClientError. */
export async function forgetSession(
  client: Client,
  queryClient: QueryClient,
  session: Session,
): Promise<void> {
  const { exchanges, notErased } = await valueFrom(client.history.forgetSession({ sessionId: session.id }));
  if (viewState.get().sessionId === session.id) chooseSession(null);
  const known = queryClient.getQueryData<ExchangeSummary[]>(keys.exchanges(session.id)) ?? [];
  dropExchanges(queryClient, new Set(known.map(({ id }) => id)));
  queryClient.removeQueries({ queryKey: keys.exchanges(session.id) });
  const { choice } = historyState.get();
  if (choice.sessionId === session.id)
    historyState.set((state) => ({ ...state, choice: { ...choice, sessionId: null } }));
  // Its token's exchanges are not known by their ids here: what was read of the history is read once more.
  queryClient.removeQueries({ queryKey: ['exchange'] });
  await queryClient.resetQueries({ queryKey: keys.historyRows });
  await askHistoryAgain(queryClient);
  sayRemoved(text.forget.done({ label: session.label, n: exchanges }), notErased);
}

/** Whatever the settings do not keep. Throws ClientError. */
export async function retainNow(client: Client, queryClient: QueryClient): Promise<number> {
  const { exchanges } = await valueFrom(client.history.retain());
  if (exchanges > 0) {
    await queryClient.invalidateQueries({ queryKey: ['exchanges'] });
    await queryClient.resetQueries({ queryKey: keys.historyRows });
  }
  await askHistoryAgain(queryClient);
  return exchanges;
}

/** Nobody may believe that the file is clean where it is not. */
function sayRemoved(done: string, notErased: string | null): void {
  if (notErased === null) say({ tone: 'good', text: done });
  else say({ tone: 'bad', text: `${done} ${text.remove.notErased({ reason: notErased })}` });
}

function dropExchanges(queryClient: QueryClient, ids: ReadonlySet<string>): void {
  openNext(queryClient, ids);
  withoutRows(queryClient, ({ id }) => ids.has(id));
  queryClient.setQueriesData<ExchangeSummary[]>({ queryKey: ['exchanges'] }, (list) =>
    list?.some(({ id }) => ids.has(id)) ? list.filter(({ id }) => !ids.has(id)) : list,
  );
  leaveExchanges(ids);
  forgetMarks(ids);
  for (const id of ids) queryClient.removeQueries({ queryKey: keys.exchange(id) });
}

async function askHistoryAgain(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.historyInfo }),
    queryClient.invalidateQueries({ queryKey: keys.historyNews }),
  ]);
}
