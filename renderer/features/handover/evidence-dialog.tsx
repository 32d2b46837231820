import { optionsOf } from '../../ui/options.js';
import './handover.css';
import { useEffect, useState } from 'react';
import { evidenceText } from '../../../shared/text/evidence.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { SelectField, TextAreaField, TextField } from '../../ui/field.js';
import { errorsOf, type FormErrors } from '../../ui/form-errors.js';
import { FormFoot } from '../../ui/form-foot.js';

const text = evidenceText.dialog;
const paths = ['operator', 'reason', 'ticket'] as const;

/** Who, why and for which ticket; the rest the program knows. */
export function EvidenceDialog({ exchangeId }: { exchangeId: string }) {
  const client = useClient();
  const [draft, setDraft] = useState({ operator: '', reason: '', ticket: '' });
  const [scope, setScope] = useState<'one' | 'act'>('act');
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const [signedWith, setSignedWith] = useState<string | null | undefined>(undefined);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  useEffect(() => {
    let gone = false;
    void client.handover.operator().then((result) => {
      if (gone || !result.ok) return;
      setDraft((now) => ({ ...now, operator: now.operator || result.value.operator }));
      setSignedWith(result.value.signedWith);
    });
    return () => {
      gone = true;
    };
  }, [client]);

  async function save() {
    const missing = {
      ...(draft.operator.trim() ? {} : { operator: text.required }),
      ...(draft.reason.trim() ? {} : { reason: text.required }),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const result = await client.handover.evidence({ ids: [exchangeId], wholeAct: scope === 'act', ...draft });
    setBusy(false);
    if (!result.ok) return setErrors(errorsOf(result.error, paths));
    if (result.value === null) return;
    closeDialog();
    say({ tone: 'good', text: text.saved({ path: result.value.path }) });
  }

  return (
    <DialogFrame
      title={text.title}
      onSubmit={() => void save()}
      foot={<FormFoot submit={busy ? text.running : text.submit} busy={busy} error={errors['']} />}
    >
      <p className="soft">{text.body}</p>
      <TextField
        label={text.operator}
        error={errors.operator}
        maxLength={120}
        value={draft.operator}
        onChange={(operator) => change({ operator })}
      />
      <TextAreaField
        label={text.reason}
        hint={text.reasonHint}
        error={errors.reason}
        value={draft.reason}
        autoFocus
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label={text.ticket}
        hint={text.ticketHint}
        error={errors.ticket}
        maxLength={120}
        value={draft.ticket}
        onChange={(ticket) => change({ ticket })}
      />
      <SelectField
        label={text.scope}
        value={scope}
        options={optionsOf(['act', 'one'], { act: text.wholeAct, one: text.one })}
        onChange={setScope}
      />
      <p className="soft evidence-key">
        {signedWith === undefined
          ? ''
          : signedWith === null
            ? text.unsigned
            : text.signedWith({ fingerprint: signedWith })}
      </p>
    </DialogFrame>
  );
}
