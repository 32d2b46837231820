import { useState } from 'react';
import type { BulkPreview } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { bindings } from '../../../shared/model/words.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField, TextAreaField, TextField } from '../../ui/field.js';
import { hostOf } from '../../ui/format.js';
import { Managed } from '../../ui/managed.js';
import { optionsOf } from '../../ui/options.js';
import { bulkState, formChanged, goTo } from './bulk-state.js';
import { firstForm, type OptionErrors, type OptionForm, readForm } from './option-form.js';
import { StepFrame } from './step-frame.js';
import { sentence, useCalls } from './use-calls.js';

const { options: text } = bulkWindowText;

/** How it is sent. */
export function OptionsStep({ preview, environment }: { preview: BulkPreview; environment: Environment }) {
  const client = useClient();
  const verifiedBy = useFixed().by('verify');
  const { busy, error, call } = useCalls();
  const form = useStore(bulkState, (state) => state.form) ?? firstForm(environment);
  const [errors, setErrors] = useState<OptionErrors>({});
  const change = (part: Partial<OptionForm>) => formChanged({ ...form, ...part });

  function sumUp() {
    const read = readForm(form);
    setErrors(read.errors);
    if (Object.keys(read.errors).length > 0) return;
    void call(
      () => client.bulk.freeze({ runId: preview.runId, options: read.options }),
      (summary) => goTo({ kind: 'guard', summary }),
    );
  }
  return (
    <StepFrame
      label={bulkWindowText.step.options}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button onClick={() => goTo({ kind: 'tokens' })}>{bulkWindowText.back}</Button>
          <Button kind="primary" disabled={busy} onClick={sumUp}>
            {text.summary}
          </Button>
        </>
      }
    >
      <div className="bulk-form">
        <div className="field">
          <span className="soft">{bulkWindowText.environment}</span>
          <strong className="ellipsis">
            {text.target({ environment: environment.name, host: hostOf(environment.endpoint) })}
          </strong>
        </div>
        <SelectField
          label={text.binding}
          hint={form.binding === 'get' ? text.getNote : undefined}
          value={form.binding}
          options={optionsOf(bindings, wordsText.binding)}
          onChange={(binding) => change({ binding })}
        />
        <Managed by={verifiedBy}>
          <Tick
            label={text.verify}
            checked={form.verify || verifiedBy !== null}
            onChange={(verify) => change({ verify })}
          />
        </Managed>
        <TextField
          label={text.concurrency}
          hint={text.concurrencyHint}
          error={errors.concurrency}
          className="short"
          inputMode="numeric"
          value={form.concurrency}
          onChange={(concurrency) => change({ concurrency })}
        />
        <TextField
          label={text.rate}
          hint={text.rateHint}
          error={errors.ratePerSecond}
          className="short"
          inputMode="decimal"
          value={form.ratePerSecond}
          onChange={(ratePerSecond) => change({ ratePerSecond })}
        />
        <TextField
          label={text.stop}
          hint={text.stopHint}
          error={errors.stopAfterFailures}
          className="short"
          inputMode="numeric"
          value={form.stopAfterFailures}
          onChange={(stopAfterFailures) => change({ stopAfterFailures })}
        />
        <Tick
          label={text.retry}
          checked={form.resumeAfterRetry}
          onChange={(resumeAfterRetry) => change({ resumeAfterRetry })}
        />
        <Tick
          label={text.withoutWindow}
          checked={form.withoutWindow}
          onChange={(withoutWindow) => change({ withoutWindow })}
        />
        <TextAreaField
          label={text.reason}
          hint={text.reasonHint}
          rows={2}
          value={form.reason}
          onChange={(reason) => change({ reason: reason.slice(0, 2000) })}
        />
      </div>
    </StepFrame>
  );
}

function Tick(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <div className="indent">
      <Checkbox {...props} />
    </div>
  );
}
