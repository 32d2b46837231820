import type { ProbeReport } from '../../shared/model/probe.js';
import { headerIn, type Transmission } from '../../shared/model/transmission.js';
import { quoteOf } from '../../shared/protocol/quote.js';

/** What the connections to an endpoint told, whatever was asked over them. */
export function probeFacts(transmissions: readonly Transmission[]): Pick<ProbeReport, 'tls' | 'server'> {
  return { tls: tlsOf(transmissions), server: serverOf(transmissions) };
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
    issuer: leaf?.issuer ?? null,
    leafSha256: leaf?.sha256 ?? null,
    leafPem: leaf?.pem ?? null,
  };
}

function serverOf(transmissions: readonly Transmission[]): string | null {
  for (const { answer } of transmissions) {
    const header = headerIn(answer?.headers, 'server');
    if (header !== undefined) return quoteOf(header) ?? null;
  }
  return null;
}
