import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { exchangeDeps } from '../calls/wiring.js';
import { newId } from '../history/new-id.js';
import { createTransport } from '../http/http-transport.js';
import type { CommandContext } from './command-context.js';
import { noRecorder, openRecorder } from './open-recorder.js';
import { dataFolderOf } from './saved-environment.js';

export interface CliServices {
  readonly deps: ExchangeDeps;
  newActId(): string;
  /** Gives whether all exchanges that were to be kept are. */
  close(): boolean;
}

export interface AppOptions {
  /** Keep the exchanges in the app's history: with `--env` only. */
  readonly recorded: boolean;
}

/** The real dependencies of the use cases, for one run of a command. */
export async function openServices(context: CommandContext, { recorded }: AppOptions): Promise<CliServices> {
  const { io, printer } = context;
  const recorder = recorded ? await openRecorder(dataFolderOf(io), (line) => printer.err(line)) : noRecorder;
  const transport = createTransport();
  return {
    deps: exchangeDeps({
      transport,
      seenActive: recorder.seenActive,
      record: ({ summary, transmission, secrets }) => recorder.record({ summary, transmission, secrets }),
    }),
    newActId: () => newId(Date.now()),
    close() {
      transport.close();
      return recorder.close();
    },
  };
}
