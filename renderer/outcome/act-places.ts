import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { beginsSession, endsSession } from '../../shared/model/operations.js';
import { isAfter } from '../../shared/protocol/exchange-order.js';
import type { wordsText } from '../../shared/text/words.js';

/** Where an exchange stands among those of its act, seen from the top of a list that begins with the newest. */
export interface ActPlace {
  readonly at: 'alone' | 'top' | 'middle' | 'bottom';
  /** The step's name, where the act has more than one. */
  readonly step: keyof typeof wordsText.step | null;
}

/** By exchange id. An act's exchanges are together only as far as the list has them side by side. */
export function placesOf(exchanges: readonly ExchangeSummary[]): ReadonlyMap<string, ActPlace> {
  const places = new Map<string, ActPlace>();
  for (const [index, exchange] of exchanges.entries()) {
    const above = exchanges[index - 1]?.actId === exchange.actId;
    const below = exchanges[index + 1]?.actId === exchange.actId;
    const at = above ? (below ? 'middle' : 'bottom') : below ? 'top' : 'alone';
    places.set(exchange.id, { at, step: at === 'alone' ? null : stepOf(exchange, exchanges) });
  }
  return places;
}

function stepOf(exchange: ExchangeSummary, all: readonly ExchangeSummary[]): ActPlace['step'] {
  if (endsSession(exchange.operation)) return 'logout';
  if (beginsSession(exchange.operation)) return 'login';
  const logout = all.find((one) => one.actId === exchange.actId && endsSession(one.operation));
  if (!logout) return 'check';
  return isAfter(logout, exchange) ? 'check-before' : 'check-after';
}
