import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { HistoryFilter } from '../../../shared/model/history.js';
import type { Binding, Operation, Outcome } from '../../../shared/model/words.js';

export type StatusChoice =
  | { readonly kind: 'class'; readonly hundreds: 2 | 3 | 4 | 5 }
  | { readonly kind: 'exact'; readonly code: number }
  | { readonly kind: 'none' };

/** `custom`: UTC instants, of which one may be missing. */
export type TimeChoice =
  | { readonly kind: 'hour' | 'today' | 'week' }
  | { readonly kind: 'custom'; readonly since: string | null; readonly until: string | null };

/** What a person chose to see of the history. Empty lists and nulls filter nothing. */
export interface HistoryChoice {
  readonly text: string;
  readonly environmentId: string | null;
  readonly sessionId: string | null;
  readonly actId: string | null;
  readonly operations: readonly Operation[];
  readonly bindings: readonly Binding[];
  readonly outcomes: readonly Outcome[];
  readonly origins: readonly ExchangeSummary['origin'][];
  readonly status: StatusChoice | null;
  readonly time: TimeChoice | null;
}

export const everything: HistoryChoice = {
  text: '',
  environmentId: null,
  sessionId: null,
  actId: null,
  operations: [],
  bindings: [],
  outcomes: [],
  origins: [],
  status: null,
  time: null,
};

const hourMs = 3_600_000;
const lastMs = { hour: hourMs, week: 7 * 24 * hourMs } as const;

/** As the main process is asked. `Today` begins at midnight where the person is. */
export function filterOf(choice: HistoryChoice, nowMs: number): HistoryFilter {
  const { text, environmentId, sessionId, actId, operations, bindings, outcomes, origins } = choice;
  const { status, time } = choice;
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(environmentId !== null && { environmentId }),
    ...(sessionId !== null && { sessionId }),
    ...(actId !== null && { actId }),
    ...(operations.length > 0 && { operations: [...operations] }),
    ...(bindings.length > 0 && { bindings: [...bindings] }),
    ...(outcomes.length > 0 && { outcomes: [...outcomes] }),
    ...(origins.length > 0 && { origins: [...origins] }),
    ...(status !== null && { status: rangeOf(status) }),
    ...(time !== null && spanOf(time, nowMs)),
  };
}

function rangeOf(status: StatusChoice): [number, number] | null {
  if (status.kind === 'none') return null;
  if (status.kind === 'exact') return [status.code, status.code];
  return [status.hundreds * 100, status.hundreds * 100 + 99];
}

function spanOf(time: TimeChoice, nowMs: number): Pick<HistoryFilter, 'since' | 'until'> {
  if (time.kind === 'custom') {
    return {
      ...(time.since !== null && { since: time.since }),
      ...(time.until !== null && { until: time.until }),
    };
  }
  if (time.kind === 'today') return { since: new Date(new Date(nowMs).setHours(0, 0, 0, 0)).toISOString() };
  return { since: new Date(nowMs - lastMs[time.kind]).toISOString() };
}

/** Adds the value to a list of choices, or takes it out. */
export function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

export function isEverything(choice: HistoryChoice): boolean {
  return Object.keys(filterOf(choice, 0)).length === 0;
}
