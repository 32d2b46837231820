import { auditText } from '../../shared/text/audit.js';
import { beginAudit } from '../admin/audit-in-force.js';
import { followedPolicy } from '../admin/policy-in-force.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { exchangeDeps } from '../calls/wiring.js';
import { createTransport } from '../http/http-transport.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import { newId } from '../storage/new-id.js';
import type { CommandContext } from './command-context.js';
import { noRecorder, openRecorder } from './open-recorder.js';
import { dataFolderOf } from './saved-environment.js';

export interface CliServices {
  readonly deps: ExchangeDeps;
  newActId(): string;
  /** Gives whether all exchanges that were to be kept are. */
  close(): boolean;
}

interface AppOptions {
  /** Keep the exchanges in the app's history: with `--env` only. */
  readonly recorded: boolean;
}

/** The real dependencies of the use cases, for one run of a command. */
export async function openServices(context: CommandContext, { recorded }: AppOptions): Promise<CliServices> {
  const { io, printer } = context;
  // With an address alone nothing is kept, unless a policy wants to know what is done.
  tellAuditOf(context, recorded);
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

/** `recorded`: it is about what the app saved. Else only where the policy wants it. */
export function tellAuditOf(context: CommandContext, recorded: boolean): void {
  if (recorded || followedPolicy()?.audit !== undefined) tellAudit(context);
}

/** From now on what this command does is written down. */
export function tellAudit({ io, printer }: CommandContext): void {
  beginAudit({
    folder: dataFolderOf(io),
    onFailed: (error) => printer.err(auditText.notWritten({ why: whyNotWritten(error) })),
  });
}
