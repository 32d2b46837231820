import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Result } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Binding, Operation } from '../../shared/model/words.js';
import type { OperationCall } from '../../shared/protocol/operation-call.js';
import type { Transport } from '../http/transport.js';
import type { Target } from './target.js';

/** What a request is written from beside the call: an environment and a target have it. */
type Addressed = Omit<Target, 'sendOptions'>;

/** What the use cases need from outside. `wiring.ts` fills it with the real things. */
export interface ExchangeDeps {
  readonly transport: Transport;
  buildRequest(
    call: OperationCall,
    binding: Binding,
    to: Addressed,
  ): Result<WireRequest, { readonly message: string }>;
  judge(operation: Operation, binding: Binding, transmission: Transmission): Verdict;
  maskToken(token: string): string;
  maskText(text: string, secrets: readonly Secret[]): string;
  fingerprint(token: string): string;
  /** Sortable by time. */
  newId(nowMs: number): string;
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Whether what is kept here says that this token was active at that environment before. Asked only of a CheckToken that
   * said no; absent where nothing is kept.
   */
  seenActive?(environmentId: string, fingerprint: string): boolean;
  /** Keeps the exchange. What it throws is swallowed: a full disk must not change a verdict. */
  record(finished: RecordedExchange): void;
  /** Told of each that was given to be kept, for who shows it. */
  added?(summary: ExchangeSummary): void;
}
