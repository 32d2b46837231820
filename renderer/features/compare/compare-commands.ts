import type { QueryClient } from '@tanstack/react-query';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { keys } from '../../api/keys.js';
import { currentOf } from '../../state/current.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { choicesOf, viewState } from '../../state/view-state.js';
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
  const { shown } = choicesOf(viewState.get(), session.id);
  const id = shown?.kind === 'exchange' ? shown.id : all[0]?.id;
  return { exchange: all.find((one) => one.id === id) ?? null, all };
}

/** On the screen with the history of all sessions: the open one, and its session's as far as they are known. */
function openedInHistory(queryClient: QueryClient, id: string | null): Shown {
  const exchange = id === null ? undefined : queryClient.getQueryData<ExchangeSummary>(keys.exchange(id));
  if (!exchange) return { exchange: null, all: [] };
  const own = queryClient.getQueryData<ExchangeSummary[]>(keys.exchanges(exchange.sessionId ?? '')) ?? [];
  return { exchange, all: own.some((one) => one.id === id) ? own : [] };
}

/** Runs with the shown exchange, or says that there is none. */
function withShown(
  queryClient: QueryClient,
  run: (exchange: ExchangeSummary, all: Shown['all']) => void,
): void {
  const { exchange, all } = shownNow(queryClient);
  if (exchange) run(exchange, all);
  else say({ tone: 'neutral', text: compareText.said.nothing });
}

export const compareActions = {
  markA: (queryClient: QueryClient) => withShown(queryClient, ({ id }) => markFor('a', id)),
  markB: (queryClient: QueryClient) => withShown(queryClient, ({ id }) => markFor('b', id)),
  previous: (queryClient: QueryClient) => withShown(queryClient, compareWithPrevious),
  contract: (queryClient: QueryClient) => withShown(queryClient, ({ id }) => compareWithContract(id)),
  fourBindings(queryClient: QueryClient) {
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
export function compareEntries(queryClient: QueryClient): MenuEntry[] {
  const { exchange } = shownNow(queryClient);
  const marks = compareMarks.get();
  const { entries } = compareText;
  const disabled = exchange === null;
  const entry = (id: keyof typeof compareActions, label: string): MenuEntry => ({
    id: `compare-${id}`,
    label,
    keys: compareKeys[id],
    disabled: disabled && id !== 'fourBindings',
    run: () => compareActions[id](queryClient),
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
