import type { Vault } from '../secrets/vault.js';
import type { EnvironmentStore } from '../settings/environment-store.js';
import type { SessionStore } from '../settings/session-store.js';

/** Where a call about something saved finds its address, its token and its passwords. */
export interface SavedStores {
  readonly environments: EnvironmentStore;
  readonly sessions: SessionStore;
  readonly vault: Vault;
}
