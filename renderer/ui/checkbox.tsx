import type { ReactNode } from 'react';

/** A choice that is on or off, its words behind it. */
export function Checkbox({
  label,
  checked,
  onChange,
  indent = false,
  title,
  ...input
}: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Under the fields of a form, where they begin. */
  indent?: boolean;
  title?: string;
  disabled?: boolean;
  'aria-label'?: string;
}) {
  return (
    <label className={indent ? 'checkbox indent' : 'checkbox'} title={title}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...input}
      />
      {label}
    </label>
  );
}
