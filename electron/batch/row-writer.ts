import { createHash } from 'node:crypto';
import { maskToken } from '../../shared/exchange/mask-token.js';
import type { Database } from '../store/database.js';
import { prepareRows, type Value } from '../store/insert-rows.js';
import { inTransaction } from '../store/migrations.js';
import type { TakenRow } from './read-batch.js';
import type { TokenBlocks } from './token-blocks.js';

const rowsPerTransaction = 1_000;
const columns = ['row', 'fingerprint', 'mask', 'label', 'session_id'];

/** Writes rows as they are read; what waits to be written is bounded. */
export class RowWriter {
  readonly #database: Database;
  readonly #run: number;
  readonly #tokens: TokenBlocks;
  readonly #writeRows: ReturnType<typeof prepareRows>;
  readonly #selection = createHash('sha256');
  #queue: TakenRow[] = [];
  #rows = 0;
  firstMask: string | null = null;
  lastMask: string | null = null;

  constructor(database: Database, run: number, tokens: TokenBlocks) {
    this.#database = database;
    this.#run = run;
    this.#tokens = tokens;
    this.#writeRows = prepareRows(database, 'batch_row', ['run'], columns);
  }

  add(row: TakenRow): void {
    this.#queue.push(row);
    if (this.#queue.length === rowsPerTransaction) this.#write();
  }

  /** Writes the rest. Gives the digest of all tokens in their order. */
  end(): { readonly selection: string; readonly total: number } {
    this.#write();
    this.#tokens.end();
    return { selection: this.#selection.digest('hex'), total: this.#rows };
  }

  #write(): void {
    const rows = this.#queue;
    this.#queue = [];
    let fingerprints = '';
    inTransaction(this.#database, () => {
      const values: Value[] = [];
      for (const row of rows) {
        this.#push(values, row);
        fingerprints += row.fingerprint;
      }
      this.#writeRows([this.#run], values);
    });
    this.#selection.update(fingerprints);
  }

  #push(values: Value[], { token, fingerprint, label, sessionId }: TakenRow): void {
    const mask = maskToken(token);
    this.firstMask ??= mask;
    this.lastMask = mask;
    this.#tokens.add(token);
    values.push(++this.#rows, fingerprint, mask, label, sessionId);
  }
}
