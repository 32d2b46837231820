import { performance } from 'node:perf_hooks';
import type { ConnectionFacts, TransportFailure } from '../../shared/model/connection-facts.js';
import type { Transmission } from '../../shared/model/transmission.js';
import type { Phase } from '../../shared/model/words.js';
import type { Writable } from '../../shared/model/writable.js';
import { answerEnd, breaksRules } from './answer-end.js';
import { AnswerReader } from './answer-reader.js';
import type { Connection } from './connection.js';
import type { ConnectionPool } from './connection-pool.js';
import { failure, failureOf } from './failures.js';
import type { AnswerHead } from './plain-answer.js';
import { rawHeader } from './raw-header.js';
import { Recording } from './recording.js';
import type { RequestBytes } from './request-bytes.js';
import { bodyLimit, type Ending, writeTransmission } from './transmission-writer.js';
import type { SendOptions } from './transport.js';

export type Step = 'dnsMs' | 'connectMs' | 'proxyMs' | 'tlsMs';

/** Chunk framing of one byte a chunk is six times its body; more than this is an attack. */
const recordingLimit = 3 * bodyLimit;
const longestTimerMs = 2 ** 31 - 1;

/** One request and its answer while they happen. It ends once; what happens after that changes nothing. */
export class Exchange {
  readonly startedAt = performance.now();
  readonly timings: Writable<Partial<Transmission['timings']>> = {};
  readonly answerBytes = new Recording();
  readonly body = new Recording();
  phase: Phase = 'dns';
  sent: Transmission['sent'] = 'none';
  connection: ConnectionFacts = { reused: false };
  truncated = false;
  over = false;
  /** Ends what is under way; set while a connection is being opened. */
  stopOpening: (() => void) | null = null;
  #carrier: Connection | null = null;
  #reader: AnswerReader | null = null;
  /** Whether bytes came behind the answer's own end. */
  #spokeOn = false;
  /** Whether the answer began before the whole request had left, which cannot be an answer to all of it. */
  #early = false;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort: (() => void) | null = null;

  constructor(
    readonly written: RequestBytes,
    private readonly options: SendOptions,
    private readonly pool: ConnectionPool,
    /** Does what it is given once all that came by now is read. */
    private readonly afterReading: (action: () => void) => void,
    private readonly resolve: (transmission: Transmission) => void,
  ) {
    this.#timer = setTimeout(deadlinePassed, Math.min(options.deadlineMs, longestTimerMs), this);
    if (options.signal === undefined) return;
    this.#onAbort = () => this.#end({ kind: 'cancelled', phase: this.phase });
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  get head(): AnswerHead | null {
    return this.#reader?.head ?? null;
  }

  enter(phase: Phase): void {
    this.phase = phase;
    this.options.onPhase?.(phase);
  }

  mark(step: Step): void {
    this.timings[step] ??= performance.now() - this.startedAt;
  }

  fail(reason: TransportFailure): void {
    this.#end({ kind: 'failed', failure: reason });
  }

  run(carrier: Connection, reused: boolean): void {
    this.#carrier = carrier;
    carrier.current = this;
    if (carrier.socket.readableLength > 0) {
      this.fail(unasked(this.phase));
      return;
    }
    this.connection = reused ? carrier.reusedFacts : carrier.facts;
    this.enter('send');
    // From here on bytes may leave at any moment.
    this.sent = 'part';
    carrier.send(this.written.bytes, (error) => this.#written(error));
    this.#reader = new AnswerReader(carrier, this.written.bodiless === true, this);
  }

  heard(chunk: Uint8Array): void {
    if (this.answerBytes.size === 0) {
      this.timings.firstByteMs = performance.now() - this.startedAt;
      this.enter('receive');
      // Under TLS the kernel may have all bytes a moment before that is told: by the next turn it was.
      if (this.sent !== 'whole') setImmediate(() => this.#beganEarly());
    }
    this.answerBytes.add(chunk);
    this.#reader?.heard(chunk, () => this.answerBytes.bytes());
    if (this.answerBytes.size > recordingLimit) this.#tooLarge();
  }

  connectionFailed(error: Error): void {
    // An answer that is whole stays whole, whatever happens to the connection after it.
    if (this.#reader?.isWhole !== true) this.fail(failureOf(this.phase, error));
  }

  connectionClosed(): void {
    if (this.#reader?.isWhole === true) return;
    this.fail(failure(this.phase, this.answerBytes.size === 0 ? 'CLOSED_WITHOUT_ANSWER' : 'ANSWER_CUT'));
  }

  #written(error?: Error | null): void {
    if (error || this.over) return;
    if (!this.#early) this.sent = 'whole';
    this.timings.sentMs = performance.now() - this.startedAt;
    if (this.phase === 'send') this.enter('wait');
  }

  #beganEarly(): void {
    this.#early = this.sent !== 'whole';
  }

  bodyCame(part: Uint8Array): void {
    this.body.add(part);
    if (this.body.size > bodyLimit) this.#tooLarge();
  }

  ended(): void {
    if (this.sent === 'whole') this.#end({ kind: 'complete' });
    else setImmediate(() => this.#end({ kind: 'complete' }));
  }

  broke(error: Error): void {
    if (!failureOf(this.phase, error).code.startsWith('HPE_')) return;
    // The part of the body that stood before the error is delivered in the next tick.
    process.nextTick(() => {
      if (this.#reader?.isWhole !== true) this.fail(failureOf(this.phase, error));
    });
  }

  #tooLarge(): void {
    this.truncated = true;
    this.fail(failure(this.phase, 'BODY_TOO_LARGE'));
  }

  timedOut(): void {
    this.fail(failure(this.phase, 'TIMEOUT'));
  }

  #end(cause: Ending): void {
    if (this.over) return;
    this.over = true;
    const ending = this.#ownedEnding(cause);
    clearTimeout(this.#timer);
    if (this.#onAbort !== null) this.options.signal?.removeEventListener('abort', this.#onAbort);
    this.timings.endMs = performance.now() - this.startedAt;
    this.stopOpening?.();
    this.#leaveConnection(ending.kind === 'complete');
    writeTransmission(this, ending, (ended) => this.afterReading(() => this.resolve(ended)));
  }

  /**
   * Bytes behind an answer were not asked for. On a connection that was used before, the answer in front of them may be the
   * one that nobody asked for, and they the answer: then it is not known which is ours.
   */
  #ownedEnding(ending: Ending): Ending {
    const { head } = this;
    if (ending.kind !== 'complete' || head === null || this.#reader === null) return ending;
    if (this.#reader.plainEnd === this.answerBytes.size) return ending;
    const came = this.answerBytes.bytes();
    if (breaksRules(came))
      return { kind: 'failed', failure: failure(this.phase, 'HPE_INVALID_HEADER_TOKEN') };
    this.#spokeOn = answerEnd(came, head, this.body.size) !== came.length;
    if (!this.#spokeOn || !this.connection.reused) return ending;
    return { kind: 'failed', failure: unasked(this.phase) };
  }

  #leaveConnection(complete: boolean): void {
    const carrier = this.#carrier;
    if (carrier === null) return;
    carrier.rest();
    const { head } = this;
    if (complete && head !== null && this.sent === 'whole' && this.written.reusable && !this.#spokeOn) {
      this.pool.put(carrier, rawHeader(head, 'keep-alive'));
    } else {
      carrier.destroy();
      if (this.#spokeOn) this.pool.distrust(carrier.key);
    }
  }
}

function unasked(phase: Phase): TransportFailure {
  return failure(phase, 'ANSWER_UNASKED');
}

function deadlinePassed(exchange: Exchange): void {
  exchange.timedOut();
}
