import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { languageChoices } from '../../shared/model/language.js';
import type { PolicyView } from '../../shared/model/policy.js';
import type { Settings } from '../../shared/model/settings.js';
import { textSizes } from '../../shared/model/text-sizes.js';
import { themes } from '../../shared/model/words.js';
import { preferencesText as text } from '../../shared/text/about.js';
import { policyText } from '../../shared/text/policy.js';
import { updatesText } from '../../shared/text/updates.js';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useFixed } from '../api/policy.js';
import { useAppInfo, useSettings } from '../api/queries.js';
import { closeDialog, openDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { Field, SelectField, TextField } from '../ui/field.js';
import { Managed, ManagedNote } from '../ui/managed.js';
import { optionsOf } from '../ui/options.js';

/** Sizes to choose from; one that was reached otherwise is among them. */
const sizeOptions = (now: number) =>
  [...new Set<number>([...textSizes, now])]
    .sort((a, b) => a - b)
    .map((percent) => ({ value: String(percent), label: text.textSizeValue({ percent }) }));

/** The same of minutes, which a policy may have fixed. */
const hidingMinutes = (now: number) => [...new Set([1, 5, 15, 60, now])].sort((a, b) => a - b);

/** Everything that a person may have otherwise, in one place. Each choice holds at once. */
export function PreferencesDialog() {
  const client = useClient();
  const queryClient = useQueryClient();
  const settings = useSettings().data;
  const info = useAppInfo().data;
  const fixed = useFixed();
  const mode = info?.vault.mode;
  const themeOptions = optionsOf(themes, windowText.theme);
  const languageOptions = optionsOf(languageChoices, text.languages);
  const hidingOptions = [
    ...hidingMinutes(settings?.hideAfterMinutes ?? 5).map((n) => ({
      value: String(n),
      label: text.hidingAfter({ n }),
    })),
    { value: 'never', label: text.hidingNever },
  ];
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
    const result = await client.settings.update(part);
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
        label={text.language}
        value={settings?.language ?? 'system'}
        options={languageOptions}
        onChange={(language) => void change({ language })}
      />
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
      <Managed by={fixed.by('hideAfterMinutes')}>
        <SelectField
          label={text.hiding}
          hint={text.hidingHint}
          value={String(settings?.hideAfterMinutes ?? 'never')}
          options={hidingOptions}
          onChange={(chosen) => void change({ hideAfterMinutes: chosen === 'never' ? null : Number(chosen) })}
        />
      </Managed>
      <Field label={text.tokens}>
        {(ids) => (
          <>
            <span>{mode && text.tokensKept[mode]}</span>
            <Button id={ids.id} onClick={() => openDialog({ kind: 'vault' })}>
              {text.tokensButton}
            </Button>
          </>
        )}
      </Field>
      <Field label={updatesText.preferences}>
        {(ids) => (
          <Button id={ids.id} onClick={() => openDialog({ kind: 'updates' })}>
            {updatesText.preferencesButton}
          </Button>
        )}
      </Field>
      {info && <PolicyFacts policy={info.policy} />}
    </DialogFrame>
  );
}

/** What an administrator fixed for this computer, and where it stands. */
function PolicyFacts({ policy }: { policy: PolicyView }) {
  if (policy.kind === 'none') return null;
  const said = policy.kind === 'broken' ? [policy.message, policy.todo] : policy.fixes;
  return (
    <section aria-label={policyText.title}>
      <h3 className="section">{policyText.title}</h3>
      <ManagedNote>{policyText.fixedBy({ file: policy.file })}</ManagedNote>
      <ul className="policy-facts" data-broken={policy.kind === 'broken'}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
