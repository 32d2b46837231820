import { Buffer } from 'node:buffer';

/** What stood in the masked places of the last exchanges, where nothing may be kept on disk. */
export interface RecentSecrets {
  /** `secret` as in `MaskedExchange`. */
  keep(exchangeId: string, secret: string): void;
  get(exchangeId: string): Uint8Array | null;
}

const mostKept = 2000;

export function createRecentSecrets(): RecentSecrets {
  const kept = new Map<string, string>();
  return {
    keep(exchangeId, secret) {
      kept.set(exchangeId, secret);
      if (kept.size <= mostKept) return;
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    },
    get(exchangeId) {
      const secret = kept.get(exchangeId);
      return secret === undefined ? null : Buffer.from(secret, 'latin1');
    },
  };
}
