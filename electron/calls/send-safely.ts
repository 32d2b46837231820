import type { RawRequest, Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Phase } from '../../shared/model/words.js';
import type { Transport } from '../http/transport.js';
import { nothingHappened } from './nothing-happened.js';
import type { Target } from './target.js';

interface Sending {
  readonly target: Target;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}

/** Sends at most once, and never rejects. */
export function sendSafely(
  transport: Transport,
  { target, signal, onPhase }: Sending,
  request: WireRequest | RawRequest,
): Promise<Transmission> {
  if (signal?.aborted) return Promise.resolve(nothingHappened('cancelled'));
  const { deadlineMs, tls, proxy } = target.sendOptions;
  try {
    // Named one by one: a spread costs more than all the rest of an exchange's bookkeeping.
    return transport.send(request, { deadlineMs, tls, proxy, signal, onPhase }).catch(failedInside);
  } catch {
    return Promise.resolve(failedInside());
  }
}

/** The transport promises not to reject. If it does, bytes may have left: never claim that they did not. */
function failedInside(): Transmission {
  const failure = { phase: 'send', code: 'INTERNAL' } as const;
  return { ...nothingHappened(failure), sent: 'part', end: { kind: 'failed', failure } };
}
