import { exchangeOutcomes, historyScreenText } from '../../../shared/text/history-screen.js';
import { operationNames, wordsText } from '../../../shared/text/words.js';
import { moment } from '../../ui/format.js';
import type { HistoryChoice, StatusChoice, TimeChoice } from './history-choice.js';

/** A filter that is on, as it is written, and the choice without it. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly without: HistoryChoice;
}

/** Names of what is filtered by its id; null where it is not there any more. */
export interface Names {
  environment(id: string): string | null;
  session(id: string): string | null;
}

const text = historyScreenText;
const { filter } = text;

/** In the order of the menus; several values of one filter are one chip. */
export function chipsOf(choice: HistoryChoice, names: Names): Chip[] {
  const chips: Chip[] = [];
  const add = (id: string, name: string, value: string, without: Partial<HistoryChoice>) =>
    chips.push({ id, label: `${name}: ${value}`, without: { ...choice, ...without } });
  const { environmentId, sessionId, operations, bindings, outcomes, origins, status, time, actId } = choice;
  if (environmentId !== null)
    add('environment', filter.environment, names.environment(environmentId) ?? filter.goneEnvironment, {
      environmentId: null,
    });
  if (sessionId !== null)
    add('session', filter.session, names.session(sessionId) ?? filter.goneSession, { sessionId: null });
  if (actId !== null) chips.push({ id: 'act', label: text.act, without: { ...choice, actId: null } });
  if (operations.length > 0)
    add('operation', filter.operation, listed(operations, operationNames()), { operations: [] });
  if (bindings.length > 0)
    add('binding', filter.binding, listed(bindings, wordsText.binding), { bindings: [] });
  if (outcomes.length > 0)
    add('outcome', filter.outcome, listed(outcomes, exchangeOutcomes()), { outcomes: [] });
  if (origins.length > 0) add('origin', filter.origin, listed(origins, text.origin), { origins: [] });
  if (status !== null) add('status', filter.status, statusLabel(status), { status: null });
  if (time !== null) add('time', filter.time, timeLabel(time), { time: null });
  return chips;
}

function listed(values: readonly string[], names: Readonly<Record<string, string>>): string {
  return values.map((value) => names[value] ?? value).join(', ');
}

function statusLabel(status: StatusChoice): string {
  if (status.kind === 'exact') return String(status.code);
  return text.statusClass[status.kind === 'none' ? 'none' : status.hundreds];
}

function timeLabel(time: TimeChoice): string {
  if (time.kind !== 'custom') return text.time[time.kind];
  const { since, until } = time;
  if (since !== null && until !== null) return text.time.between({ from: moment(since), to: moment(until) });
  if (since !== null) return text.time.since({ from: moment(since) });
  return until === null ? text.time.custom : text.time.until({ to: moment(until) });
}
