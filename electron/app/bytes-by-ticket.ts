import { randomBytes } from 'node:crypto';

/** Bytes that wait to be fetched by the window. */
export interface BytesByTicket {
  /** Gives a ticket that nobody can guess. */
  put(bytes: Uint8Array): string;
  /** Each only once; null where there is none, or none any more. */
  take(ticket: string): Uint8Array | null;
}

/** A window that was closed meanwhile never comes. */
const keptMs = 60_000;

export function createBytesByTicket(): BytesByTicket {
  const byTicket = new Map<string, Uint8Array>();
  return {
    put(bytes) {
      const ticket = randomBytes(16).toString('hex');
      byTicket.set(ticket, bytes);
      setTimeout(() => byTicket.delete(ticket), keptMs).unref();
      return ticket;
    },
    take(ticket) {
      const bytes = byTicket.get(ticket) ?? null;
      byTicket.delete(ticket);
      return bytes;
    },
  };
}
