/** The names under which secrets lie in the vault. */
export function sessionSecretKey(sessionId: string): string {
  return `session:${sessionId}`;
}

export function environmentSecretKeys(environmentId: string) {
  return {
    proxyPassword: `environment:${environmentId}:proxyPassword`,
    clientKeyPassphrase: `environment:${environmentId}:clientKeyPassphrase`,
  } as const;
}
