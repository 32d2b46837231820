import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { exchangesOf } from '../../api/all-exchanges.js';
import { exchangeOf } from '../../api/exchange-detail.js';
import { keys } from '../../api/keys.js';
import { currentOf } from '../../state/current.js';
import { openDialog } from '../../state/dialog-state.js';
import { isCovered } from '../../state/handbook-state.js';
import { say } from '../../state/message-state.js';
import { shownId, viewState } from '../../state/view-state.js';
import { chord } from '../../ui/key-names.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { compareMarks, compareWithContract, compareWithPrevious, markFor } from './compare-state.js';

interface Shown {
  readonly exchange: ExchangeSummary | null;
  /** Of its session, newest first. */
  readonly all: readonly ExchangeSummary[];
}

/** The exchange that the middle shows; where it shows the next request, the newest one. */
function shownNow(queryClient: QueryClient): Shown {
  const { screen, opened } = viewState.get();
  if (screen === 'history') return openedInHistory(queryClient, opened);
  const { session } = currentOf(queryClient);
  if (!session) return { exchange: null, all: [] };
  const all = queryClient.getQueryData<ExchangeSummary[]>(keys.exchanges(session.id)) ?? [];
  const id = shownId(viewState.get(), session.id) ?? all[0]?.id;
  return { exchange: all.find((one) => one.id === id) ?? null, all };
}

/** On the screen with the history of all sessions: the open one, and its session's as far as they are known. */
function openedInHistory(queryClient: QueryClient, id: string | null): Shown {
  const exchange = id === null ? undefined : queryClient.getQueryData<ExchangeSummary>(keys.exchange(id));
  if (!exchange) return { exchange: null, all: [] };
  const own = queryClient.getQueryData<ExchangeSummary[]>(keys.exchanges(exchange.sessionId ?? '')) ?? [];
  return { exchange, all: own.some((one) => one.id === id) ? own : [] };
}

/** Reads what `shownNow` looks at, where it is not there yet. */
async function readShown(client: Client, queryClient: QueryClient): Promise<void> {
  const { screen, opened } = viewState.get();
  if (screen === 'history') {
    const exchange = opened === null ? null : await exchangeOf(client, queryClient, opened);
    if (exchange?.sessionId) await exchangesOf(client, queryClient, exchange.sessionId, exchange.id);
    return;
  }
  const sessionId = currentOf(queryClient).session?.id;
  if (sessionId) await exchangesOf(client, queryClient, sessionId, shownId(viewState.get(), sessionId));
}

/** Runs with the shown exchange, or says that there is none. Whoever went on to something else meanwhile is left alone. */
async function withShown(
  client: Client,
  queryClient: QueryClient,
  run: (exchange: ExchangeSummary, all: Shown['all']) => void,
): Promise<void> {
  await readShown(client, queryClient);
  if (isCovered()) return;
  const { exchange, all } = shownNow(queryClient);
  if (exchange) run(exchange, all);
  else say({ tone: 'neutral', text: compareText.said.nothing });
}

export const compareActions = {
  markA: (client: Client, queryClient: QueryClient) =>
    withShown(client, queryClient, ({ id }) => markFor('a', id)),
  markB: (client: Client, queryClient: QueryClient) =>
    withShown(client, queryClient, ({ id }) => markFor('b', id)),
  previous: (client: Client, queryClient: QueryClient) => withShown(client, queryClient, compareWithPrevious),
  contract: (client: Client, queryClient: QueryClient) =>
    withShown(client, queryClient, ({ id }) => compareWithContract(id)),
  async fourBindings(_client: Client, queryClient: QueryClient) {
    const { session, environment } = currentOf(queryClient);
    if (session && environment) openDialog({ kind: 'four-bindings', session, environment });
  },
} as const;

export const compareKeys = {
  markA: chord('mod', 'shift', 'A'),
  markB: chord('mod', 'shift', 'B'),
  previous: chord('mod', 'D'),
  contract: chord('mod', 'shift', 'D'),
  fourBindings: chord('mod', '4'),
} as const;

/** For the menu and, with a session chosen, for the search field. */
export function compareEntries(client: Client, queryClient: QueryClient): MenuEntry[] {
  const { exchange } = shownNow(queryClient);
  const marks = compareMarks.get();
  const { entries } = compareText;
  const disabled = exchange === null;
  const entry = (id: keyof typeof compareActions, label: string): MenuEntry => ({
    id: `compare-${id}`,
    label,
    keys: compareKeys[id],
    disabled: disabled && id !== 'fourBindings',
    run: () => void compareActions[id](client, queryClient),
  });
  return [
    entry('previous', entries.previous),
    entry('contract', entries.contract),
    {
      ...entry('markA', entries.markA),
      separated: true,
      checked: marks.a !== null && marks.a === exchange?.id,
    },
    { ...entry('markB', entries.markB), checked: marks.b !== null && marks.b === exchange?.id },
    { ...entry('fourBindings', `${fourBindingsText.command}…`), separated: true },
  ];
}
