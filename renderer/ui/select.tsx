import type { SelectHTMLAttributes } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** The system's own drop-down list. */
export function SelectControl<Value extends string>({
  value,
  options,
  onChange,
  ...others
}: Choice<Value> & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Choice<Value>>) {
  return (
    <select
      {...others}
      className="select"
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** One with its label beside it. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  showLabel = false,
  id,
}: Choice<Value> & { label: string; showLabel?: boolean; id?: string }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: SelectControl is one
    <label className="checkbox">
      {showLabel ? <span className="soft">{label}</span> : <span className="visually-hidden">{label}</span>}
      <SelectControl id={id} value={value} options={options} onChange={onChange} />
    </label>
  );
}
