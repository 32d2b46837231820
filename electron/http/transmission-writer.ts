import type { HeaderPair, Transmission, WireAnswer } from '../../shared/model/transmission.js';
import { isRefusal, readRefusedHead } from '../../shared/protocol/refused-head.js';
import { decodeContent } from './content-coding.js';
import { failure } from './failures.js';
import type { AnswerHead } from './plain-answer.js';
import { rawHeader } from './raw-header.js';
import type { Recording } from './recording.js';
import type { RequestBytes } from './request-bytes.js';

/** Of a body, before and after its content coding was undone. */
export const bodyLimit = 64 * 1024 * 1024;

export type Ending = Transmission['end'];

const nothing = new Uint8Array(0);

/** What an exchange knows when it ends. */
export interface Recorded {
  readonly written: RequestBytes;
  readonly sent: Transmission['sent'];
  readonly timings: Partial<Transmission['timings']>;
  readonly connection: Transmission['connection'];
  readonly head: AnswerHead | null;
  readonly answerBytes: Recording;
  readonly body: Recording;
  readonly truncated: boolean;
}

/** Puts together what is known when an exchange has ended, and gives it to `resolve`. */
export function writeTransmission(
  exchange: Recorded,
  end: Ending,
  resolve: (transmission: Transmission) => void,
): void {
  const { head } = exchange;
  const whole = exchange.body.bytes();
  const raw = whole.length > bodyLimit ? whole.subarray(0, bodyLimit) : whole;
  if (head === null) {
    const wasRefused = end.kind === 'failed' && isRefusal(end.failure.code);
    const refused = wasRefused ? readRefusedHead(exchange.answerBytes.bytes()).answer : null;
    resolve(transmission(exchange, end, refused));
    return;
  }
  const codings = rawHeader(head, 'content-encoding');
  if (codings === undefined || raw.length === 0) {
    resolve(transmission(exchange, end, answer(head, raw, exchange.truncated)));
    return;
  }
  // Never rejects: a decoder's error is part of what it gives back.
  void decodeContent(raw, codings, bodyLimit).then(({ body, truncated, problem }) => {
    const decoded = answer(head, body, truncated || exchange.truncated);
    resolve(transmission(exchange, endAfterDecoding(end, truncated, problem), decoded));
  });
}

function endAfterDecoding(end: Ending, truncated: boolean, problem: string | null): Ending {
  if (end.kind !== 'complete') return end;
  if (truncated) return { kind: 'failed', failure: failure('receive', 'BODY_TOO_LARGE') };
  if (problem === null) return end;
  return { kind: 'failed', failure: failure('receive', 'CONTENT_DECODING', problem) };
}

function transmission(exchange: Recorded, end: Ending, answer: WireAnswer | null): Transmission {
  const { written, sent, timings } = exchange;
  const result = {
    sent,
    end,
    // How far a request came that left in part is not known: all of it may have.
    requestBytes: sent === 'none' ? nothing : written.bytes,
    answerBytes: exchange.answerBytes.bytes(),
    answer,
    timings: timings as Transmission['timings'],
    connection: exchange.connection,
  };
  const secrets = sent !== 'none' && written.secrets.length > 0;
  return secrets ? { ...result, requestSecrets: written.secrets } : result;
}

function answer(head: AnswerHead, body: Uint8Array, truncated: boolean): WireAnswer {
  return {
    httpVersion: head.httpVersion,
    status: head.statusCode ?? 0,
    statusText: head.statusMessage ?? '',
    headers: pairs(head.rawHeaders),
    trailers: pairs(head.rawTrailers),
    body,
    truncated,
  };
}

function pairs(flat: readonly string[]): HeaderPair[] {
  const result: HeaderPair[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) result.push([flat[at] as string, flat[at + 1] as string]);
  return result;
}
