import { useState } from 'react';
import { composeText } from '../../../shared/text/compose.js';
import { windowText } from '../../../shared/text/window.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { TextField } from '../../ui/field.js';

const { confirm } = composeText;

/** Asks before production is touched: its name is typed by hand, and checked again where it cannot be skipped. */
export function ConfirmSend({
  name,
  onClose,
  onSend,
}: {
  name: string;
  onClose: () => void;
  onSend: (typedName: string) => void;
}) {
  const [typedName, setTypedName] = useState('');
  return (
    <DialogFrame
      role="alertdialog"
      tier="production"
      width={520}
      title={confirm.title({ environment: name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{windowText.cancel}</Button>
          <Button kind="danger" disabled={typedName.trim() !== name} onClick={() => onSend(typedName)}>
            {confirm.yes}
          </Button>
        </>
      }
    >
      <p>{confirm.what}</p>
      <p className="soft">{confirm.exact}</p>
      <TextField label={confirm.name({ environment: name })} value={typedName} onChange={setTypedName} />
    </DialogFrame>
  );
}
