import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Settings } from '../../shared/model/settings.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useAppInfo } from '../api/queries.js';
import { closeDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';

const text = dialogsText.vault;

/** How tokens are kept. Less than the keyring's protection must be written out to be allowed. */
export function VaultDialog() {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: info } = useAppInfo();
  const [typed, setTyped] = useState('');
  const inputId = useId();
  const mode = info?.vault.mode ?? 'memory';

  async function choose(withoutKeyring: Settings['withoutKeyring']) {
    const result = await client.settings.update({ withoutKeyring });
    if (!result.ok) return say({ tone: 'bad', text: result.error.message });
    queryClient.setQueryData(keys.settings, result.value);
    closeDialog();
    await queryClient.invalidateQueries({ queryKey: keys.info });
  }

  return (
    <DialogFrame title={text.title} foot={<Button onClick={closeDialog}>{windowText.close}</Button>}>
      <p>{text[mode]}</p>
      {mode !== 'memory' && info?.vault.backend && (
        <p className="soft">{text.backend({ name: info.vault.backend })}</p>
      )}
      {mode !== 'keyring' && <p>{text.fix}</p>}
      {mode === 'memory' && (
        <form
          className="stacked"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === text.allowPhrase) void choose('weak-file');
          }}
        >
          <label htmlFor={inputId}>{text.allowLabel({ phrase: text.allowPhrase })}</label>
          <div className="field-control">
            <input
              id={inputId}
              className="input"
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" className="button" disabled={typed.trim() !== text.allowPhrase}>
              {text.allow}
            </button>
          </div>
        </form>
      )}
      {mode === 'weak-file' && (
        <div>
          <Button onClick={() => void choose('memory')}>{text.backToMemory}</Button>
        </div>
      )}
    </DialogFrame>
  );
}
