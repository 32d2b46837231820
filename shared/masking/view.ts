/** What a reader sees who undid something of a message, and where in it each byte of that stood. */
export interface View {
  readonly bytes: Uint8Array;
  /** What was undone; null: the message itself. */
  readonly parent: View | null;
  /** From where to where, in the parent, stands what is from `start` to `end` here. */
  readonly rangeOf: (start: number, end: number) => readonly [start: number, end: number];
}

/** What undoing one coding gave, without yet a parent. */
export type Undone = Omit<View, 'parent'>;

export function viewOf(bytes: Uint8Array): View {
  return { bytes, parent: null, rangeOf: (start, end) => [start, end] };
}

/** What stands from `start` to `end` in a view, as a view of it. */
export function partOf(view: View, start: number, end: number): View {
  return {
    bytes: view.bytes.subarray(start, end),
    parent: view,
    rangeOf: (first, last) => [first + start, last + start],
  };
}

/** A range of a view in the message itself. */
export function rangeInMessage(view: View, start: number, end: number): readonly [number, number] {
  let range: readonly [number, number] = [start, end];
  for (let at: View | null = view; at !== null; at = at.parent) range = at.rangeOf(...range);
  return range;
}

/** Bytes written one after the other, each with the place that it was read from. */
export class Rewriting {
  readonly #bytes: Uint8Array;
  readonly #from: Int32Array;
  #length = 0;

  /** `most`: no more bytes than that come. */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
    this.#from = new Int32Array(most + 1);
  }

  get length(): number {
    return this.#length;
  }

  put(byte: number, from: number): void {
    this.#bytes[this.#length] = byte;
    this.#from[this.#length++] = from;
  }

  /** In UTF-8. */
  putCharacter(codePoint: number, from: number): void {
    if (codePoint < 0x80) this.put(codePoint, from);
    else if (codePoint < 0x800) this.put(0xc0 | (codePoint >> 6), from);
    else if (codePoint < 0x10000) this.put(0xe0 | (codePoint >> 12), from);
    else this.put(0xf0 | (codePoint >> 18), from);
    if (codePoint >= 0x10000) this.put(0x80 | ((codePoint >> 12) & 63), from);
    if (codePoint >= 0x800) this.put(0x80 | ((codePoint >> 6) & 63), from);
    if (codePoint >= 0x80) this.put(0x80 | (codePoint & 63), from);
  }

  /** Where each byte stands for all up to where the next one was read from; `end`: of what was read. */
  rewritten(end: number): Undone {
    const from = this.#from;
    const length = this.#length;
    from[length] = end;
    return {
      bytes: this.#bytes.subarray(0, length),
      rangeOf(start, stop) {
        let last = stop;
        while (last < length && from[last] === from[stop - 1]) last++;
        return [from[start] ?? 0, from[last] ?? end];
      },
    };
  }

  /** Where each byte stands for one alone, and what was between them was left out. */
  picked(): Undone {
    const from = this.#from;
    return {
      bytes: this.#bytes.subarray(0, this.#length),
      rangeOf: (start, stop) => [from[start] ?? 0, (from[stop - 1] ?? 0) + 1],
    };
  }
}

/** Bytes of which some ranges are left out. */
export class Picking {
  readonly #bytes: Uint8Array;
  /** Of each range that is taken where it begins, among what is taken and in the bytes. */
  readonly #to: number[] = [];
  readonly #from: number[] = [];
  #length = 0;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Leaves out what is from `start` to `end`; each begins behind the last one. */
  skip(start: number, end: number): void {
    this.#take(start);
    this.#next = end;
  }

  /** Null where nothing was left out. */
  picked(): Undone | null {
    if (this.#next === 0) return null;
    this.#take(this.#bytes.length);
    const [to, from] = [this.#to, this.#from];
    const bytes = new Uint8Array(this.#length);
    for (let i = 0; i < to.length; i++) {
      const [at, next, first] = [to[i] ?? 0, to[i + 1] ?? this.#length, from[i] ?? 0];
      // Most are short: a call for each would cost more.
      for (let j = at; j < next; j++) bytes[j] = this.#bytes[first + j - at] ?? 0;
    }
    const placeOf = (index: number): number => {
      let [low, high] = [0, to.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((to[middle] ?? 0) <= index) low = middle;
        else high = middle;
      }
      return (from[low] ?? 0) + index - (to[low] ?? 0);
    };
    return { bytes, rangeOf: (start, end) => [placeOf(start), placeOf(end - 1) + 1] };
  }

  #take(end: number): void {
    this.#to.push(this.#length);
    this.#from.push(this.#next);
    this.#length += end - this.#next;
  }
}
