import type { Writable } from 'node:stream';
import type { CliIo } from './cli-io.js';

/** Results go to `out`, everything else to `err`. A reader that went away ends the run quietly. */
export class Printer {
  readonly #stdout: Writable;
  readonly #stderr: Writable;
  readonly #gone = new AbortController();
  readonly #onGone = (): void => this.#gone.abort();

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
    if (this.#gone.signal.aborted || chunk.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#stdout.write(chunk, (error) => {
        if (error) this.#gone.abort();
        resolve();
      });
    });
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
