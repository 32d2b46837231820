import type { Direction } from '../../model/difference.js';
import type { ExchangeDetail } from '../../model/exchange.js';
import { type HeaderPair, headerIn } from '../../model/transmission.js';
import { latin1 } from '../../protocol/latin1.js';
import { findWireHead, wireLine } from '../wire-head.js';

/** One direction of what is compared. */
export interface ComparedMessage {
  readonly direction: Direction;
  /** Bytes as they were on the wire; none where nothing was sent or came. */
  readonly wire: Uint8Array;
  readonly bodyOffset: number;
  readonly startLine: string;
  readonly headers: readonly HeaderPair[];
  readonly trailers: readonly HeaderPair[];
  /** Transfer and content coding undone. */
  readonly body: Uint8Array;
  readonly contentType: string | null;
  /** It says only what must be there: what else the other side has is no difference in meaning. */
  readonly minimal: boolean;
}

export function requestOf(detail: ExchangeDetail): ComparedMessage {
  const { requestBytes, requestBody, requestHeaders } = detail;
  return comparedMessage('request', requestBytes, requestBody, requestHeaders);
}

export function answerOf(detail: ExchangeDetail): ComparedMessage {
  const { answerBytes, answerBody, answerHeaders, trailers } = detail;
  return { ...comparedMessage('answer', answerBytes, answerBody, answerHeaders), trailers };
}

export function comparedMessage(
  direction: Direction,
  wire: Uint8Array,
  body: Uint8Array,
  headers: readonly HeaderPair[],
  minimal = false,
): ComparedMessage {
  const head = findWireHead(wire);
  return {
    direction,
    wire,
    bodyOffset: head.bodyOffset,
    startLine: wireLine(wire, head.start),
    headers,
    trailers: [],
    body,
    contentType: headerIn(headers, 'content-type') ?? null,
    minimal,
  };
}

/** The head as it was on the wire, interim answers included, each byte one character. */
export function headText({ wire, bodyOffset }: ComparedMessage): string {
  return latin1(wire.subarray(0, bodyOffset));
}
