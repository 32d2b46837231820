import { fail, type Result } from '../../shared/model/result.js';
import type { Refused, Secured } from './handshake.js';
import type { TlsMaterial } from './transport.js';
import { anchoredRules, pinMismatch, type TrustRules, trustRules } from './trust.js';

/** Certificates that a server showed and that had a pinned fingerprint: the leaf, then what came with it, as PEM. */
export type PinMemory = Map<string, readonly string[]>;

type Attempt = (rules: TrustRules) => Promise<Result<Secured, Refused>>;

/**
 * Trusts exactly the certificate with this fingerprint, with every check of TLS on.
 *
 * A pin is a fingerprint, but a check needs a certificate: where the built-in roots (or the CA file) do not lead to
 * the server's, the first handshake is refused and only shows it. If its fingerprint is the pinned one, a second handshake
 * takes that very certificate for its trust anchor, and compares the fingerprint again in place of the host name.
 */
export async function securePinned(
  host: string,
  material: TlsMaterial & { readonly pinSha256: string },
  memory: PinMemory,
  attempt: Attempt,
): Promise<Result<Secured, Refused>> {
  const { pinSha256 } = material;
  const known = memory.get(pinSha256);
  if (known !== undefined) return attemptAnchored(known);
  const first = await attempt(trustRules(host, material));
  if (first.ok || first.error.facts === null) return first;
  const [leaf, ...others] = first.error.facts.chain;
  if (leaf === undefined) return first;
  if (leaf.sha256 !== pinSha256) return mismatch(first.error);
  const anchors = [leaf.pem, ...others.map(({ pem }) => pem)];
  memory.set(pinSha256, anchors);
  return attemptAnchored(anchors);

  async function attemptAnchored(anchors: readonly string[]): Promise<Result<Secured, Refused>> {
    // Partial chains are newer than the oldest runtime; there, the chain's own root (where the server sends it) must do.
    const result = await attempt(anchoredRules(host, material, anchors));
    if (result.ok || result.error.facts === null) return result;
    const shown = result.error.facts.chain[0]?.sha256;
    return shown === undefined || shown === pinSha256 ? result : mismatch(result.error);
  }
}

function mismatch(refused: Refused): Result<Secured, Refused> {
  const facts = refused.facts === null ? null : { ...refused.facts, authorizationError: 'PIN_MISMATCH' };
  return fail({ error: pinMismatch(), facts });
}
