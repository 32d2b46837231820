import { useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { bindings } from '../../../shared/model/words.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { dialogsText } from '../../../shared/text/dialogs.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { chooseSession } from '../../state/view-state.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { SelectField, TextField } from '../../ui/field.js';
import { errorsOf, type FormErrors } from '../../ui/form-errors.js';
import { FormFoot } from '../../ui/form-foot.js';
import { Icon } from '../../ui/icons.js';
import { optionsOf } from '../../ui/options.js';
import { SecretField } from '../../ui/secret-field.js';
import { useFirstWrong } from '../../ui/use-first-wrong.js';
import { loginBinding } from './login-binding.js';
import { type Returned, ReturnedToken } from './returned-token.js';

const text = dialogsText.login;
const paths = [
  'environmentId',
  'binding',
  'databaseName',
  'userName',
  'password',
  'language',
  'label',
] as const;

/** Makes a session from a login. The password lives in this form and nowhere else. */
export function LoginDialog({
  environmentId,
  environments,
}: {
  environmentId: string | null;
  environments: readonly Environment[];
}) {
  const client = useClient();
  const start = environments.find(({ id }) => id === environmentId) ?? environments[0];
  const [draft, setDraft] = useState({
    environmentId: start?.id ?? '',
    binding: loginBinding(start),
    databaseName: '',
    userName: '',
    password: '',
    language: 'EN',
    label: '',
  });
  const [errors, setErrors] = useState<FormErrors>({});
  useFirstWrong(errors);
  const [busy, setBusy] = useState(false);
  const [returned, setReturned] = useState<Returned | null>(null);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  async function logIn() {
    const missing = {
      ...(draft.databaseName.trim() ? {} : { databaseName: sessionsText.editor.required }),
      ...(draft.userName.trim() ? {} : { userName: sessionsText.editor.required }),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const label = draft.label.trim() || `${draft.userName.trim()} · ${draft.databaseName.trim()}`;
    const result = await client.login.run({ actId: crypto.randomUUID(), ...draft, label });
    setBusy(false);
    if (!result.ok) return setErrors(errorsOf(result.error, paths));
    const { session, authenticated, description, doubts, cleaned, exchange } = result.value;
    if (!session) {
      const view = describeOutcome(verdictOf(exchange, []));
      const answered = exchange.outcome === 'accepted' && !authenticated;
      setErrors({ '': answered ? `${text.refused} ${description ?? ''}` : `${view.title}. ${view.meaning}` });
      return;
    }
    chooseSession(session);
    say({ tone: 'good', text: text.added({ label: session.label }) });
    if (doubts.length === 0) closeDialog();
    else setReturned({ session, doubts, cleaned });
  }
  if (returned !== null) return <ReturnedToken {...returned} />;

  return (
    <DialogFrame
      title={text.title}
      tier={environments.find(({ id }) => id === draft.environmentId)?.tier}
      onSubmit={() => void logIn()}
      foot={<FormFoot submit={busy ? text.running : text.submit} busy={busy} error={errors['']} />}
    >
      <p className="soft">{text.body}</p>
      <SelectField
        label={text.environment}
        error={errors.environmentId}
        value={draft.environmentId}
        options={environments.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(environmentId) =>
          change({
            environmentId,
            binding: loginBinding(environments.find(({ id }) => id === environmentId)),
          })
        }
      />
      <SelectField
        label={text.binding}
        error={errors.binding}
        value={draft.binding}
        options={optionsOf(bindings, wordsText.binding)}
        onChange={(binding) => change({ binding })}
      />
      {draft.binding === 'get' && (
        <div className="warning-box">
          <Icon name="attention" />
          <p>{text.getWarning}</p>
        </div>
      )}
      <TextField
        label={text.database}
        error={errors.databaseName}
        value={draft.databaseName}
        autoFocus
        onChange={(databaseName) => change({ databaseName })}
      />
      <TextField
        label={text.user}
        error={errors.userName}
        value={draft.userName}
        onChange={(userName) => change({ userName })}
      />
      <SecretField
        label={text.password}
        hint={text.passwordHint}
        error={errors.password}
        value={draft.password}
        onChange={(password) => change({ password })}
      />
      <TextField
        label={text.language}
        error={errors.language}
        className="short"
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <TextField
        label={text.label}
        error={errors.label}
        value={draft.label}
        onChange={(label) => change({ label })}
      />
    </DialogFrame>
  );
}
