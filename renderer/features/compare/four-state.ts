import type { Client } from '../../../shared/ipc/channels.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { FourBindingsRequest, FourBindingsResult } from '../../../shared/model/four-bindings.js';
import { createStore } from '../../state/store.js';

/** The last call over all bindings; it goes on when the dialog is closed. One at a time: it is for a person to watch. */
export interface FourState {
  readonly request: FourBindingsRequest;
  /** What is over so far. */
  readonly exchanges: readonly ExchangeSummary[];
  readonly cancelling: boolean;
  readonly ended: { readonly result: FourBindingsResult } | { readonly error: AppError } | null;
}

export const fourState = createStore<FourState | null>(null);

export const isSending = (state: FourState | null): boolean => state !== null && state.ended === null;

export async function startFour(
  client: Client,
  asked: Pick<FourBindingsRequest, 'sessionId' | 'operation' | 'overGet'>,
): Promise<void> {
  if (isSending(fourState.get())) return;
  const request = { ...asked, actId: crypto.randomUUID() };
  fourState.set(() => ({ request, exchanges: [], cancelling: false, ended: null }));
  const stop = client.on('exchangeAdded', (exchange) => {
    if (exchange.actId !== request.actId) return;
    fourState.set((state) => state && { ...state, exchanges: [...state.exchanges, exchange] });
  });
  const result = await client.fourBindings.run(request);
  stop();
  fourState.set(
    (state) => state && { ...state, ended: result.ok ? { result: result.value } : { error: result.error } },
  );
}

export function cancelFour(client: Client): void {
  const state = fourState.get();
  if (!state || state.cancelling || !isSending(state)) return;
  fourState.set(() => ({ ...state, cancelling: true }));
  void client.fourBindings.cancel({ actId: state.request.actId });
}
