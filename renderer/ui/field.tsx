import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Icon } from './icons.js';
import { type Choice, SelectControl } from './select.js';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, said at the field. */
  readonly error?: string | undefined;
}

/** A labelled line of a form; `children` gets the ids that tie control, label and note together. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldProps & {
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-control">
        {children({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error !== undefined })}
      </div>
      {note && (
        <p
          className="field-note"
          id={noteId}
          data-wrong={error !== undefined}
          role={error ? 'alert' : undefined}
        >
          {error && <Icon name="bad" />}
          {note}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly after?: ReactNode;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>;

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  after,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...rest}
            {...ids}
            className={className ? `input ${className}` : 'input'}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {after}
        </>
      )}
    </Field>
  );
}

export function TextAreaField({
  label,
  value,
  onChange,
  rows = 3,
  autoFocus = false,
  ...rest
}: FieldProps & { value: string; onChange: (value: string) => void; rows?: number; autoFocus?: boolean }) {
  return (
    <Field label={label} {...rest}>
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          rows={rows}
          // biome-ignore lint/a11y/noAutofocus: of a dialog, where the keys must have a place
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
}: FieldProps & Choice<Value>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <SelectControl {...ids} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}
