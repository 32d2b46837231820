import type { FinishedExchange } from '../calls/exchange-deps.js';

type Messages = Pick<FinishedExchange['transmission'], 'requestBytes' | 'answerBytes'>;

const blankLine = new TextEncoder().encode('\n\n');

/** For each exchange the request's bytes, a blank line and the answer's bytes; a blank line between exchanges. */
export function rawBytes(exchanges: readonly Messages[]): Uint8Array {
  const parts = exchanges.flatMap(({ requestBytes, answerBytes }, index) => [
    ...(index === 0 ? [] : [blankLine]),
    requestBytes,
    blankLine,
    answerBytes,
  ]);
  return Buffer.concat(parts);
}
