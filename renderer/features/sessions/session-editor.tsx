import { useState } from 'react';
import { examineToken } from '../../../shared/formats/doubts/examine-token.js';
import type { Environment } from '../../../shared/model/environment.js';
import { doubtText } from '../../../shared/text/doubts.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { closeDialog, type SessionStart } from '../../state/dialog-state.js';
import { chooseSession } from '../../state/view-state.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { DoubtfulToken } from '../../ui/doubtful-token.js';
import { SelectField, TextAreaField, TextField } from '../../ui/field.js';
import { errorsOf, type FormErrors } from '../../ui/form-errors.js';
import { FormFoot } from '../../ui/form-foot.js';
import { SecretField } from '../../ui/secret-field.js';
import { useFirstWrong } from '../../ui/use-first-wrong.js';

const text = sessionsText.editor;
const paths = ['label', 'owner', 'environmentId', 'token', 'notes'] as const;

/** Makes a session, or changes one. The stored token never comes into it; a new one may be typed. */
export function SessionEditor({
  start,
  environments,
}: {
  start: SessionStart;
  environments: readonly Environment[];
}) {
  const client = useClient();
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<FormErrors>({});
  useFirstWrong(errors);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  const change = (part: Partial<SessionStart>) => setDraft((before) => ({ ...before, ...part }));

  async function save() {
    const { id, environmentId, owner, notes } = draft;
    const label = draft.label.trim();
    // What stands around it is named as a doubt, not taken off unseen.
    const token = draft.token.trim() === '' ? '' : draft.token;
    const isDoubtful = token !== '' && !kept && examineToken(token).doubts.length > 0;
    const missing = {
      ...(label ? {} : { label: text.required }),
      ...(token || id !== null ? {} : { token: text.required }),
      ...(isDoubtful ? { token: doubtText.decide } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const fields = { environmentId, label, owner: owner.trim(), notes };
    const result = await (id === null
      ? client.sessions.add({ ...fields, token })
      : client.sessions.update({ id, ...fields, ...(token ? { token } : {}) }));
    setBusy(false);
    if (!result.ok) return setErrors(errorsOf(result.error, paths));
    closeDialog();
    chooseSession(result.value);
  }

  return (
    <DialogFrame
      title={start.id === null ? text.add : text.edit}
      onSubmit={() => void save()}
      foot={<FormFoot submit={windowText.save} busy={busy} error={errors['']} />}
    >
      <TextField
        label={text.label}
        hint={text.labelHint}
        error={errors.label}
        value={draft.label}
        maxLength={120}
        autoFocus
        onChange={(label) => change({ label })}
      />
      <SecretField
        label={text.token}
        hint={start.id === null ? text.tokenHint : text.tokenKept}
        error={errors.token}
        value={draft.token}
        onChange={(token) => {
          change({ token });
          setKept(false);
        }}
      />
      <DoubtfulToken
        token={draft.token}
        kept={kept}
        onClean={(token) => {
          change({ token });
          setErrors(({ token: _said, ...rest }) => rest);
        }}
        onKeep={setKept}
      />
      <SelectField
        label={text.environment}
        error={errors.environmentId}
        value={draft.environmentId}
        options={environments.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(environmentId) => change({ environmentId })}
      />
      <TextField
        label={text.owner}
        error={errors.owner}
        value={draft.owner}
        maxLength={120}
        onChange={(owner) => change({ owner })}
      />
      <TextAreaField
        label={text.notes}
        error={errors.notes}
        value={draft.notes}
        onChange={(notes) => change({ notes })}
      />
    </DialogFrame>
  );
}
