import { bindings, tiers } from '../../../shared/model/words.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { probeText } from '../../../shared/text/probe.js';
import { wordsText } from '../../../shared/text/words.js';
import { useFixed } from '../../api/policy.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Managed } from '../../ui/managed.js';
import { optionsOf } from '../../ui/options.js';
import type { PartProps } from './part-props.js';
import { PlainChoices, PlainTexts } from './plain-fields.js';

const text = environmentsText.editor;

export function GeneralFields({ form, errors, givenBy, change, changeDraft, onProbe }: PartProps) {
  const { draft } = form;
  const fixed = useFixed();
  return (
    <Managed by={givenBy} quiet>
      <TextField
        label={text.name}
        error={errors.name}
        value={draft.name}
        placeholder={draft.id === undefined ? text.nameFromHost : undefined}
        maxLength={80}
        autoFocus
        onChange={(name) => changeDraft({ name })}
      />
      <TextField
        label={text.endpoint}
        hint={draft.id === undefined ? text.template : text.endpointHint}
        error={errors.endpoint}
        value={draft.endpoint}
        inputMode="url"
        after={
          <Button disabled={draft.endpoint.trim() === ''} onClick={onProbe}>
            {probeText.button}
          </Button>
        }
        onChange={(endpoint) => changeDraft({ endpoint })}
      />
      <SelectField
        label={text.tier}
        hint={text.tierHint}
        error={errors.tier}
        value={draft.tier}
        options={optionsOf(tiers, wordsText.tier)}
        onChange={(tier) => changeDraft({ tier })}
      />
      <SelectField
        label={text.defaultBinding}
        error={errors.defaultBinding}
        value={draft.defaultBinding}
        options={optionsOf(bindings, wordsText.binding)}
        onChange={(defaultBinding) => changeDraft({ defaultBinding })}
      />
      <SelectField
        label={text.checkBinding}
        error={errors.checkBinding}
        value={draft.checkBinding ?? 'same'}
        options={[{ value: 'same', label: text.sameBinding }, ...optionsOf(bindings, wordsText.binding)]}
        onChange={(value) => changeDraft({ checkBinding: value === 'same' ? null : value })}
      />
      <Managed by={fixed.by('verify')} quiet={givenBy !== null}>
        <Checkbox
          indent
          checked={draft.verify || fixed.by('verify') !== null}
          onChange={(checked) => changeDraft({ verify: checked })}
          label={text.verify}
        />
      </Managed>
      <PlainChoices draft={draft} changeDraft={changeDraft} />
      <TextField
        label={text.timeout}
        error={errors.timeoutMs}
        className="short"
        inputMode="decimal"
        value={form.timeoutText}
        after={<span className="soft">{text.timeoutUnit}</span>}
        onChange={(timeoutText) => change({ timeoutText })}
      />
      <PlainTexts draft={draft} errors={errors} changeDraft={changeDraft} />
    </Managed>
  );
}
