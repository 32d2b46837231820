import { useEffect, useRef } from 'react';
import { flowText } from '../../../shared/text/flow.js';
import { exchangeStepOf } from '../../state/exchange-step.js';
import { say } from '../../state/message-state.js';
import { type Pick, pick } from '../../state/pick.js';
import { pickAndOpen } from './history-state.js';
import type { ListedExchange } from './listed-exchange.js';

/** On this screen the keys for the next and the previous exchange go along its list. */
export function useExchangeKeys(rows: readonly ListedExchange[], picked: Pick): void {
  const latest = useRef({ rows, picked });
  latest.current = { rows, picked };
  useEffect(() => {
    exchangeStepOf.current = (direction) => {
      const { rows: list, picked: now } = latest.current;
      const place = list.findIndex(({ id }) => id === now.at);
      const next = list[place < 0 ? 0 : place + direction];
      if (next) pickAndOpen(pick(now, next.id, 'one', []));
      else say({ tone: 'neutral', text: direction === 1 ? flowText.lastExchange : flowText.firstExchange });
    };
    return () => {
      exchangeStepOf.current = null;
    };
  }, []);
}
