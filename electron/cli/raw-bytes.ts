import type { FinishedExchange } from '../calls/exchange-deps.js';

const blankLine = new TextEncoder().encode('\n\n');

/** For each exchange the request's bytes, a blank line and the answer's bytes; a blank line between exchanges. */
export function rawBytes(exchanges: readonly FinishedExchange[]): Uint8Array {
  const parts = exchanges.flatMap(({ transmission }, index) => [
    ...(index === 0 ? [] : [blankLine]),
    transmission.requestBytes,
    blankLine,
    transmission.answerBytes,
  ]);
  return Buffer.concat(parts);
}
