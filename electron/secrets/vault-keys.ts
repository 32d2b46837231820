/** The names under which an environment's secrets lie in the vault. A token lies there under its session's id. */
export function environmentSecretKeys(environmentId: string) {
  return {
    proxyPassword: `environment:${environmentId}:proxyPassword`,
    clientKeyPassphrase: `environment:${environmentId}:clientKeyPassphrase`,
  } as const;
}
