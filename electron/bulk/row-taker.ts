import { type Examined, examineToken } from '../../shared/formats/doubts/examine-token.js';
import type { ListRow } from '../../shared/formats/list/read-row.js';
import { maskLabel } from '../../shared/masking/mask-label.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import type { BulkPreview, DoubtfulRows } from '../../shared/model/bulk.js';
import type { BulkRefusal, DoubtfulChoice } from '../../shared/model/bulk-words.js';
import type { DoubtCode } from '../../shared/model/doubt.js';
import { inflateAny } from '../secrets/inflate.js';
import { FingerprintSet } from './fingerprint-set.js';

/** One token that was taken. */
export interface TakenRow {
  readonly token: string;
  readonly fingerprint: string;
  readonly label: string;
  readonly sessionId: string | null;
}

type TakenFacts = Pick<BulkPreview, 'counts' | 'refusedFor' | 'refusals' | 'doubtful'>;
type Taken = Pick<TakenRow, 'token' | 'label' | 'sessionId'>;

const keptRows = 100;

/** Counts rows and keeps each token once. What is held is a fingerprint a token, and nothing of the rows. */
export class RowTaker {
  readonly #seen = new FingerprintSet();
  readonly #refusals: { line: number; reason: BulkRefusal }[] = [];
  readonly #refusedFor = new Map<BulkRefusal, number>();
  readonly #kinds = new Map<DoubtCode, number>();
  readonly #doubtful: DoubtfulRows['first'] = [];
  #doubted = 0;
  #cleanable = 0;
  readonly counts = { rows: 0, tokens: 0, duplicates: 0, blanks: 0, refused: 0, doubtful: 0 };

  constructor(
    readonly fingerprint: (token: string) => string,
    readonly onTaken: (row: TakenRow) => void,
    readonly choice: DoubtfulChoice = 'keep',
  ) {}

  row(row: ListRow, line: number): void {
    if (row.kind === 'token') this.#examined({ ...row, sessionId: null }, row.examined, line);
    else if (row.kind === 'refused') this.refuse(line, row.reason);
    else {
      this.counts.rows += 1;
      this.counts.blanks += 1;
    }
  }

  /** A token that comes from no text. */
  token(taken: Taken, line: number): void {
    this.#examined(taken, examineToken(taken.token), line);
  }

  refuse(line: number, reason: BulkRefusal): void {
    this.counts.rows += 1;
    this.counts.refused += 1;
    add(this.#refusedFor, reason);
    if (this.#refusals.length < keptRows) this.#refusals.push({ line, reason });
  }

  facts(): TakenFacts {
    const refusedFor = [...this.#refusedFor].map(([reason, rows]) => ({ reason, rows }));
    const kinds = [...this.#kinds].map(([code, rows]) => ({ code, rows }));
    return {
      counts: { ...this.counts },
      refusedFor,
      refusals: this.#refusals,
      doubtful: {
        choice: this.choice,
        rows: this.#doubted,
        cleanable: this.#cleanable,
        kinds,
        first: this.#doubtful,
      },
    };
  }

  #examined(taken: Taken, { doubts, cleaned }: Examined, line: number): void {
    const codes = doubts.map(({ code }) => code);
    if (codes.length > 0) {
      this.#doubted += 1;
      if (cleaned !== null) this.#cleanable += 1;
      for (const code of codes) add(this.#kinds, code);
      const masks = { token: maskToken(taken.token), cleaned: cleaned === null ? null : maskToken(cleaned) };
      if (this.#doubtful.length < keptRows) this.#doubtful.push({ line, ...masks, codes });
    }
    if (codes.length === 0 || this.choice === 'keep') this.#take(taken);
    else if (this.choice === 'clean' && cleaned !== null) this.#take({ ...taken, token: cleaned });
    else {
      this.counts.rows += 1;
      this.counts.doubtful += 1;
    }
  }

  #take(taken: Taken): void {
    this.counts.rows += 1;
    const fingerprint = this.fingerprint(taken.token);
    if (!this.#seen.add(fingerprint)) {
      this.counts.duplicates += 1;
      return;
    }
    this.counts.tokens += 1;
    const { token, label, sessionId } = taken;
    this.onTaken({ token, fingerprint, label: maskLabel(label, token, inflateAny), sessionId });
  }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
