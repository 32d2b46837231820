import { ManyTokensName } from '../../shared/masking/mask-label.js';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import type { Vault } from './vault.js';
import { environmentSecretKeys } from './vault-keys.js';

export interface Saved {
  readonly vault: Pick<Vault, 'get'>;
  readonly sessions: { list(): readonly Pick<Session, 'id'>[] };
  readonly environments: { list(): readonly Pick<Environment, 'id'>[] };
}

/**
 * What a person typed that is kept as it stands (a name, notes), without the tokens and passwords that are saved here. Some
 * of a secret written as it is, in either case: nobody types a coding of one.
 */
export function withoutSaved({ vault, sessions, environments }: Saved, text: string): string {
  const name = new ManyTokensName(text);
  const keys = [
    ...sessions.list().map(({ id }) => id),
    ...environments.list().flatMap(({ id }) => Object.values(environmentSecretKeys(id))),
  ];
  for (const key of keys) {
    const secret = vault.get(key);
    if (secret !== null) name.see(secret);
  }
  return name.masked();
}

/** The same for a name that each line asks for which is written down: it is looked through once, until there is another. */
export function onceWithoutSaved(saved: Saved, name: () => string): () => string {
  let known = { given: '', masked: '' };
  return () => {
    const given = name();
    if (given !== known.given) known = { given, masked: withoutSaved(saved, given) };
    return known.masked;
  };
}
