import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { environmentSecretKeys } from '../secrets/vault-keys.js';
import type { SavedStores } from './saved-stores.js';
import type { TargetSecrets } from './target.js';

export function targetSecretsOf(vault: SavedStores['vault'], environmentId: string): TargetSecrets {
  const keys = environmentSecretKeys(environmentId);
  return {
    proxyPassword: vault.get(keys.proxyPassword),
    clientKeyPassphrase: vault.get(keys.clientKeyPassphrase),
  };
}

/** What must not leave the program with an exchange, as far as it is kept: its session's token, its environment's passwords. */
export function secretsForHandover(
  vault: SavedStores['vault'],
  { sessionId, environmentId }: ExchangeSummary,
): Secret[] {
  const token = sessionId === null ? null : vault.get(sessionId);
  const kept = environmentId === null ? null : environmentSecretKeys(environmentId);
  const passwords = kept === null ? [] : [vault.get(kept.proxyPassword), vault.get(kept.clientKeyPassphrase)];
  return [
    ...(token ? [{ kind: 'token' as const, text: token }] : []),
    ...passwords.flatMap((text) => (text ? [{ kind: 'password' as const, text }] : [])),
  ];
}
