import type { TextRegion } from './content-text.js';
import { nextLineFeed, type PlacedRegion, placeRegions, regionAt, totalLength } from './region-bytes.js';

/**
 * Where lines begin, found a slice at a time.
 *
 * A line feed ends a line; what follows the last one is a line too, empty or not.
 */
export class LineIndex {
  readonly regions: readonly PlacedRegion[];
  readonly length: number;
  #starts = new Uint32Array(1024);
  #count = 1;
  #scanned = 0;

  constructor(regions: readonly TextRegion[]) {
    this.regions = placeRegions(regions);
    this.length = totalLength(this.regions);
  }

  /** Lines found so far; the last may still grow until `done`. */
  get count(): number {
    return this.#count;
  }

  /** Bytes looked at. */
  get scanned(): number {
    return this.#scanned;
  }

  get done(): boolean {
    return this.#scanned >= this.length;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.length;
  }

  /** Behind the line's last byte, its line end included. */
  end(line: number): number {
    return line + 1 < this.#count ? this.start(line + 1) : this.#scanned;
  }

  /** The line that holds the byte at `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Looks at up to `bytes` more bytes. */
  scan(bytes: number): void {
    const target = Math.min(this.length, this.#scanned + bytes);
    while (this.#scanned < target) {
      const region = regionAt(this.regions, this.#scanned);
      if (!region) return;
      const regionEnd = region.base + region.bytes.length;
      const cut = target - ((target - region.base) % region.unit);
      const stop = Math.min(regionEnd, Math.max(cut, this.#scanned + region.unit));
      this.#scanRegion(region, stop);
      this.#scanned = stop;
    }
  }

  #scanRegion(region: PlacedRegion, stop: number): void {
    // Looking only as far as `stop` keeps one long line from being walked over in a single slice.
    const slice = { ...region, bytes: region.bytes.subarray(0, stop - region.base) };
    for (let at = nextLineFeed(slice, this.#scanned - region.base); at >= 0; ) {
      this.#push(region.base + at + region.unit);
      at = nextLineFeed(slice, at + region.unit);
    }
  }

  #push(start: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count++] = start;
  }
}
