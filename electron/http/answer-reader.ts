import type { IncomingMessage } from 'node:http';
import type { Connection } from './connection.js';
import { type AnswerHead, type PlainAnswer, readPlainAnswer } from './plain-answer.js';

/** Is told what the answer is made of. */
interface AnswerListener {
  bodyCame(part: Uint8Array): void;
  ended(): void;
  broke(error: Error): void;
}

/** Reads one answer while it comes: a plain one here, every other by node:http, which is then given all that came so far. */
export class AnswerReader {
  head: AnswerHead | null = null;
  #plain: PlainAnswer | null = null;
  #missing = 0;
  #other: IncomingMessage | null = null;
  #isAsked = false;

  constructor(
    private readonly carrier: Connection,
    private readonly bodiless: boolean,
    private readonly listener: AnswerListener,
  ) {}

  get isWhole(): boolean {
    return this.#plain === null ? this.#other?.complete === true : this.#missing === 0;
  }

  /** Where a plain answer ends in what came; null where node:http reads it. */
  get plainEnd(): number | null {
    return this.#plain && this.#plain.bodyAt + this.#plain.bodySize;
  }

  /** `came`: all bytes up to when it is called. */
  heard(chunk: Uint8Array, came: () => Uint8Array): void {
    if (this.#isAsked) return;
    if (this.#plain !== null) {
      if (this.#missing > 0) this.#addBody(chunk);
      return;
    }
    this.#plain = this.bodiless ? null : readPlainAnswer(chunk);
    if (this.#plain === null) {
      this.#isAsked = true;
      this.#ask(came);
      return;
    }
    this.head = this.#plain.head;
    this.#missing = this.#plain.bodySize;
    this.#addBody(chunk.subarray(this.#plain.bodyAt));
  }

  #addBody(chunk: Uint8Array): void {
    // What stands behind it is not the answer's.
    const part = chunk.length > this.#missing ? chunk.subarray(0, this.#missing) : chunk;
    this.#missing -= part.length;
    if (part.length > 0) this.listener.bodyCame(part);
    // As node:http says it: when all that came with it was heard.
    if (this.#missing === 0) process.nextTick(() => this.listener.ended());
  }

  #ask(came: () => Uint8Array): void {
    const reader = this.carrier.askReader(this.bodiless, came);
    reader.on('error', (error) => this.listener.broke(error));
    reader.on('response', (head) => {
      this.head = this.#other = head;
      head.on('data', (part: Uint8Array) => this.listener.bodyCame(part));
      head.on('end', () => head.complete && this.listener.ended());
    });
  }
}
