import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

let port: EventEmitter | null = null;
let data: unknown;

/**
 * A thread that is none: its script is run in the test's own process, with modules of its own and with messages that are
 * copied, so that a slip in it is seen where all other slips are.
 */
class Worker extends EventEmitter {
  readonly #port = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => this.#deliver(message),
  });
  readonly #loaded: Promise<unknown>;
  #isOver = false;

  constructor(script: string, options: { readonly workerData: unknown }) {
    super();
    started.push(this);
    vi.resetModules();
    port = this.#port;
    data = structuredClone(options.workerData);
    this.#loaded = import(script);
    this.#loaded.catch((error: unknown) => this.emit('error', error));
  }

  #deliver(message: unknown): void {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (!this.#isOver) this.emit('message', copy);
    });
  }

  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    void this.#loaded.then(() => this.#port.emit('message', copy));
  }

  unref(): void {}

  terminate(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.emit('exit', 1);
  }
}

/** Those that were begun, the last one last. */
export const started: Worker[] = [];

/** In the place of `node:worker_threads`. */
export const threadsHere = {
  Worker,
  get parentPort() {
    return port;
  },
  get workerData() {
    return data;
  },
};
