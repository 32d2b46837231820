import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import { ok, type Result } from '../../shared/model/result.js';
import { byBegin } from '../../shared/protocol/exchange-order.js';
import { isOpen } from '../../shared/protocol/verdict-of.js';
import type { History } from '../history/history.js';

const mostOfAct = 500;

/** The exchanges in order of time, each once; with all of their acts if wanted. */
export function exchangesOf(
  history: History,
  { ids, wholeAct }: { readonly ids: readonly string[]; readonly wholeAct: boolean },
  reveal = false,
): Result<ExchangeDetail[], AppError> {
  const found = new Map<string, ExchangeDetail>();
  const add = (id: string): Result<ExchangeDetail, AppError> => {
    const known = found.get(id);
    if (known) return ok(known);
    const masked = history.get(id);
    // What holds no secret has nothing that could have been kept.
    const detail = reveal && masked.ok && masked.value.revealable ? history.reveal(id) : masked;
    if (detail.ok) found.set(id, detail.value);
    return detail;
  };
  for (const id of ids) {
    const detail = add(id);
    if (!detail.ok) return detail;
    if (!wholeAct) continue;
    for (const other of history.list({ actId: detail.value.actId, limit: mostOfAct })) {
      const more = add(other.id);
      if (!more.ok) return more;
    }
  }
  return ok([...found.values()].sort(byBegin));
}

/** Everything that was sent together with it, where that decides its verdict. */
export function actOf(history: Pick<History, 'list'>, exchange: ExchangeSummary): readonly ExchangeSummary[] {
  return isOpen(exchange) ? history.list({ actId: exchange.actId, limit: mostOfAct }) : [];
}
