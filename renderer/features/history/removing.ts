import type { QueryClient } from '@tanstack/react-query';
import type { Desk } from '../../../shared/ipc/contract.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { Session } from '../../../shared/model/session.js';
import { historyScreenText as text } from '../../../shared/text/en/history-screen.js';
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

/** Removes exchanges for good, and everything in the window that shows them. Throws DeskError. */
export async function removeExchanges(
  desk: Desk,
  client: QueryClient,
  ids: readonly string[],
): Promise<number> {
  let removed = 0;
  let left: string | null = null;
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const { exchanges, notErased } = await valueFrom(desk.history.remove({ ids: some }));
    removed += exchanges;
    left = notErased;
    dropExchanges(client, new Set(some));
  }
  await askHistoryAgain(client);
  sayRemoved(removed === 0 ? text.remove.gone : text.remove.done(removed), left);
  return removed;
}

/** Removes the session, its token, and every exchange of both. Throws DeskError. */
export async function forgetSession(desk: Desk, client: QueryClient, session: Session): Promise<void> {
  const { exchanges, notErased } = await valueFrom(desk.history.forgetSession({ sessionId: session.id }));
  if (viewState.get().sessionId === session.id) chooseSession(null);
  const known = client.getQueryData<ExchangeSummary[]>(keys.exchanges(session.id)) ?? [];
  dropExchanges(client, new Set(known.map(({ id }) => id)));
  client.removeQueries({ queryKey: keys.exchanges(session.id) });
  const { choice } = historyState.get();
  if (choice.sessionId === session.id)
    historyState.set((state) => ({ ...state, choice: { ...choice, sessionId: null } }));
  // Its token's exchanges are not known by their ids here: what was read of the history is read once more.
  client.removeQueries({ queryKey: ['exchange'] });
  await client.resetQueries({ queryKey: keys.historyRows });
  await askHistoryAgain(client);
  sayRemoved(text.forget.done(session.label, exchanges), notErased);
}

/** Whatever the settings do not keep. Throws DeskError. */
export async function retainNow(desk: Desk, client: QueryClient): Promise<number> {
  const { exchanges } = await valueFrom(desk.history.retain());
  if (exchanges > 0) {
    await client.invalidateQueries({ queryKey: ['exchanges'] });
    await client.resetQueries({ queryKey: keys.historyRows });
  }
  await askHistoryAgain(client);
  return exchanges;
}

/** Nobody may believe that the file is clean where it is not. */
function sayRemoved(done: string, notErased: string | null): void {
  if (notErased === null) say({ tone: 'good', text: done });
  else say({ tone: 'bad', text: `${done} ${text.remove.notErased(notErased)}` });
}

function dropExchanges(client: QueryClient, ids: ReadonlySet<string>): void {
  openNext(client, ids);
  withoutRows(client, ({ id }) => ids.has(id));
  client.setQueriesData<ExchangeSummary[]>({ queryKey: ['exchanges'] }, (list) =>
    list?.some(({ id }) => ids.has(id)) ? list.filter(({ id }) => !ids.has(id)) : list,
  );
  leaveExchanges(ids);
  forgetMarks(ids);
  for (const id of ids) client.removeQueries({ queryKey: keys.exchange(id) });
}

async function askHistoryAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.historyInfo }),
    client.invalidateQueries({ queryKey: keys.historyNews }),
  ]);
}
