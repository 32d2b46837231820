import type { ExchangeDeps } from '../logout/exchange-deps.js';
import { exchangeDeps } from '../logout/wiring.js';
import { newId } from '../store/new-id.js';
import { createTransport } from '../transport/http-transport.js';
import type { CliIo } from './cli-io.js';
import { pacedTransport } from './paced-transport.js';

export interface Desk {
  readonly deps: ExchangeDeps;
  newActId(): string;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly io: CliIo;
  /** Requests that may begin in a second; null: as fast as they go. */
  readonly rate: number | null;
  readonly stop: AbortSignal;
  /** Keep the exchanges in the app's history: with `--env` only. */
  readonly recorded: boolean;
}

/** The real dependencies of the use cases, for one run of a command. */
export function openDesk({ rate, stop }: DeskOptions): Desk {
  const plain = createTransport();
  const transport = rate === null ? plain : pacedTransport(plain, rate, stop);
  return {
    deps: exchangeDeps({ transport, record: () => {} }),
    newActId: () => newId(Date.now()),
    async close() {
      transport.close();
    },
  };
}
