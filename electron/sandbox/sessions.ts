import { randomUUID } from 'node:crypto';
import { type DemoAccount, type DemoSession, demoAccounts } from './accounts.js';

type LoginAttempt =
  | { readonly kind: 'accepted'; readonly token: string; readonly account: DemoAccount }
  | { readonly kind: 'refused'; readonly description: string };

/** The live sessions of one sandbox, by token. Tokens are compared as they are: case and white space count. */
export class Sessions {
  readonly #labels = new Map<string, string>();

  constructor(initial: readonly DemoSession[]) {
    for (const session of initial) this.#labels.set(session.token, session.label);
  }

  login(label: string): string {
    const token = randomUUID();
    this.#labels.set(token, label);
    return token;
  }

  attempt(databaseName: string | null, userName: string | null, password: string | null): LoginAttempt {
    const inDatabase = demoAccounts.filter((each) => each.databaseName === databaseName);
    if (inDatabase.length === 0) return { kind: 'refused', description: 'Database not found' };
    const account = inDatabase.find((each) => each.userName === userName && each.password === password);
    if (account === undefined) return { kind: 'refused', description: 'User name or password is wrong' };
    return { kind: 'accepted', token: this.login(account.userName), account };
  }

  isActive(token: string | null): boolean {
    return token !== null && this.#labels.has(token);
  }

  logout(token: string | null): void {
    if (token !== null) this.#labels.delete(token);
  }

  list(): readonly DemoSession[] {
    return [...this.#labels].map(([token, label]) => ({ token, label }));
  }
}
