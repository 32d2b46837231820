import type { Environment } from '../../../shared/model/environment.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { Session } from '../../../shared/model/session.js';
import { bindings, operations, outcomes } from '../../../shared/model/words.js';
import { exchangeOutcomes, historyScreenText as text } from '../../../shared/text/history-screen.js';
import { operationNames, wordsText } from '../../../shared/text/words.js';
import { useStore } from '../../state/store.js';
import { optionsOf } from '../../ui/options.js';
import { FilterButton } from './filter-button.js';
import { ManyOptions, OneOption } from './filter-options.js';
import { changeChoice, historyState } from './history-state.js';
import { SessionFilter } from './session-filter.js';
import { StatusFilter } from './status-filter.js';
import { TimeFilter } from './time-filter.js';

const { filter } = text;
const origins = Object.keys(text.origin) as ExchangeSummary['origin'][];

/** One button for each thing that exchanges can be filtered by. */
export function HistoryFilters({
  environments,
  sessions,
}: {
  environments: ReadonlyMap<string, Environment>;
  sessions: readonly Session[];
}) {
  const choice = useStore(historyState, (state) => state.choice);
  return (
    <fieldset className="all-history-filters" aria-label={text.filters}>
      <FilterButton label={filter.environment} on={choice.environmentId !== null}>
        {() => (
          <OneOption
            label={filter.environment}
            options={[...environments.values()].map(({ id, name }) => ({ value: id, label: name }))}
            chosen={choice.environmentId}
            onChange={(environmentId) => changeChoice({ environmentId })}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.session} on={choice.sessionId !== null}>
        {() => (
          <SessionFilter
            sessions={sessions}
            environments={environments}
            chosen={choice.sessionId}
            onChange={(sessionId) => changeChoice({ sessionId })}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.operation} on={choice.operations.length > 0}>
        {() => (
          <ManyOptions
            label={filter.operation}
            options={optionsOf(operations, operationNames())}
            chosen={choice.operations}
            onChange={(chosen) => changeChoice({ operations: chosen })}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.binding} on={choice.bindings.length > 0}>
        {() => (
          <ManyOptions
            label={filter.binding}
            options={optionsOf(bindings, wordsText.binding)}
            chosen={choice.bindings}
            onChange={(chosen) => changeChoice({ bindings: chosen })}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.outcome} on={choice.outcomes.length > 0}>
        {() => (
          <ManyOptions
            label={filter.outcome}
            options={optionsOf(outcomes, exchangeOutcomes())}
            chosen={choice.outcomes}
            onChange={(chosen) => changeChoice({ outcomes: chosen })}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.status} on={choice.status !== null}>
        {(close) => (
          <StatusFilter
            chosen={choice.status}
            onChange={(status) => changeChoice({ status })}
            close={close}
          />
        )}
      </FilterButton>
      <FilterButton label={filter.time} on={choice.time !== null}>
        {(close) => (
          <TimeFilter chosen={choice.time} onChange={(time) => changeChoice({ time })} close={close} />
        )}
      </FilterButton>
      <FilterButton label={filter.origin} on={choice.origins.length > 0}>
        {() => (
          <ManyOptions
            label={filter.origin}
            options={optionsOf(origins, text.origin)}
            chosen={choice.origins}
            onChange={(chosen) => changeChoice({ origins: chosen })}
          />
        )}
      </FilterButton>
    </fieldset>
  );
}
