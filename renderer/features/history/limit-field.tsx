import { useId } from 'react';

/** All, or up to a number that is typed. */
export function LimitField(props: {
  heading: string;
  all: string;
  some: string;
  unit: string;
  label: string;
  limited: boolean;
  value: string;
  error: string | null;
  onLimited: (limited: boolean) => void;
  onValue: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="limit-field">
      <legend className="soft">{props.heading}</legend>
      <label className="filter-option">
        <input type="radio" name={name} checked={!props.limited} onChange={() => props.onLimited(false)} />
        {props.all}
      </label>
      <div className="filter-option">
        <label className="checkbox">
          <input type="radio" name={name} checked={props.limited} onChange={() => props.onLimited(true)} />
          {props.some}
        </label>
        <input
          className="input short"
          inputMode="numeric"
          aria-label={props.label}
          aria-invalid={props.error !== null}
          aria-describedby={`${name}-note`}
          value={props.value}
          disabled={!props.limited}
          onChange={(event) => props.onValue(event.currentTarget.value)}
        />
        {props.unit}
      </div>
      <p className="tone-bad limit-note" id={`${name}-note`} role="alert">
        {props.error}
      </p>
    </fieldset>
  );
}
