import { createHash } from 'node:crypto';
import { maskToken } from '../../shared/masking/mask-token.js';
import type { Database } from '../storage/database.js';
import { createRowBlocks, type InputRow, type RowBlocks, rowsInBlock } from './row-blocks.js';
import type { TakenRow } from './row-taker.js';
import type { TokenBlocks } from './token-blocks.js';

/** Writes rows as they are read; what waits to be written is bounded. */
export class RowWriter {
  readonly #blocks: RowBlocks;
  readonly #tokens: TokenBlocks;
  readonly #selection = createHash('sha256');
  #queue: InputRow[] = [];
  #rows = 0;
  firstMask: string | null = null;
  lastMask: string | null = null;

  constructor(database: Database, run: number, tokens: TokenBlocks) {
    this.#blocks = createRowBlocks(database, run);
    this.#tokens = tokens;
  }

  add({ token, fingerprint, label, sessionId }: TakenRow): void {
    const mask = maskToken(token);
    this.firstMask ??= mask;
    this.lastMask = mask;
    this.#tokens.add(token);
    this.#rows += 1;
    this.#queue.push({ fingerprint, mask, label, sessionId });
    if (this.#queue.length === rowsInBlock) this.#write();
  }

  /** Writes the rest. Gives the digest of all tokens in their order. */
  end(): { readonly selection: string; readonly total: number } {
    this.#write();
    this.#tokens.end();
    return { selection: this.#selection.digest('hex'), total: this.#rows };
  }

  #write(): void {
    if (this.#queue.length === 0) return;
    const rows = this.#queue;
    this.#queue = [];
    this.#blocks.add(rows);
    let fingerprints = '';
    for (const { fingerprint } of rows) fingerprints += fingerprint;
    this.#selection.update(fingerprints);
  }
}
