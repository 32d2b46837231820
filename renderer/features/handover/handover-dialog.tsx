import { useState } from 'react';
import { type HandoverFormat, handoverFormats } from '../../../shared/model/handover-format.js';
import { handoverText } from '../../../shared/text/handover.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { SelectField } from '../../ui/field.js';
import { Icon } from '../../ui/icons.js';
import { Managed } from '../../ui/managed.js';
import { optionsOf } from '../../ui/options.js';
import { copyAs, saveAs } from './handover-actions.js';
import { HandoverPreview } from './handover-preview.js';
import './handover.css';
import { Checkbox } from '../../ui/checkbox.js';

const text = handoverText.dialog;

/** Any format, one exchange or its whole act, into the clipboard or a file; and the only way out for a token. */
export function HandoverDialog({ exchangeId }: { exchangeId: string }) {
  const client = useClient();
  const heldBy = useFixed().by('exportTokens');
  const [format, setFormat] = useState<HandoverFormat>('har');
  const [scope, setScope] = useState<'one' | 'act'>('one');
  const [withToken, setWithToken] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const request = {
    ids: [exchangeId],
    wholeAct: scope === 'act',
    format,
    token: withToken ? ('confirmed' as const) : ('masked' as const),
  };

  async function hand(action: () => Promise<{ problem: string | null; done: boolean }>) {
    setBusy(true);
    setProblem(null);
    const { problem, done } = await action();
    setBusy(false);
    setProblem(problem);
    if (done) closeDialog();
  }
  const copy = () =>
    hand(async () => {
      const problem = await copyAs(client, request);
      return { problem, done: problem === null };
    });
  const save = () =>
    hand(async () => {
      const { problem, saved } = await saveAs(client, request);
      return { problem, done: saved };
    });

  return (
    <DialogFrame
      title={text.title}
      width={760}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {problem}
          </p>
          <Button onClick={closeDialog}>{windowText.cancel}</Button>
          <Button disabled={busy} onClick={() => void save()}>
            {withToken ? text.saveWithToken : text.save}
          </Button>
          <Button kind={withToken ? 'danger' : 'primary'} disabled={busy} onClick={() => void copy()}>
            {withToken ? text.copyWithToken : text.copy}
          </Button>
        </>
      }
    >
      <SelectField
        label={text.format}
        value={format}
        options={optionsOf(handoverFormats, handoverText.format)}
        onChange={setFormat}
      />
      <SelectField
        label={text.scope}
        value={scope}
        options={optionsOf(['one', 'act'], { act: text.wholeAct, one: text.one })}
        onChange={setScope}
      />
      <div className="indent">
        <Managed by={heldBy}>
          <Checkbox checked={withToken} onChange={setWithToken} label={text.withToken} />
        </Managed>
      </div>
      <div className="handover-note" role="status">
        {withToken ? (
          <div className="warning-box">
            <Icon name="attention" />
            <p>{text.warning}</p>
          </div>
        ) : (
          <p className="soft">{text.masked}</p>
        )}
      </div>
      <HandoverPreview request={request} />
    </DialogFrame>
  );
}
