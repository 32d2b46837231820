import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { byBegin } from '../../shared/protocol/exchange-order.js';
import type { Shown } from '../state/view-state.js';

/** The exchanges of the act that the shown exchange belongs to; before one is shown, those of the last act. Oldest first. */
export function stepsOf(
  shown: Shown,
  lastAct: readonly ExchangeSummary[],
  history: readonly ExchangeSummary[],
): readonly ExchangeSummary[] {
  if (shown.kind === 'preview' || lastAct.some(({ id }) => id === shown.id)) return lastAct;
  const exchange = history.find(({ id }) => id === shown.id);
  if (!exchange) return lastAct;
  return history.filter(({ actId }) => actId === exchange.actId).sort(byBegin);
}
