import { useEffect, useRef } from 'react';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { TextField } from '../../ui/field.js';

/** The environment's name, typed by hand. The focus goes to it. */
export function TypedName({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A frame later: until a dialog over a dialog is there whole, the one below takes the focus back.
    const frame = requestAnimationFrame(() => own.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={own}>
      <TextField label={bulkWindowText.guard.name({ name })} value={value} onChange={onChange} />
    </div>
  );
}
