import { inertJson } from '../../shared/messages/visible-text.js';
import type { ProbeReport, ProbeResult } from '../../shared/model/probe.js';
import { cliText } from '../../shared/text/cli.js';
import { probe } from '../calls/probe.js';
import { probeCandidates } from '../calls/probe-candidates.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { openServices } from './open-saved-data.js';
import { probeTable } from './probe-table.js';
import { type ConnectionOptions, resolveTarget } from './resolve-target.js';
import { UsageError } from './usage-error.js';

export interface ProbeOptions extends ConnectionOptions {
  readonly json?: boolean;
}

/** Status 0 where at least one binding works. */
export async function commandProbe(context: CommandContext, options: ProbeOptions): Promise<number> {
  const { io, printer, stop } = context;
  const typed = options.url === undefined ? null : readCandidates(options.url);
  const first = typed?.[0];
  const { target, environment } = await resolveTarget(
    first === undefined ? options : { ...options, url: first },
    io,
  );
  const services = await openServices(context, { recorded: environment !== undefined });
  const result = await probe(services.deps, {
    ...target,
    probeId: services.newActId(),
    candidates: typed ?? [target.endpoint],
    environment,
    signal: stop,
  });
  services.close();
  await printer.out(options.json ? `${inertJson(jsonResult(result))}\n` : probeTable(result));
  return result.endpoint === null ? exitStatus.refused : exitStatus.ok;
}

/** What was typed is never printed back: it may hold a token or a password. */
function readCandidates(text: string): readonly string[] {
  const candidates = probeCandidates(text);
  if (candidates.ok) return candidates.value;
  throw new UsageError({ where: '--url', message: candidates.error, todo: cliText.probe.giveAddress });
}

interface ProbeLine extends Partial<ProbeReport> {
  /** Whether a binding of the endpoint works. */
  readonly works: boolean;
  readonly suggested: ProbeResult['suggested'];
  readonly differences: ProbeResult['differences'];
  /** The other endpoints that the address could mean, the best first. */
  readonly others: readonly ProbeReport[];
}

/** The best endpoint with all that is known of it, in one object. */
function jsonResult({ reports, endpoint, suggested, differences }: ProbeResult): ProbeLine {
  const [best, ...others] = reports;
  return { ...best, works: endpoint !== null, suggested, differences, others };
}
