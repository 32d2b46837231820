import { useState } from 'react';
import { backupText as text } from '../../../shared/text/backup.js';
import { useClient } from '../../api/client.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { FormFoot } from '../../ui/form-foot.js';
import { Icon } from '../../ui/icons.js';
import { SecretField } from '../../ui/secret-field.js';

/** Says what becomes of what is here before anything does. After it the program begins anew. */
export function RestoreDialog({ path }: { path: string }) {
  const client = useClient();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function restore() {
    setProblem(undefined);
    setBusy(true);
    const result = await client.backup.restore({ passphrase });
    if (result.ok) return;
    setBusy(false);
    setProblem([result.error.message, result.error.todo].filter(Boolean).join(' '));
  }

  return (
    <DialogFrame
      title={text.restoreTitle}
      role="alertdialog"
      onSubmit={() => void restore()}
      foot={<FormFoot submit={busy ? text.restoring : text.restore} busy={busy} />}
    >
      <div className="warning-box">
        <Icon name="attention" />
        <p>{text.restoreWhat({ path })}</p>
      </div>
      <p className="soft">{text.restoreAside}</p>
      <SecretField
        label={text.passphrase}
        error={problem}
        value={passphrase}
        autoFocus
        onChange={setPassphrase}
      />
    </DialogFrame>
  );
}
