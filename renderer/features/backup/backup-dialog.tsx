import { useState } from 'react';
import { backupText as text } from '../../../shared/text/backup.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { useAppInfo } from '../../api/queries.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { errorsOf, type FormErrors } from '../../ui/form-errors.js';
import { FormFoot } from '../../ui/form-foot.js';
import { Managed } from '../../ui/managed.js';
import { SecretField } from '../../ui/secret-field.js';
import { useFirstWrong } from '../../ui/use-first-wrong.js';

/** Everything into one file. The passphrase lives in this form and nowhere else. */
export function BackupDialog() {
  const client = useClient();
  const { by } = useFixed();
  const inMemory = useAppInfo().data?.vault.mode === 'memory';
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withTokens, setWithTokens] = useState(false);
  const [errors, setErrors] = useState<FormErrors>({});
  useFirstWrong(errors);
  const [busy, setBusy] = useState(false);

  async function save() {
    if (passphrase !== again) return setErrors({ again: text.differs });
    setErrors({});
    setBusy(true);
    const result = await client.backup.make({ passphrase, withTokens });
    setBusy(false);
    if (!result.ok) return setErrors(errorsOf(result.error, ['passphrase']));
    if (result.value === null) return;
    say({ tone: 'good', text: text.saved(result.value) });
    closeDialog();
  }

  return (
    <DialogFrame
      title={text.title}
      onSubmit={() => void save()}
      foot={<FormFoot submit={busy ? text.saving : text.save} busy={busy} error={errors['']} />}
    >
      <p>{text.intro}</p>
      <SecretField
        label={text.passphrase}
        error={errors.passphrase}
        value={passphrase}
        autoFocus
        onChange={setPassphrase}
      />
      <SecretField label={text.again} error={errors.again} value={again} onChange={setAgain} />
      <Managed by={by('exportTokens')}>
        <Checkbox
          indent
          disabled={inMemory}
          checked={withTokens}
          onChange={setWithTokens}
          label={text.withTokens}
        />
        <p className="indent soft">{inMemory ? text.memoryOnly : text.withTokensHint}</p>
      </Managed>
    </DialogFrame>
  );
}
