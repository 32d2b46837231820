import type { QueryClient } from '@tanstack/react-query';
import type { BulkRow } from '../../../shared/model/bulk.js';
import { currentOf } from '../../state/current.js';
import { closeDialog } from '../../state/dialog-state.js';
import { chooseSession, show } from '../../state/view-state.js';

/** Goes to the exchange of a saved session's row; of another row it gives what is to be shown over the run. */
export function openRow(
  queryClient: QueryClient,
  { exchangeId, sessionId, tokenMask }: BulkRow,
): { readonly id: string; readonly tokenMask: string } | null {
  if (exchangeId === null) return null;
  if (sessionId === null) return { id: exchangeId, tokenMask };
  closeDialog();
  chooseSession(currentOf(queryClient).sessions.find((one) => one.id === sessionId) ?? null);
  show(sessionId, { kind: 'exchange', id: exchangeId });
  return null;
}
