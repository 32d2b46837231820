import { useId } from 'react';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { toggled } from './history-choice.js';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Any number of a few values. */
export function ManyOptions<Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: readonly Value[]) => void;
}) {
  return (
    <fieldset className="filter-options">
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, label: name }, index) => (
        <label key={value} className="filter-option">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: it is the first thing in a menu that was just opened
            autoFocus={index === 0}
            checked={chosen.includes(value)}
            onChange={() => onChange(toggled(chosen, value))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** One of a few values, or any. */
export function OneOption<Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly Option<Value>[];
  chosen: Value | null;
  onChange: (chosen: Value | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className="filter-options">
      <legend className="visually-hidden">{label}</legend>
      {[{ value: null, label: historyScreenText.filter.any }, ...options].map(({ value, label: word }) => (
        <label key={value ?? ''} className="filter-option">
          <input
            type="radio"
            name={name}
            // biome-ignore lint/a11y/noAutofocus: it is the first thing in a menu that was just opened
            autoFocus={value === chosen}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
