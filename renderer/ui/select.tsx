/** The system's own drop-down list. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  showLabel = false,
  id,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
  showLabel?: boolean;
  id?: string;
}) {
  return (
    <label className="checkbox">
      {showLabel ? <span className="soft">{label}</span> : <span className="visually-hidden">{label}</span>}
      <select
        className="select"
        id={id}
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
    </label>
  );
}
