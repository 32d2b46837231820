import { randomUUID } from 'node:crypto';
import type { BindingReport, ProbeReport } from '../../shared/contract/probe.js';
import type { Transmission } from '../../shared/protocol/transmission.js';
import { bindings } from '../../shared/protocol/words.js';
import { findingOf } from './binding-finding.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { type ExchangeOrder, exchangeOnce } from './exchange-once.js';
import { readWsdl, wsdlRequest } from './read-wsdl.js';

export type ProbeOrder = Pick<ExchangeOrder, 'target' | 'actId' | 'environment' | 'signal'>;

/**
 * Which bindings an endpoint offers: asks CheckToken about a token that nobody has over all four at once, and looks for
 * the service description. Never a Logout. Never rejects.
 */
export async function probe(deps: ExchangeDeps, order: ProbeOrder): Promise<ProbeReport> {
  const [description, ...checks] = await Promise.all([
    fetchWsdl(deps, order),
    ...bindings.map((binding) =>
      exchangeOnce(deps, {
        ...order,
        origin: 'probe',
        binding,
        call: { operation: 'CheckToken', token: randomUUID() },
      }),
    ),
  ]);
  const transmissions = [...checks.map(({ transmission }) => transmission), ...(description ?? [])];
  return {
    endpoint: order.target.endpoint,
    wsdl: readWsdl(description?.[0]?.answer ?? null),
    bindings: checks.map(reportOf),
    tls: tlsOf(transmissions),
    server: serverOf(transmissions),
  };
}

async function fetchWsdl(deps: ExchangeDeps, { target, signal }: ProbeOrder): Promise<[Transmission] | null> {
  if (signal?.aborted) return null;
  try {
    const options = { ...target.sendOptions, ...(signal && { signal }) };
    return [await deps.transport.send(wsdlRequest(target.endpoint), options)];
  } catch {
    return null;
  }
}

function reportOf({ summary, verdict }: FinishedExchange): BindingReport {
  return {
    binding: summary.binding,
    finding: findingOf(verdict, summary.status),
    outcome: summary.outcome,
    cause: summary.cause,
    status: summary.status,
    totalMs: summary.totalMs,
    exchangeId: summary.id,
  };
}

function tlsOf(transmissions: readonly Transmission[]): ProbeReport['tls'] {
  const tls = transmissions.find(({ connection }) => connection.tls)?.connection.tls;
  if (!tls) return null;
  const leaf = tls.chain[0];
  return {
    version: tls.version,
    subject: leaf?.subject ?? null,
    certificateValidTo: leaf?.validTo ?? null,
    authorized: tls.authorized,
  };
}

function serverOf(transmissions: readonly Transmission[]): string | null {
  for (const { answer } of transmissions) {
    const header = answer?.headers.find(([name]) => name.toLowerCase() === 'server');
    if (header) return header[1].slice(0, 200);
  }
  return null;
}
