import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './icons.js';

type NativeButton = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  readonly ref?: Ref<HTMLButtonElement>;
};

/** The browser's own button: what the first screen needs of it costs no script. */
export function Button({
  kind,
  size,
  ...rest
}: NativeButton & { kind?: 'primary' | 'danger' | 'quiet'; size?: 'small' }) {
  return <button type="button" className="button" data-kind={kind} data-size={size} {...rest} />;
}

/** A button without a word on it: its label is read out and shown when the pointer rests on it. */
export function IconButton({
  icon,
  label,
  hint,
  ...rest
}: NativeButton & { icon: IconName; label: string; hint?: string }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={hint ? `${label} (${hint})` : label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
