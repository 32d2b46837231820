import type { Environment } from '../../shared/model/environment.js';
import { environmentDefaults } from '../../shared/model/environment-defaults.js';
import { namesText } from '../../shared/text/problems.js';

/** The environment of the embedded service has this id for good: it is started for it, and its port follows it. */
export const localSandboxId = 'local-sandbox';

/** What a new data folder begins with, so that there is something to press before anything is configured. */
export function localSandbox(endpoint: string, at: string): Environment {
  return {
    ...environmentDefaults,
    id: localSandboxId,
    name: namesText.sandbox,
    endpoint,
    tier: 'sandbox',
    defaultBinding: 'soap12',
    resolveUnknown: false,
    timeoutMs: 10_000,
    // It runs in this very program: no proxy leads to it.
    proxy: null,
    notes: namesText.sandboxNotes,
    createdAt: at,
    updatedAt: at,
  };
}
