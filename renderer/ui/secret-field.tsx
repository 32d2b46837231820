import { useState } from 'react';
import { sessionsText } from '../../shared/text/sessions.js';
import { useHiddenWhenAway } from '../state/away.js';
import { IconButton } from './button.js';
import { TextField } from './field.js';

/** A field for a secret: dots, unless the person wants to see what was typed. */
export function SecretField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const [shown, setShown] = useState(false);
  useHiddenWhenAway(() => setShown(false));
  const { showTyped, hideTyped } = sessionsText.editor;
  return (
    <TextField
      {...props}
      className="mono"
      type={shown ? 'text' : 'password'}
      after={
        <IconButton
          icon={shown ? 'eye-off' : 'eye'}
          label={shown ? hideTyped : showTyped}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
