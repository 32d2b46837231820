import { lazy, Suspense, useState } from 'react';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { policyText } from '../../../shared/text/policy.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { closeDialog } from '../../state/dialog-state.js';
import { chooseEnvironment } from '../../state/view-state.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { errorsOf, type FormErrors } from '../../ui/form-errors.js';
import { FormFoot } from '../../ui/form-foot.js';
import { ManagedNote } from '../../ui/managed.js';
import { useFirstWrong } from '../../ui/use-first-wrong.js';
import { environmentPaths, formOf, readForm } from './environment-form.js';
import { GeneralFields } from './general-fields.js';
import type { PartProps } from './part-props.js';
import { ProxyFields } from './proxy-fields.js';
import { TrustFields } from './trust-fields.js';

const DraftProbe = lazy(async () => ({ default: (await import('./draft-probe.js')).DraftProbe }));

/** Makes an environment, or changes one. Secrets go in and are never shown again. */
export function EnvironmentEditor({ start }: { start: EnvironmentDraft }) {
  const client = useClient();
  const [form, setForm] = useState(() => formOf(start));
  const [errors, setErrors] = useState<FormErrors>({});
  useFirstWrong(errors);
  const [busy, setBusy] = useState(false);
  const [probing, setProbing] = useState(false);
  const text = environmentsText.editor;
  const part: PartProps = {
    form,
    errors,
    givenBy: useFixed().environmentBy(start.id),
    change: (changed) => setForm((before) => ({ ...before, ...changed })),
    onProbe: () => setProbing(true),
    changeDraft: (changed) => setForm((before) => ({ ...before, draft: { ...before.draft, ...changed } })),
  };

  async function save() {
    const read = readForm(form);
    if (!read.ok) return setErrors(read.errors);
    setErrors({});
    setBusy(true);
    const { environment, secrets } = read;
    const result = await client.environments.save({ environment, secrets });
    setBusy(false);
    if (!result.ok) return setErrors(errorsOf(result.error, environmentPaths));
    closeDialog();
    if (start.id === undefined) chooseEnvironment(result.value.id, []);
  }

  return (
    <DialogFrame
      title={start.id === undefined ? text.add : text.edit}
      width={620}
      onSubmit={() => void save()}
      foot={<FormFoot submit={windowText.save} busy={busy} error={errors['']} />}
    >
      {part.givenBy !== null && <ManagedNote>{policyText.managedBy({ file: part.givenBy })}</ManagedNote>}
      <GeneralFields {...part} />
      <TrustFields {...part} />
      <ProxyFields {...part} />
      {probing && (
        <Suspense fallback={null}>
          <DraftProbe {...part} onClose={() => setProbing(false)} />
        </Suspense>
      )}
    </DialogFrame>
  );
}
