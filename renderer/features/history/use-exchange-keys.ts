import { useEffect, useRef } from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { flowText } from '../../../shared/text/flow.js';
import { exchangeStepOf } from '../../state/exchange-step.js';
import { say } from '../../state/message-state.js';
import { type Selection, select } from '../../state/selection.js';
import { selectAndOpen } from './history-state.js';

/** On this screen the keys for the next and the previous exchange go along its list. */
export function useExchangeKeys(rows: readonly ExchangeSummary[], selected: Selection): void {
  const latest = useRef({ rows, selected });
  latest.current = { rows, selected };
  useEffect(() => {
    exchangeStepOf.current = (direction) => {
      const { rows: list, selected: now } = latest.current;
      const place = list.findIndex(({ id }) => id === now.at);
      const next = list[place < 0 ? 0 : place + direction];
      if (next) selectAndOpen(select(now, next.id, 'one', []));
      else say({ tone: 'neutral', text: direction === 1 ? flowText.lastExchange : flowText.firstExchange });
    };
    return () => {
      exchangeStepOf.current = null;
    };
  }, []);
}
