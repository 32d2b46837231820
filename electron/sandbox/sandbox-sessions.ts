import { namesText } from '../../shared/text/problems.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Vault } from '../secrets/vault.js';
import type { EnvironmentStore } from '../settings/environment-store.js';
import { localSandbox, localSandboxId } from '../settings/first-run.js';
import type { SessionStore } from '../settings/session-store.js';
import { type DemoSession, demoSessions } from './accounts.js';

interface Stores {
  readonly environments: EnvironmentStore;
  readonly sessions: SessionStore;
  readonly vault: Vault;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Fills a new data folder: the sandbox's environment and its demo sessions. */
export function makeFirstRun({ environments, sessions, now, newId }: Stores): void {
  environments.put(localSandbox('http://127.0.0.1:8093/sws/Authentication.asmx', now()));
  if (sessions.list(localSandboxId).length > 0) return;
  // Newest first in the list: the plainest one ends on top.
  for (const { label, token } of [...demoSessions].reverse()) {
    sessions.add(
      { environmentId: localSandboxId, label, owner: namesText.demo.owner, notes: '', token },
      { id: newId(), at: now() },
    );
  }
}

/** Without a keyring the demo tokens are gone from the vault at the next start; they are no secret and are put back. */
export function putBackDemoTokens({ sessions, vault }: Pick<Stores, 'sessions' | 'vault'>): void {
  const demo = new Map(demoSessions.map(({ token }) => [tokenFingerprint(token), token]));
  for (const { id, tokenStorage, tokenFingerprint: known } of sessions.list(localSandboxId)) {
    const token = tokenStorage === 'lost' ? demo.get(known) : undefined;
    if (token !== undefined) vault.put(id, token);
  }
}

/** Who is logged in on the sandbox from its start: the demo set and every session saved for it, as if it had gone on running. */
export function liveSandboxSessions({ sessions, vault }: Stores): DemoSession[] {
  const live = new Map(demoSessions.map((session) => [session.token, session]));
  for (const saved of sessions.list(localSandboxId)) {
    const token = vault.get(saved.id);
    if (token !== null) live.set(token, { label: saved.label, token });
  }
  return [...live.values()];
}

/** Keeps the environment's address at where the sandbox listens now. */
export function followSandbox({ environments, now }: Stores, url: string | null): boolean {
  const environment = environments.get(localSandboxId);
  if (!environment || url === null || environment.endpoint === url) return false;
  return environments.put({ ...environment, endpoint: url, updatedAt: now() }).ok;
}

export function sandboxPort({ environments }: Stores): number {
  const environment = environments.get(localSandboxId);
  return environment ? Number(new URL(environment.endpoint).port) || 0 : 0;
}
