import { withDetails } from '../../shared/diagnosis/diagnose.js';
import type { DiagnosisFacts } from '../../shared/diagnosis/refine-cause.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import { visibleLine } from '../../shared/messages/visible-text.js';
import type { ActResult } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { type ActOperation, endsSession, tellsActive } from '../../shared/model/operations.js';
import type { OutcomeFacts } from '../../shared/model/outcome-facts.js';
import type { Binding, Operation, Outcome } from '../../shared/model/words.js';
import {
  mainExchange as mainExchangeOf,
  verdictOf,
  verdictOfResult,
} from '../../shared/protocol/verdict-of.js';
import { answererOf } from '../../shared/text/answerers.js';
import { rowNote } from '../../shared/text/bulk-row-note.js';
import { cliText } from '../../shared/text/cli.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { inertText } from './inert-text.js';

/** One object of `--json`, in the order in which its fields are printed. */
export interface JsonLine {
  readonly token?: string;
  readonly operation: Operation;
  readonly binding: Binding;
  readonly outcome: Outcome;
  /** A code; what it means and what to do, as the window says it. Absent where only the row is known. */
  readonly cause?: string;
  readonly meaning?: string;
  readonly advice?: string;
  /** Who answered in the service's place. */
  readonly answeredBy?: string;
  readonly active?: boolean;
  readonly status?: number;
  readonly ms: number;
  readonly fault?: { readonly code: string; readonly reason: string };
  readonly error?: string;
  /** Of a token that a login gave. */
  readonly doubts?: readonly { readonly code: string; readonly meaning: string }[];
  readonly exchange?: string;
}

/** One token's end. `result` is null where the run was stopped before the token's turn. */
export interface TokenEnd {
  readonly token: string;
  readonly operation: ActOperation;
  readonly binding: Binding;
  readonly result: ActResult | null;
  /** By exchange, for those that did not end well. */
  readonly facts?: ReadonlyMap<string, DiagnosisFacts>;
}

export function outcomeOf({ result }: TokenEnd): Outcome {
  return result?.outcome ?? 'cancelled';
}

/** The exchange that a line tells of: the Logout where one was begun, else the check. */
export function mainExchange({ result }: TokenEnd): ExchangeSummary | undefined {
  return result === null ? undefined : mainExchangeOf(result);
}

export function jsonLine(end: TokenEnd): JsonLine {
  const main = mainExchange(end);
  const error = errorOf(end);
  return {
    token: maskToken(end.token),
    operation: end.operation,
    binding: end.binding,
    outcome: outcomeOf(end),
    ...jsonCause(end),
    ...(tellsActive(end.operation) && main?.active !== undefined && { active: main.active }),
    ...jsonFacts(main, end.result?.totalMs ?? 0),
    ...(error !== null && { error }),
    ...(main && { exchange: main.id }),
  };
}

/** What the window would say of this end. */
function jsonCause(end: TokenEnd): Pick<JsonLine, 'cause' | 'meaning' | 'advice' | 'answeredBy'> {
  const { result, facts } = end;
  if (result === null)
    return { cause: 'cancelled-before-send', meaning: cliText.notStarted, advice: cliText.sendAgain };
  const main = mainExchange(end);
  const verdict = verdictOfResult(result);
  return causeLine(main ? withDetails(verdict, main, facts?.get(main.id) ?? {}) : verdict);
}

export function causeLine(
  verdict: OutcomeFacts,
): Pick<JsonLine, 'cause' | 'meaning' | 'advice' | 'answeredBy'> {
  const { meaning, advice } = describeOutcome(verdict);
  const who = answererOf(verdict.causeFacts?.answerer);
  return {
    cause: verdict.cause,
    meaning: visibleLine(meaning),
    advice: visibleLine(advice),
    ...(who?.between && { answeredBy: who.name }),
  };
}

export function jsonFacts(
  exchange: ExchangeSummary | undefined,
  ms: number,
): Pick<JsonLine, 'status' | 'ms' | 'fault'> {
  const fault = exchange?.fault;
  return {
    ...(exchange && exchange.status !== null && { status: exchange.status }),
    ms: Math.round(ms * 10) / 10,
    ...(fault && { fault: { code: fault.code, reason: fault.reason } }),
  };
}

/** The word of a person's line: `active` and `out` say more about a check than `accepted` does. */
export function wordOf(end: TokenEnd): string {
  const fate = end.result?.fate;
  return fate === 'active' || fate === 'out' ? fate : outcomeOf(end);
}

export function humanLine(end: TokenEnd): string {
  const fate = doubtOf(end) ?? (end.result ? cliText.fate[end.result.fate] : cliText.notStarted);
  const fault = mainExchange(end)?.fault;
  const said = doubtOf(end) !== null || end.result === null;
  const why = fault ? `${fault.code}: ${fault.reason}` : said ? null : errorOf(end);
  return `${maskToken(end.token).padEnd(6)} ${wordOf(end).padEnd(12)} ${fate}${why ? ` ${inertText(why)}` : ''}\n`;
}

/** Why it is not what was wanted; null where there is nothing to say, or a fault says it. */
export function errorOf(end: TokenEnd): string | null {
  const { result } = end;
  if (result === null) return cliText.notStarted;
  const doubt = doubtOf(end);
  if (doubt !== null) return doubt;
  const main = mainExchange(end);
  if (result.fate === 'could-not-find-out') {
    const check = result.exchanges.at(-1);
    const asked = check !== undefined && check !== main;
    const why = cliText.checkFailed({
      why: asked
        ? (errorIn(end, check) ?? result.cause.replaceAll('-', ' '))
        : result.cause.replaceAll('-', ' '),
    });
    return main?.outcome === 'accepted' ? why : [main && errorIn(end, main), why].filter(Boolean).join(' ');
  }
  if (result.outcome === 'already-out' || result.outcome === 'not-active' || main === undefined) return null;
  return errorIn(end, main);
}

/** Of a row that an earlier run left unknown only CheckToken was asked: its Logout may never have left. */
function doubtOf({ operation, result }: TokenEnd): string | null {
  if (!endsSession(operation) || result === null || result.exchanges.length === 0) return null;
  if (result.exchanges.some((exchange) => endsSession(exchange.operation))) return null;
  const { outcome: state, cause, fate } = result;
  return state === 'already-out' || fate === 'was-out-or-wrong'
    ? null
    : rowNote({ state, cause, resolved: true, exchangeId: null });
}

function errorIn({ facts }: TokenEnd, exchange: ExchangeSummary): string | null {
  return exchangeError(exchange, facts?.get(exchange.id));
}

/** What was wrong with one exchange and what to do, with the code or the quote that says so. */
export function exchangeError(exchange: ExchangeSummary, facts: DiagnosisFacts = {}): string | null {
  if (exchange.outcome === 'accepted' || exchange.outcome === 'fault') return null;
  const { meaning, advice } = describeOutcome(withDetails(verdictOf(exchange, []), exchange, facts));
  const status = exchange.status === null ? '' : `HTTP ${exchange.status}: `;
  const code = exchange.failure ? ` (${exchange.failure.code})` : '';
  return `${status}${meaning} ${advice}${code}`;
}
