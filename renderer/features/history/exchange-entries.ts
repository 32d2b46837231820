import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import { handoverText } from '../../../shared/text/handover.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { grouped, type MenuEntry } from '../../ui/menu-entry.js';
import { openCompare } from '../compare/compare-state.js';
import { saveAs } from '../handover/handover-actions.js';
import { shownEntries } from '../handover/shown-entries.js';
import { showHistoryOf } from './history-state.js';

/** More are not read into one file at once. */
const mostInFile = 500;

/** What can be done with several exchanges, given newest first. */
export function manyExchangesEntries(
  client: Client,
  rows: readonly ExchangeSummary[],
  onRemove: () => void,
): MenuEntry[] {
  const [b, a] = rows;
  const ids = rows.map(({ id }) => id);
  return [
    {
      id: 'compare',
      label: compareText.menu,
      disabled: rows.length !== 2,
      // The older one first, as it was sent first.
      run: () => a && b && openCompare({ kind: 'exchange', id: a.id }, { kind: 'exchange', id: b.id }),
    },
    {
      id: 'save-har',
      label:
        ids.length > mostInFile
          ? text.tooManyForFile({ most: mostInFile })
          : handoverText.saveAs({ format: handoverText.format.har }),
      disabled: ids.length > mostInFile,
      run: () => void saveAs(client, { ids, wholeAct: false, format: 'har', token: 'masked' }),
    },
    { id: 'remove', label: text.opened.remove, keys: 'Del', separated: true, run: onRemove },
  ];
}

/** Where an exchange belongs, and what deletes it. */
export function openedEntries(
  { sessionId, actId }: Pick<ExchangeSummary, 'sessionId' | 'actId'>,
  onRemove: () => void,
): MenuEntry[] {
  return [
    {
      id: 'session',
      label: text.opened.onlySession,
      disabled: sessionId === null,
      run: () => showHistoryOf({ sessionId }),
    },
    { id: 'act', label: text.opened.onlyAct, run: () => showHistoryOf({ actId }) },
    { id: 'remove', label: text.opened.remove, keys: 'Del', separated: true, run: onRemove },
  ];
}

/** All of it for one exchange. */
export function oneExchangeEntries(
  client: Client,
  queryClient: QueryClient,
  row: ExchangeSummary,
  onRemove: () => void,
): MenuEntry[] {
  return [...shownEntries(client, queryClient, row.id), ...grouped(openedEntries(row, onRemove))];
}
