import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { BindingCall } from '../../../shared/model/four-bindings.js';
import { changesNothing } from '../../../shared/model/operations.js';
import { type Binding, bindings } from '../../../shared/model/words.js';
import { verdictOf as verdictOfExchange } from '../../../shared/protocol/verdict-of.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { listed } from '../../../shared/text/listing.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import type { FourState } from './four-state.js';

/** One binding of the result. `why`: in words, while or because there is no exchange. */
export interface FourColumn {
  readonly binding: Binding;
  readonly exchange: ExchangeSummary | null;
  readonly call: BindingCall | null;
  readonly why: string;
}

/** Null: nothing was sent yet. The table is there all the same, so that nothing moves when it is. */
export function columnsOf(state: FourState | null): readonly FourColumn[] {
  if (!state) {
    const why = fourBindingsText.notSent;
    return bindings.map((binding) => ({ binding, exchange: null, call: null, why }));
  }
  const result = state.ended && 'result' in state.ended ? state.ended.result : null;
  const { overGet, operation } = state.request;
  return bindings.map((binding) => {
    const call = result?.calls.find((one) => one.binding === binding) ?? null;
    const exchange = call?.exchange ?? state.exchanges.find((one) => one.binding === binding) ?? null;
    const { leftOut, waiting, notYet } = fourBindingsText;
    if (binding === 'get' && !overGet) return { binding, exchange, call, why: leftOut.get };
    if (state.ended) return { binding, exchange, call, why: leftOut.stopped };
    const current = bindings.find(
      (one) => !state.exchanges.some((over) => over.binding === one) && (one !== 'get' || overGet),
    );
    const isUnderWay = changesNothing(operation) || current === binding;
    return { binding, exchange, call, why: isUnderWay ? waiting : notYet };
  });
}

/** Whether the bindings agree, in a sentence. */
export function verdictOf(columns: readonly FourColumn[]): string {
  const titles = columns.flatMap(({ exchange }) =>
    exchange ? [describeOutcome(verdictOfExchange(exchange, [])).title] : [],
  );
  const { verdict } = fourBindingsText;
  const different = [...new Set(titles)];
  if (different.length === 0) return verdict.none;
  return different.length === 1
    ? verdict.agree({ title: different[0] ?? '' })
    : verdict.disagree({ titles: listed(different) });
}
