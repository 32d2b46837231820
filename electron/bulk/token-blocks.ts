import { Buffer } from 'node:buffer';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';

/** Tokens are sealed so many at a time: sealing each alone would cost more than reading the file. */
const blockSize = 500;

/** The tokens of one run, by the number of their row (from 1). */
export interface TokenBlocks {
  add(token: string): void;
  end(): void;
  /** Null where they are not here: they were in memory only, or the key does not open. */
  get(row: number): string | null;
  /** Whether they are on disk. */
  readonly kept: boolean;
}

/**
 * Where there is no key that can be kept, the tokens stay in memory, as the vault does it. `memory` is shared by all
 * users of the run while the program lives.
 */
export function createTokenBlocks(
  database: Database,
  sealer: Sealer,
  run: number,
  memory: Map<number, string[]>,
): TokenBlocks {
  const insert = database.prepare('INSERT OR REPLACE INTO row_tokens (run, block, sealed) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT sealed FROM row_tokens WHERE run = ? AND block = ?');
  const some = database.prepare('SELECT 1 AS one FROM row_tokens WHERE run = ? LIMIT 1');
  const opened = new Map<number, readonly string[]>();
  let queue: string[] = [];
  let blocks = 0;

  const keep = (): void => {
    if (queue.length === 0) return;
    const sealed = memory.has(run) ? null : sealer.seal(Buffer.from(JSON.stringify(queue), 'utf8'));
    if (sealed !== null) {
      insert.run(run, blocks++, sealed);
    } else {
      const held = memory.get(run) ?? [];
      // A key that was lost half way: what was sealed before is opened again, so that all are in one place.
      if (held.length === 0) for (let block = 0; block < blocks; block++) held.push(...(open(block) ?? []));
      for (const token of queue) held.push(token);
      memory.set(run, held);
    }
    queue = [];
  };

  const open = (block: number): readonly string[] | null => {
    const known = opened.get(block);
    if (known) return known;
    const row = select.get(run, block);
    const bytes = row === undefined ? null : sealer.open(row.sealed);
    if (bytes === null) return null;
    const tokens: string[] = JSON.parse(Buffer.from(bytes).toString('utf8'));
    // The one before is still asked for while this one begins.
    if (opened.size >= 4) opened.clear();
    opened.set(block, tokens);
    return tokens;
  };

  return {
    add(token) {
      queue.push(token);
      if (queue.length === blockSize) keep();
    },
    end: keep,
    get: (row) =>
      memory.get(run)?.[row - 1] ?? open(Math.floor((row - 1) / blockSize))?.[(row - 1) % blockSize] ?? null,
    get kept() {
      return !memory.has(run) && some.get(run) !== undefined;
    },
  };
}
