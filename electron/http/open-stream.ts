import type { Socket } from 'node:net';
import type { TransportFailure } from '../../shared/model/connection-facts.js';
import { fail, type Result } from '../../shared/model/result.js';
import { failure } from './failures.js';
import { openConnection } from './open-connection.js';
import type { Opening } from './opening.js';
import { readTarget } from './target.js';
import type { SendOptions } from './transport.js';

/**
 * A connection for what is too large to be kept as an exchange: by the same proxies, with the same checks. A proxy is
 * always tunnelled through.
 */
export async function openStream(
  url: string,
  { tls, proxy, deadlineMs, signal }: SendOptions,
): Promise<Result<Socket, TransportFailure>> {
  const target = readTarget(url);
  if (target === null) return fail(failure('send', 'INVALID_URL'));
  const opening: Opening = {
    phase: 'dns',
    over: false,
    connection: { reused: false },
    stopOpening: null,
    enter(phase) {
      opening.phase = phase;
    },
    mark: () => undefined,
  };
  const stop = () => {
    opening.over = true;
    opening.stopOpening?.();
  };
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, deadlineMs);
  const route = { endpoint: target.endpoint, tls, proxy, pins: new Map(), tunnel: true };
  const opened = await openConnection(route, opening);
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  if (!opened.ok) return opened;
  if (!opening.over) return { ok: true, value: opened.value.socket };
  opened.value.socket.destroy();
  return fail(failure(opening.phase, 'TIMEOUT'));
}
