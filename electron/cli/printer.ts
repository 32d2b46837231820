import type { Writable } from 'node:stream';
import { diskRefusal } from '../storage/disk-refusal.js';
import type { CliIo } from './cli-io.js';

/** Results go to `out`, everything else to `err`. A reader that went away ends the run quietly; a full disk does not. */
export class Printer {
  readonly #stdout: Writable;
  readonly #stderr: Writable;
  readonly #gone = new AbortController();
  readonly #onGone = (error: unknown): void => this.#stop(error);
  #refusal: unknown = null;

  constructor(io: CliIo) {
    this.#stdout = io.stdout;
    this.#stderr = io.stderr;
    this.#stdout.on('error', this.#onGone);
    this.#stderr.on('error', ignore);
  }

  /** Aborted when nobody reads the results any more, as behind `| head -1`. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Settles when the stream took it, so that a slow reader slows the run instead of filling the memory. */
  async out(chunk: string | Uint8Array): Promise<void> {
    if (chunk.length === 0) return;
    if (!this.#gone.signal.aborted)
      await new Promise<void>((resolve) => {
        this.#stdout.write(chunk, (error) => {
          if (error) this.#stop(error);
          resolve();
        });
      });
    // A verdict is told, if not where it was to be.
    if (this.#refusal !== null && typeof chunk === 'string') this.err(chunk.trimEnd());
  }

  /** What the disk said that did not take the results; null where all were taken, or the reader had enough. */
  get refusal(): unknown {
    return this.#refusal;
  }

  #stop(error: unknown): void {
    if (!this.#gone.signal.aborted && diskRefusal(error) !== null) this.#refusal = error;
    this.#gone.abort();
  }

  err(line: string): void {
    if (!this.#stderr.destroyed) this.#stderr.write(`${line}\n`);
  }

  close(): void {
    // `error` of a broken pipe may come late: that listener stays, or it would end the process.
    this.#stdout.off('error', this.#onGone);
    this.#stdout.on('error', ignore);
  }
}

function ignore(): void {}
