import { useState } from 'react';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { optionsOf } from '../../ui/options.js';
import { OneOption } from './filter-options.js';
import type { TimeChoice } from './history-choice.js';
import { fieldOf, spanOfFields } from './time-span.js';

const { filter, time: timeText } = historyScreenText;

export function TimeFilter({
  chosen,
  onChange,
  close,
}: {
  chosen: TimeChoice | null;
  onChange: (time: TimeChoice | null) => void;
  close: () => void;
}) {
  const custom = chosen?.kind === 'custom' ? chosen : null;
  const [from, setFrom] = useState(fieldOf(custom?.since ?? null));
  const [to, setTo] = useState(fieldOf(custom?.until ?? null));
  const [problem, setProblem] = useState('');
  return (
    <>
      <OneOption
        label={filter.time}
        options={optionsOf(['hour', 'today', 'week'], timeText)}
        chosen={chosen === null || chosen.kind === 'custom' ? null : chosen.kind}
        onChange={(kind) => onChange(kind === null ? null : { kind })}
      />
      <form
        className="filter-exact filter-times"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const span = spanOfFields(from, to);
          if ('problem' in span) return setProblem(span.problem);
          onChange(span.time);
          close();
        }}
      >
        <label>
          {filter.from}
          <input
            className="input"
            type="datetime-local"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <label>
          {filter.to}
          <input
            className="input"
            type="datetime-local"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className="button" data-size="small">
          {filter.apply}
        </button>
        <p className="tone-bad" role="alert">
          {problem}
        </p>
      </form>
    </>
  );
}
