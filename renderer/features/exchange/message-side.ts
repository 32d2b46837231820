import { findWireHead, wireLine } from '../../../shared/messages/wire-head.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { headerIn } from '../../../shared/model/transmission.js';
import { failureText } from '../../../shared/text/failures.js';

export type SideName = 'request' | 'answer';

/** One direction of an exchange, in the shape that the panes draw. */
export interface MessageSide {
  readonly name: SideName;
  readonly wire: Uint8Array;
  /** Where the (final) head ends in `wire`. */
  readonly bodyOffset: number;
  /** Transfer and content coding undone. */
  readonly body: Uint8Array;
  /** The codings that `body` had on the wire, outermost first: `chunked`, `gzip`. Empty: both are the same bytes. */
  readonly codings: readonly string[];
  /** True where the body on the wire is compressed and cannot be read. */
  readonly compressed: boolean;
  readonly startLine: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly trailers: readonly (readonly [string, string])[];
  readonly contentType: string | null;
  /** Only the beginning is here yet. */
  readonly awaited: boolean;
  readonly truncated: boolean;
  /** True where the answer broke off. */
  readonly incomplete: boolean;
  /** True where the body on the wire is hidden as a whole: a secret stands where it cannot be masked alone. */
  readonly sealed: boolean;
  /** Why there is nothing to show. */
  readonly failure: string | null;
}

export function requestSide(detail: ExchangeDetail, awaited = false): MessageSide {
  return side('request', detail, detail.requestBytes, detail.requestBody, detail.requestHeaders, awaited);
}

export function answerSide(detail: ExchangeDetail, awaited = false): MessageSide {
  return side('answer', detail, detail.answerBytes, detail.answerBody, detail.answerHeaders, awaited);
}

function side(
  name: SideName,
  detail: ExchangeDetail,
  wire: Uint8Array,
  body: Uint8Array,
  headers: readonly (readonly [string, string])[],
  awaited: boolean,
): MessageSide {
  const head = findWireHead(wire);
  const contentCodings = valuesOf(headers, 'content-encoding').filter((coding) => coding !== 'identity');
  const codings = [
    ...valuesOf(headers, 'transfer-encoding').filter((coding) => coding !== 'identity'),
    ...[...contentCodings].reverse(),
  ];
  const isAnswer = name === 'answer';
  return {
    name,
    wire,
    bodyOffset: head.bodyOffset,
    body,
    codings: wire.length === 0 ? [] : codings,
    compressed: codings.some((coding) => coding !== 'chunked'),
    startLine: wireLine(wire, head.start),
    headers,
    trailers: isAnswer ? detail.trailers : [],
    contentType: headerIn(headers, 'content-type') ?? null,
    awaited,
    truncated: isAnswer && detail.truncated,
    incomplete: isAnswer && detail.failure?.phase === 'receive' && wire.length > 0 && !detail.truncated,
    sealed: !detail.revealed && isSealed(wire.subarray(head.bodyOffset)),
    failure: detail.failure ? failureText(detail.failure) : null,
  };
}

const shortestSealed = 12;

/** Nothing but the mask. */
function isSealed(body: Uint8Array): boolean {
  return body.length >= shortestSealed && body.every((byte) => byte === 0x2a);
}

function valuesOf(headers: readonly (readonly [string, string])[], name: string): string[] {
  return headers
    .filter(([header]) => header.toLowerCase() === name)
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '');
}
