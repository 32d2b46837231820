import { inertJson } from '../../messages/visible-text.js';
import type { ExchangeDetail } from '../../model/exchange.js';
import { handoverText } from '../../text/handover.js';
import { exchangeTitle } from './exchange-facts.js';
import type { HandoverExchange } from './handover-exchange.js';
import { harRequest } from './har-request.js';
import { harResponse } from './har-response.js';
import { harTime, harTimings } from './har-timings.js';

/** The exchanges as one HAR 1.2, in the order given. `version` is this program's. */
export function harOf(exchanges: readonly HandoverExchange[], version: string): string {
  const entries = exchanges.map(({ detail, bodyDecoded }) => entryOf(detail, bodyDecoded));
  const log = { version: '1.2', creator: { name: 'Session Desk', version }, pages: [], entries };
  return `${inertJson({ log }, 2)}\n`;
}

function entryOf(detail: ExchangeDetail, bodyDecoded: boolean) {
  const timings = harTimings(detail.timings);
  const { remoteAddress, remotePort } = detail.connection;
  return {
    startedDateTime: detail.startedAt,
    time: harTime(timings),
    request: harRequest(detail),
    response: harResponse(detail),
    cache: {},
    timings,
    ...(remoteAddress !== undefined && { serverIPAddress: remoteAddress }),
    ...(remotePort !== undefined && { connection: String(remotePort) }),
    comment: `${exchangeTitle(detail)}: ${detail.outcome}${bodyDecoded ? `. ${handoverText.message.decoded}` : ''}`,
    // What HAR has no place for. Other readers pass it over.
    _sessionDesk: {
      exchange: detail.id,
      act: detail.actId,
      operation: detail.operation,
      binding: detail.binding,
      outcome: detail.outcome,
      cause: detail.cause,
      sent: detail.sent,
      masked: !detail.revealed,
    },
  };
}
