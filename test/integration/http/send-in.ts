import type { SendOptions } from '../../../electron/http/transport.js';
import type { ConnectionFacts } from '../../../shared/model/connection-facts.js';
import { type Runtime, runScript } from './runtimes.js';
import { options } from './sending.js';

export interface SentThere {
  readonly sent: string;
  readonly code: string;
  readonly outcome: string;
  readonly cause: string;
  readonly status?: number;
  readonly tls?: ConnectionFacts['tls'];
}

/** Lets another runtime send a Logout by POST to each of these. `script`: the bundled `sending-child.ts`. */
export async function sendIn(
  runtime: Runtime,
  script: string,
  orders: readonly { readonly url: string; readonly options?: Partial<SendOptions> }[],
): Promise<SentThere[]> {
  return (await sendingIn(runtime, script, orders)).ends;
}

/** The same, and what was said beside it. */
export async function sendingIn(
  runtime: Runtime,
  script: string,
  orders: readonly { readonly url: string; readonly options?: Partial<SendOptions> }[],
): Promise<{ readonly ends: SentThere[]; readonly stderr: string }> {
  const input = JSON.stringify(
    orders.map(({ url, options: own }) => ({ url, options: { ...options, ...own } })),
  );
  const { stdout, stderr } = await runScript(runtime, [script], {}, input);
  const lines = stdout.trim().split('\n').filter(Boolean);
  if (lines.length !== orders.length) throw new Error(`${runtime.name}: ${stdout}${stderr}`);
  return { ends: lines.map((line) => JSON.parse(line)), stderr };
}
