/**
 * A set of fingerprints (16 hex digits, all 64 bits of them) in flat memory: a Set of half a million strings costs
 * more than all the rest of reading them.
 */
export class FingerprintSet {
  #slots = 1 << 12;
  #high = new Uint32Array(this.#slots);
  #low = new Uint32Array(this.#slots);
  #size = 0;

  /** False where it was in there already. */
  add(fingerprint: string): boolean {
    const high = Number.parseInt(fingerprint.slice(0, 8), 16);
    // Zero in both halves is an empty slot; the one fingerprint that is zero shares with 1, once in 2^64.
    const low = Number.parseInt(fingerprint.slice(8, 16), 16) || (high === 0 ? 1 : 0);
    if (!this.#put(high, low)) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#slots) this.#grow();
    return true;
  }

  #put(high: number, low: number): boolean {
    const mask = this.#slots - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      if (this.#high[slot] === 0 && this.#low[slot] === 0) {
        this.#high[slot] = high;
        this.#low[slot] = low;
        return true;
      }
      if (this.#high[slot] === high && this.#low[slot] === low) return false;
    }
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    for (let slot = 0; slot < high.length; slot += 1) {
      const [one = 0, other = 0] = [high[slot], low[slot]];
      if (one !== 0 || other !== 0) this.#put(one, other);
    }
  }
}
