import type { ExchangeDetail, ExchangeSummary } from '../../model/exchange.js';
import { verdictOf } from '../../protocol/verdict-of.js';
import { failureText } from '../../text/failures.js';
import { handoverText } from '../../text/handover.js';
import { describeOutcome } from '../../text/outcomes.js';
import { bindingName, operationName } from '../../text/words.js';

const text = handoverText.facts;

/** `Log out over SOAP 1.1, 2026-11-24 10:53:36 UTC`. */
export function exchangeTitle({ operation, binding, startedAt }: ExchangeDetail): string {
  return text.title({
    operation: operationName(operation),
    binding: bindingName(binding),
    at: utcOf(startedAt),
  });
}

/** What is known of an exchange beside its bytes, in words: name and value, in order. */
export function exchangeFacts(
  detail: ExchangeDetail,
  act: readonly ExchangeSummary[],
): (readonly [name: string, value: string])[] {
  const said = describeOutcome(verdictOf(detail, act));
  const { connection } = detail;
  const facts: (readonly [string, string | null | undefined])[] = [
    [text.result, `${said.title}. ${said.meaning}`],
    [text.operation, detail.operation && `${operationName(detail.operation)} (${detail.operation})`],
    [text.binding, detail.binding && bindingName(detail.binding)],
    [text.environment, detail.environmentName],
    [text.address, detail.url],
    [text.token, detail.tokenMask],
    [text.fingerprint, detail.tokenFingerprint],
    [text.began, utcOf(detail.startedAt)],
    [text.took, text.ms({ ms: detail.totalMs })],
    [text.status, statusOf(detail)],
    [text.fault, detail.fault && `${detail.fault.code}: ${detail.fault.reason}`],
    [text.failure, detail.failure && `${failureText(detail.failure)} (${detail.failure.code})`],
    [text.sent, text.sentHow[detail.sent]],
    [text.server, serverOf(connection)],
    [text.proxy, connection.proxy],
    [text.tls, connection.tls && `${connection.tls.version}, ${connection.tls.cipher}`],
    [text.madeBy, text.origin[detail.origin]],
    [text.exchange, detail.id],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, oneLine(value)] as const] : []));
}

export function utcOf(instant: string): string {
  return instant.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}

function statusOf({ status, statusText }: ExchangeDetail): string {
  return status === null ? text.noAnswer : `${status} ${statusText ?? ''}`.trim();
}

function serverOf({ remoteAddress, remotePort }: ExchangeDetail['connection']): string | undefined {
  if (remoteAddress === undefined) return undefined;
  const address = remoteAddress.includes(':') ? `[${remoteAddress}]` : remoteAddress;
  return remotePort === undefined ? remoteAddress : `${address}:${remotePort}`;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
