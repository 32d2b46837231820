import { namesText } from '../../shared/text/problems.js';

/** Who may log in. Shown on the sandbox's help page: nothing here is a secret. */
export interface DemoAccount {
  readonly databaseName: string;
  readonly userName: string;
  readonly password: string;
  readonly tourOperatorCode: string;
}

export const demoAccounts: readonly DemoAccount[] = [
  { databaseName: 'SEJOUR', userName: 'support', password: 'letmein', tourOperatorCode: 'SJR' },
  { databaseName: 'SEJOUR', userName: 'agent', password: 'Pa&<>"ss wörd', tourOperatorCode: 'SJR' },
  { databaseName: 'SEJOURTEST', userName: 'support', password: 'letmein', tourOperatorCode: 'TST' },
];

export interface DemoSession {
  readonly label: string;
  readonly token: string;
}

/** Its label is of the language that is spoken when it is asked for. */
function demo(name: Exclude<keyof typeof namesText.demo, 'owner'>, token: string): DemoSession {
  return {
    get label() {
      return namesText.demo[name];
    },
    token,
  };
}

/** Live from the start. The last two are there for what escaping and character sets can do to a token. */
export const demoSessions: readonly DemoSession[] = [
  demo('reservations', '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f'),
  demo('nightAudit', 'B81D40E7-52A6-4C93-A0F4-19E6D7305C2B'),
  demo('signs', 'k3+Zq/9w==<7&"\''),
  demo('letters', 'Séjour-şifre-€7'),
];
