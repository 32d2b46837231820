import { performance } from 'node:perf_hooks';
import type { Connection } from './connection.js';

const idleByKey = 32;
/** Node's own servers close after 5 s of silence; be gone before. */
const idleMs = 4000;
/** A server's hint counts to the second, and its answer travelled for a while. */
const hintMarginMs = 1000;
const longestIdleMs = 60_000;

/** Idle connections, the one used last first. */
export class ConnectionPool {
  readonly #idle = new Map<string, Connection[]>();
  /** Where a server spoke unasked, an answer cannot be told from a stray one: there every request gets its own connection. */
  readonly #distrusted = new Set<string>();
  #sweeping: NodeJS.Timeout | null = null;

  take(key: string): Connection | null {
    const connections = this.#idle.get(key);
    if (connections === undefined) return null;
    const now = performance.now();
    for (let connection = connections.pop(); connection !== undefined; connection = connections.pop()) {
      const { socket } = connection;
      if (connection.usable && connection.idleUntilMs > now && socket.readable && socket.writable)
        return connection;
      connection.destroy();
    }
    return null;
  }

  /** `keepAlive`: the value of the answer's Keep-Alive header, if there was one. */
  put(connection: Connection, keepAlive: string | undefined): void {
    const connections = this.#idle.get(connection.key) ?? this.#list(connection.key);
    const hint = keepAlive === undefined ? null : /timeout\s*=\s*"?(\d{1,9})/i.exec(keepAlive);
    const forMs = hint === null ? idleMs : Math.min(Number(hint[1]) * 1000 - hintMarginMs, longestIdleMs);
    if (
      this.#distrusted.has(connection.key) ||
      !connection.usable ||
      !connection.socket.writable ||
      forMs <= 0 ||
      connections.length >= idleByKey
    ) {
      connection.destroy();
      return;
    }
    connection.idleUntilMs = performance.now() + forMs;
    connections.push(connection);
    this.#sweeping ??= setInterval(() => this.#sweep(), 1000).unref();
  }

  /** Nothing is used again there any more. */
  distrust(key: string): void {
    this.#distrusted.add(key);
    for (const connection of this.#idle.get(key)?.splice(0) ?? []) connection.destroy();
  }

  forget(connection: Connection): void {
    const connections = this.#idle.get(connection.key);
    const at = connections?.indexOf(connection) ?? -1;
    if (at >= 0) connections?.splice(at, 1);
  }

  close(): void {
    for (const connections of this.#idle.values())
      for (const connection of connections.splice(0)) connection.destroy();
    this.#sweep();
  }

  #list(key: string): Connection[] {
    const connections: Connection[] = [];
    this.#idle.set(key, connections);
    return connections;
  }

  /** Closing early, rather than when the next request needs a connection, is what makes a dead one rare. */
  #sweep(): void {
    const now = performance.now();
    for (const [key, connections] of this.#idle) {
      for (const connection of connections.filter((each) => each.idleUntilMs <= now)) {
        this.forget(connection);
        connection.destroy();
      }
      if (connections.length === 0) this.#idle.delete(key);
    }
    if (this.#idle.size > 0 || this.#sweeping === null) return;
    clearInterval(this.#sweeping);
    this.#sweeping = null;
  }
}
