const windowMs = 8_000;
const gapMs = 250;

/** How fast rows end, and how long is left. Times in ms of a clock that only goes forward. */
export class ProgressMeter {
  #samples: { readonly atMs: number; readonly ended: number }[] = [];

  sample(nowMs: number, ended: number): void {
    const last = this.#samples.at(-1);
    if (last && nowMs - last.atMs < gapMs / 2) return;
    this.#samples.push({ atMs: nowMs, ended });
    while ((this.#samples[1]?.atMs ?? nowMs) < nowMs - windowMs) this.#samples.shift();
  }

  perSecond(nowMs: number, ended: number): number {
    const first = this.#samples[0];
    if (!first || nowMs - first.atMs < gapMs / 2) return 0;
    return Math.round(((ended - first.ended) / (nowMs - first.atMs)) * 10_000) / 10;
  }
}

/** Calls at most four times a second; `now` at once. */
export class Throttle {
  #timer: NodeJS.Timeout | undefined;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(
    readonly action: () => void,
    readonly nowMs: () => number,
  ) {}

  soon(): void {
    const waitMs = Math.max(0, this.#lastMs + gapMs - this.nowMs());
    this.#timer ??= setTimeout(() => this.now(), waitMs);
  }

  now(): void {
    this.stop();
    this.#lastMs = this.nowMs();
    this.action();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
