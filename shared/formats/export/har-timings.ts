import type { ExchangeDetail } from '../../model/exchange.js';

/** Milliseconds; -1 where a step did not happen or is not known. `connect` holds `ssl`, as HAR has it. */
interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

/** From the instants at which steps ended. What is not -1 adds up to the whole time, without `ssl`. */
export function harTimings(timings: ExchangeDetail['timings']): HarTimings {
  const { dnsMs, connectMs, proxyMs, tlsMs, sentMs, firstByteMs, endMs } = timings;
  const connected = tlsMs ?? proxyMs ?? connectMs;
  const beforeTls = proxyMs ?? connectMs ?? dnsMs ?? 0;
  const ready = connected ?? dnsMs ?? 0;
  const sent = sentMs ?? ready;
  const first = firstByteMs ?? (sentMs === undefined ? sent : endMs);
  return {
    blocked: -1,
    dns: dnsMs === undefined ? -1 : span(0, dnsMs),
    connect: connected === undefined ? -1 : span(dnsMs ?? 0, connected),
    ssl: tlsMs === undefined ? -1 : span(beforeTls, tlsMs),
    send: span(ready, sent),
    wait: span(sent, first),
    receive: span(first, endMs),
  };
}

export function harTime({ dns, connect, send, wait, receive }: HarTimings): number {
  return rounded([dns, connect, send, wait, receive].reduce((sum, ms) => sum + Math.max(0, ms), 0));
}

function span(from: number, to: number): number {
  return rounded(Math.max(0, to - from));
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
