import type { ProbeProgress, ProbeReport, ProbeResult } from '../../shared/model/probe.js';
import { bindings } from '../../shared/model/words.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { type ProbedEndpoint, type ProbeEndpointOrder, probeEndpoint } from './probe-endpoint.js';
import { rankOf } from './probe-rank.js';
import { suggestBinding } from './suggest-binding.js';
import type { Target } from './target.js';

interface ProbeOrder extends Pick<ProbeEndpointOrder, 'environment' | 'signal'>, Omit<Target, 'endpoint'> {
  /** Is the `actId` of its exchanges too. */
  readonly probeId: string;
  /** Tried in this order: see `probeCandidates`. */
  readonly candidates: readonly string[];
  readonly onProgress?: ((progress: ProbeProgress) => void) | undefined;
}

/** Every binding, and the pages. */
const stepsOfOne = bindings.length + 1;

/**
 * Tries the candidates one after the other and stops at the first that speaks the service. Where none does, the reports
 * tell why, the best first. Never a Logout, never a person's token. Never rejects; cancelled, it gives what it has.
 */
export async function probe(deps: ExchangeDeps, order: ProbeOrder): Promise<ProbeResult> {
  const { probeId, candidates, environment, signal, onProgress, ...target } = order;
  const probed: ProbedEndpoint[] = [];
  let done = 0;
  let waiting = [...candidates];
  while (waiting.length > 0 && !signal?.aborted) {
    const [endpoint = '', ...rest] = waiting;
    const total = done + waiting.length * stepsOfOne;
    const one = await probeEndpoint(deps, {
      target: { ...target, endpoint },
      actId: probeId,
      environment,
      signal,
      onStep: (step) => {
        done += 1;
        const { binding = null, finding = null } = step ?? {};
        onProgress?.({ probeId, endpoint, binding, finding, done, total });
      },
    });
    probed.push(one);
    waiting = speaksTheService(one.report) ? [] : rest.filter((next) => isWorthTrying(next, one.report));
  }
  return resultOf(probeId, probed);
}

/** A binding answers CheckToken as the contract says, or the description names the service. */
function speaksTheService({ bindings: asked, wsdl }: ProbeReport): boolean {
  return wsdl.present || asked.some(({ finding }) => finding === 'works');
}

/**
 * Another path of a host that could not be reached tells nothing new. And where a host speaks TLS with a certificate that is
 * not trusted, its open port is not tried: somebody in between could answer there in its place.
 */
function isWorthTrying(next: string, { endpoint, bindings: asked, tls }: ProbeReport): boolean {
  const dead = asked.every(({ finding }) => finding === 'unreachable' || finding === 'no-answer');
  if (!dead) return true;
  const isUntrusted = tls !== null && !tls.authorized;
  if (isUntrusted) return new URL(next).hostname !== new URL(endpoint).hostname;
  return new URL(next).origin !== new URL(endpoint).origin;
}

function resultOf(probeId: string, probed: readonly ProbedEndpoint[]): ProbeResult {
  // The sort is stable: among equals the likelier candidate stays first.
  const ranked = [...probed].sort((one, other) => rankOf(other.report) - rankOf(one.report));
  const [best] = ranked;
  const works = best?.report.bindings.some(({ finding }) => finding === 'works') ?? false;
  return {
    probeId,
    reports: ranked.map(({ report }) => report),
    endpoint: best && works ? best.report.endpoint : null,
    suggested: best ? suggestBinding(best.report, best.differences) : null,
    differences: (best?.differences ?? []).map(({ kind, message }) => ({ kind, text: message })),
  };
}
