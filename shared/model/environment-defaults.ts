import type { Environment } from './environment.js';

/**
 * What an environment has that nobody chose anything else for: a new one, and one that was saved before there was such a
 * choice. A new field stands here too. Apart from the schema: the window's first script carries no zod.
 */
export const environmentDefaults: Omit<Environment, 'id' | 'name' | 'endpoint' | 'createdAt' | 'updatedAt'> =
  {
    // Whatever is not known to be harmless is asked about.
    tier: 'production',
    defaultBinding: 'soap11',
    checkBinding: null,
    verify: true,
    resolveUnknown: true,
    timeoutMs: 30_000,
    tls: { caFile: null, pinSha256: null, clientCertificate: null },
    // As the browser of the same person goes.
    proxy: { url: 'system', username: null },
    notes: '',
  };
