import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Settings, themes } from '../../shared/model/settings.js';
import { textSizes } from '../../shared/model/text-sizes.js';
import { preferencesText as text } from '../../shared/text/about.js';
import { windowText } from '../../shared/text/window.js';
import { settled, useClient } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useAppInfo, useSettings } from '../api/queries.js';
import { closeDialog, openDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { Field, SelectField, TextField } from '../ui/field.js';

/** Sizes to choose from; one that was reached otherwise is among them. */
const sizeOptions = (now: number) =>
  [...new Set<number>([...textSizes, now])]
    .sort((a, b) => a - b)
    .map((percent) => ({ value: String(percent), label: text.textSizeValue({ percent }) }));

const themeOptions = themes.map((value) => ({ value, label: windowText.theme[value] }));

/** Everything that a person may have otherwise, in one place. Each choice holds at once. */
export function PreferencesDialog() {
  const client = useClient();
  const queryClient = useQueryClient();
  const settings = useSettings().data;
  const mode = useAppInfo().data?.vault.mode;
  const textSize = settings?.textSize ?? 100;
  // The keys that make everything larger are the program's: the window sees that it has another size.
  useEffect(() => {
    const read = () => void queryClient.invalidateQueries({ queryKey: keys.settings });
    read();
    window.addEventListener('resize', read);
    return () => window.removeEventListener('resize', read);
  }, [queryClient]);
  const [operator, setOperator] = useState(settings?.operator ?? '');
  async function change(part: Partial<Settings>) {
    const result = await settled(client.settings.update(part));
    if (result.ok) queryClient.setQueryData(keys.settings, result.value);
    else say({ tone: 'bad', text: result.error.message });
  }
  return (
    <DialogFrame
      title={text.title}
      width={560}
      foot={<Button onClick={closeDialog}>{windowText.close}</Button>}
    >
      <SelectField
        label={text.theme}
        value={settings?.theme ?? 'system'}
        options={themeOptions}
        onChange={(theme) => void change({ theme })}
      />
      <SelectField
        label={text.textSize}
        hint={text.textSizeHint}
        value={String(textSize)}
        options={sizeOptions(textSize)}
        onChange={(percent) => void change({ textSize: Number(percent) })}
      />
      <p className="indent soft preferences-system">{text.systemHint}</p>
      <TextField
        label={text.operator}
        hint={text.operatorHint}
        maxLength={120}
        value={operator}
        onChange={(typed) => {
          setOperator(typed);
          void change({ operator: typed.trim() });
        }}
      />
      <Field label={text.history}>
        {(ids) => (
          <Button id={ids.id} onClick={() => openDialog({ kind: 'retention' })}>
            {text.historyButton}
          </Button>
        )}
      </Field>
      <Field label={text.tokens}>
        {(ids) => (
          <>
            <span>{mode && windowText.status.vault[mode]}</span>
            <Button id={ids.id} onClick={() => openDialog({ kind: 'vault' })}>
              {text.tokensButton}
            </Button>
          </>
        )}
      </Field>
    </DialogFrame>
  );
}
