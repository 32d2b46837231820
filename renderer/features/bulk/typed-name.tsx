import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { TextField } from '../../ui/field.js';

/** The environment's name, typed by hand. */
export function TypedName({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextField label={bulkWindowText.guard.name({ name })} autoFocus value={value} onChange={onChange} />
  );
}
