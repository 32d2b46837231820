import type { Signer } from '../../shared/evidence/signing.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { History } from '../history/history.js';
import type { Database } from '../storage/database.js';
import type { ImportDeps } from './import-har.js';

/** What handing over needs from outside. */
export interface HandoverDeps extends Omit<ImportDeps, 'history'> {
  readonly history: History;
  readonly database: Database;
  /** This program's, for the files that name their maker. */
  readonly version: string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Masked once more by value in whatever leaves masked. */
  readonly secretsOf: (exchange: ExchangeSummary) => readonly Secret[];
  /** From the settings; empty where nobody gave a name. */
  readonly operator: () => string;
  /** What a person typed, without the secrets that are saved here. */
  readonly withoutSaved: (text: string) => string;
  readonly keepOperator: (operator: string) => void;
  /** What evidence is signed with; null where no key can be kept. */
  readonly signer: () => Signer | null;
  readonly copyText: (text: string) => void;
  readonly copySecret: (text: string) => void;
  /** Shows the system's dialog; null where the person closed it. */
  readonly chooseSave: (name: string) => Promise<string | null>;
  readonly chooseHar: () => Promise<string | null>;
}
