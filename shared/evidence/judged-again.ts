import { splitMessage } from '../messages/split-message.js';
import type { ExchangeDetail } from '../model/exchange.js';
import type { Transmission, WireAnswer } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import { judge } from '../protocol/judge.js';
import { judgeRaw } from '../protocol/judge-raw.js';
import { latin1 } from '../protocol/latin1.js';
import type { EvidenceRecord } from './evidence-record.js';

type Facts = Pick<
  ExchangeDetail,
  'operation' | 'binding' | 'sent' | 'failure' | 'outcome' | 'cause' | 'status'
> &
  Pick<Transmission, 'timings' | 'connection'> &
  Partial<Pick<ExchangeDetail, 'truncated' | 'trailers' | 'active' | 'fault'>>;

const ownTroubles: readonly string[] = ['request-problem', 'reader-failed'];
/** What comes of them: none of it says that a session is out. */
const ofOwnTroubles: readonly string[] = ['not-sent', 'unexpected', 'unknown'];

/**
 * The verdict on a recorded exchange, made anew from its bytes. How it ended (all of it left, a connection that broke) is
 * no matter of bytes: it is taken from what was recorded. Null where the bytes are not there to be judged.
 */
export function judgedAgain({ facts: all, answer, request }: EvidenceRecord): Verdict | null {
  const facts = all as unknown as Facts;
  // What this program itself could not do is no matter of bytes either.
  if (ownTroubles.includes(facts.cause) && ofOwnTroubles.includes(facts.outcome)) return null;
  const isMissing =
    answer.length === 0 && (facts.status !== null || (facts.sent !== 'none' && request.length === 0));
  if (isMissing) return null;
  const transmission: Transmission = {
    sent: facts.sent,
    end: endOf(facts),
    requestBytes: request,
    answerBytes: answer,
    answer: answerOf(answer, facts),
    timings: facts.timings,
    connection: facts.connection,
  };
  const { operation, binding } = facts;
  return operation === null || binding === null
    ? judgeRaw(transmission)
    : judge(operation, binding, transmission);
}

/** In what the recorded verdict is not the one that the bytes give: names of facts, none where all agree. */
export function differencesOf({ facts: all, request, answer }: EvidenceRecord, again: Verdict): string[] {
  const facts = all as unknown as Facts;
  const status = answerOf(answer, facts)?.status ?? null;
  return [
    ...(facts.outcome === again.outcome ? [] : ['outcome']),
    ...(facts.cause === again.cause ? [] : ['cause']),
    ...(facts.active === again.active ? [] : ['active']),
    ...(facts.fault?.code === again.fault?.code ? [] : ['fault']),
    ...(facts.operation === null || names(request, facts.operation) ? [] : ['operation']),
    ...(facts.status === status || status === null ? [] : ['status']),
  ];
}

/** Whether the request speaks of that operation at all, in whatever charset and binding. */
function names(request: Uint8Array, operation: string): boolean {
  return request.length === 0 || latin1(request).replaceAll('\0', '').includes(operation);
}

function endOf({ failure, outcome, cause }: Facts): Transmission['end'] {
  if (failure) return { kind: 'failed', failure };
  if (outcome === 'cancelled' || cause === 'cancelled-after-send')
    return { kind: 'cancelled', phase: 'wait' };
  return { kind: 'complete' };
}

function answerOf(bytes: Uint8Array, { truncated = false, trailers = [] }: Facts): WireAnswer | null {
  const { head, headEnd } = splitMessage(bytes);
  const line = /^HTTP\/(\S+) (\d{3}) ?(.*)$/.exec(head?.startLine ?? '');
  if (head === null || line === null) return null;
  const [, httpVersion = '', status = '', statusText = ''] = line;
  return {
    httpVersion,
    status: Number(status),
    statusText,
    headers: head.headers,
    trailers,
    body: bytes.subarray(headEnd),
    truncated,
  };
}
