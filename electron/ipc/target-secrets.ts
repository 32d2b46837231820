import type { TargetSecrets } from '../logout/target.js';
import type { DeskContext } from './desk-context.js';
import { environmentSecretKeys } from './vault-keys.js';

export function targetSecretsOf(vault: DeskContext['vault'], environmentId: string): TargetSecrets {
  const keys = environmentSecretKeys(environmentId);
  return {
    proxyPassword: vault.get(keys.proxyPassword),
    clientKeyPassphrase: vault.get(keys.clientKeyPassphrase),
  };
}
