import { useState } from 'react';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { optionsOf } from '../../ui/options.js';
import { OneOption } from './filter-options.js';
import type { StatusChoice } from './history-choice.js';

const { filter, statusClass } = historyScreenText;
const classes = { '2': 2, '3': 3, '4': 4, '5': 5 } as const;

/** A status by its class, exactly, or none at all. */
export function StatusFilter({
  chosen,
  onChange,
  close,
}: {
  chosen: StatusChoice | null;
  onChange: (status: StatusChoice | null) => void;
  close: () => void;
}) {
  const [exact, setExact] = useState(chosen?.kind === 'exact' ? String(chosen.code) : '');
  const [wrong, setWrong] = useState(false);
  const value =
    chosen === null || chosen.kind === 'exact'
      ? null
      : chosen.kind === 'none'
        ? 'none'
        : (String(chosen.hundreds) as '2' | '3' | '4' | '5');
  return (
    <>
      <OneOption
        label={filter.status}
        options={optionsOf(['2', '3', '4', '5', 'none'], statusClass)}
        chosen={value}
        onChange={(next) => {
          if (next === null) onChange(null);
          else if (next === 'none') onChange({ kind: 'none' });
          else onChange({ kind: 'class', hundreds: classes[next] });
        }}
      />
      <form
        className="filter-exact"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const code = /^[1-5]\d\d$/.test(exact.trim()) ? Number(exact) : null;
          setWrong(code === null);
          if (code === null) return;
          onChange({ kind: 'exact', code });
          close();
        }}
      >
        <label>
          {filter.exact}{' '}
          <input
            className="input short"
            inputMode="numeric"
            placeholder={filter.exactHint}
            value={exact}
            aria-invalid={wrong}
            onChange={(event) => setExact(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className="button" data-size="small">
          {filter.apply}
        </button>
        <p className="tone-bad" role="alert">
          {wrong && filter.badStatus}
        </p>
      </form>
    </>
  );
}
