import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Policy } from '../../shared/model/policy.js';
import { handshake } from '../http/handshake.js';
import { noTls } from '../http/transport.js';
import { trustRules } from '../http/trust.js';

export type Collector = NonNullable<NonNullable<Policy['audit']>['syslog']>;

/** Facility 13 (log audit), severity 6 (informational). */
const priority = 13 * 8 + 6;
const waitMs = 15_000;

/** One line as RFC 5424 has it, with its length before it (RFC 6587, RFC 5425). In ASCII only, so that no mark of UTF-8 is needed. */
export function syslogFrame(line: string, processId: number): string {
  const { at, computer, what } = factsOf(line);
  const message = line.replace(
    /[^\x20-\x7e]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const host = computer.replace(/[^\x21-\x7e]/g, '_').slice(0, 255) || '-';
  const whole = `<${priority}>1 ${at} ${host} session-desk ${processId} ${what} - ${message}`;
  return `${Buffer.byteLength(whole)} ${whole}`;
}

function factsOf(line: string): { at: string; computer: string; what: string } {
  try {
    const { at, computer, what } = JSON.parse(line);
    return { at: String(at), computer: String(computer), what: String(what) };
  } catch {
    return { at: '-', computer: '', what: '-' };
  }
}

/**
 * Hands lines to the collector over a connection of their own. Resolves when it has read them to their end: it closes its side
 * only then. One that was ended closes it too, and loses what it had read: it must still be there afterwards. Rejects where that did not come, and all of them are to be sent again.
 */
export async function sendLines(collector: Collector, lines: readonly string[]): Promise<void> {
  const socket = await connectTo(collector);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('ETIMEDOUT')), waitMs);
    const over = (error: Error | null) => {
      clearTimeout(timer);
      socket.destroy();
      if (error === null) resolve();
      else reject(error);
    };
    let written = false;
    socket.once('error', over);
    socket.once('end', () => over(written ? null : new Error('ECONNRESET')));
    socket.once('close', () => over(new Error('ECONNRESET')));
    socket.resume();
    socket.end(lines.map((line) => syslogFrame(line, process.pid)).join(''), () => {
      written = true;
    });
  });
  (await reach(collector)).destroy();
}

function reach({ host, port }: Collector): Promise<Duplex> {
  return new Promise<Duplex>((resolve, reject) => {
    // The half that is closed first must not take the other with it.
    const socket = connect({ host, port, allowHalfOpen: true });
    socket.setTimeout(waitMs, () => socket.destroy(new Error('ETIMEDOUT')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.off('error', reject);
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

async function connectTo(collector: Collector): Promise<Duplex> {
  const { transport, host, caFile } = collector;
  const plain = await reach(collector);
  if (transport === 'tcp') return plain;
  const ca = caFile === undefined ? null : readFileSync(caFile, 'utf8');
  const secured = await handshake(plain, trustRules(host, { ...noTls, ca }));
  if (secured.ok) return secured.value.socket;
  plain.destroy();
  throw secured.error.error;
}
