import { Buffer } from 'node:buffer';

const nothing = new Uint8Array(0);

/** Chunks in the order in which they came. Nearly every answer is one chunk, which is then kept without a copy. */
export class Recording {
  size = 0;
  #first: Uint8Array | null = null;
  #more: Uint8Array[] | null = null;

  add(chunk: Uint8Array): void {
    this.size += chunk.length;
    if (this.#first === null) this.#first = chunk;
    else if (this.#more === null) this.#more = [this.#first, chunk];
    else this.#more.push(chunk);
  }

  bytes(): Uint8Array {
    if (this.#more === null) return this.#first ?? nothing;
    this.#first = Buffer.concat(this.#more, this.size);
    this.#more = null;
    return this.#first;
  }
}
