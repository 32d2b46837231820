import { performance } from 'node:perf_hooks';
import type { Line } from './line.js';

const idleByKey = 32;
/** Node's own servers close after 5 s of silence; be gone before. */
const idleMs = 4000;
/** A server's hint counts to the second, and its answer travelled for a while. */
const hintMarginMs = 1000;
const longestIdleMs = 60_000;

/** Idle connections, the one used last first. */
export class LinePool {
  readonly #idle = new Map<string, Line[]>();
  /** Where a server spoke unasked, an answer cannot be told from a stray one: there every request gets its own connection. */
  readonly #distrusted = new Set<string>();
  #sweeping: NodeJS.Timeout | null = null;

  take(key: string): Line | null {
    const lines = this.#idle.get(key);
    if (lines === undefined) return null;
    const now = performance.now();
    for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
      const { socket } = line;
      if (line.usable && line.idleUntilMs > now && socket.readable && socket.writable) return line;
      line.destroy();
    }
    return null;
  }

  /** `keepAlive`: the value of the answer's Keep-Alive header, if there was one. */
  put(line: Line, keepAlive: string | undefined): void {
    const lines = this.#idle.get(line.key) ?? this.#list(line.key);
    const hint = keepAlive === undefined ? null : /timeout\s*=\s*"?(\d{1,9})/i.exec(keepAlive);
    const forMs = hint === null ? idleMs : Math.min(Number(hint[1]) * 1000 - hintMarginMs, longestIdleMs);
    if (
      this.#distrusted.has(line.key) ||
      !line.usable ||
      !line.socket.writable ||
      forMs <= 0 ||
      lines.length >= idleByKey
    ) {
      line.destroy();
      return;
    }
    line.idleUntilMs = performance.now() + forMs;
    lines.push(line);
    this.#sweeping ??= setInterval(() => this.#sweep(), 1000).unref();
  }

  /** Nothing is used again there any more. */
  distrust(key: string): void {
    this.#distrusted.add(key);
    for (const line of this.#idle.get(key)?.splice(0) ?? []) line.destroy();
  }

  forget(line: Line): void {
    const lines = this.#idle.get(line.key);
    const at = lines?.indexOf(line) ?? -1;
    if (at >= 0) lines?.splice(at, 1);
  }

  close(): void {
    for (const lines of this.#idle.values()) for (const line of lines.splice(0)) line.destroy();
    this.#sweep();
  }

  #list(key: string): Line[] {
    const lines: Line[] = [];
    this.#idle.set(key, lines);
    return lines;
  }

  /** Closing early, rather than when the next request needs a connection, is what makes a dead one rare. */
  #sweep(): void {
    const now = performance.now();
    for (const [key, lines] of this.#idle) {
      for (const line of lines.filter((each) => each.idleUntilMs <= now)) {
        this.forget(line);
        line.destroy();
      }
      if (lines.length === 0) this.#idle.delete(key);
    }
    if (this.#idle.size > 0 || this.#sweeping === null) return;
    clearInterval(this.#sweeping);
    this.#sweeping = null;
  }
}
