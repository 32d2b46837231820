import { X509Certificate } from 'node:crypto';
import type { CertificateFacts, CertificateWeakness } from '../../shared/model/connection-facts.js';
import { codedError } from './failures.js';
import type { TrustRules } from './trust.js';
import { base64Of } from './trust-roots.js';

const codes: Readonly<Record<CertificateWeakness, string>> = {
  'common-name-only': 'CERT_COMMON_NAME_ONLY',
  'small-key': 'CERT_KEY_TOO_SMALL',
  'weak-signature': 'CERT_SIGNATURE_WEAK',
};

/** Why a verified chain is not taken all the same; null where it is strong, or its leaf is pinned. */
export function weaknessProblem(
  chain: readonly CertificateFacts[],
  { pinSha256 }: Pick<TrustRules, 'pinSha256'>,
): Error | null {
  if (pinSha256 !== null && chain[0]?.sha256 === pinSha256) return null;
  const weak = chain.flatMap((certificate) => certificate.weak ?? [])[0];
  return weak === undefined ? null : codedError(codes[weak]);
}

/**
 * Whether a certificate above the leaf is an anchor, by its name and key: what a server sends may be an older signature over
 * the very key that is trusted here. Of an anchor no strength is asked: nobody checks its signature.
 */
export function isAnchor(certificate: X509Certificate, anchors: readonly string[]): boolean {
  const der = certificate.raw.toString('base64');
  if (anchors.some((pem) => base64Of(pem) === der)) return true;
  return anchors.some((pem) => {
    try {
      const anchor = new X509Certificate(pem);
      return anchor.subject === certificate.subject && anchor.publicKey.equals(certificate.publicKey);
    } catch {
      return false;
    }
  });
}
