import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';

type Messages = Pick<RecordedExchange['transmission'], 'requestBytes' | 'answerBytes'>;

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
