/** What stood in the masked places of the last exchanges, where nothing may be kept on disk. */
export interface RecentSecrets {
  keep(exchangeId: string, secret: Uint8Array): void;
  get(exchangeId: string): Uint8Array | null;
}

const mostKept = 2000;

export function createRecentSecrets(): RecentSecrets {
  const kept = new Map<string, Uint8Array>();
  return {
    keep(exchangeId, secret) {
      kept.set(exchangeId, secret);
      if (kept.size <= mostKept) return;
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    },
    get: (exchangeId) => kept.get(exchangeId) ?? null,
  };
}
