import { probeText } from '../../../shared/text/probe.js';
import { ProbeDialog } from '../probe/probe-dialog.js';
import { readForm } from './environment-form.js';
import type { PartProps } from './part-props.js';

/** Probes what stands in the form now, saved or not. What is found goes back into the form; saving stays a press. */
export function DraftProbe({
  form,
  change,
  changeDraft,
  onClose,
}: Pick<PartProps, 'form' | 'change' | 'changeDraft'> & { onClose: () => void }) {
  // A name may still be missing, and the address may be half of one: only how to reach it must be readable.
  const read = readForm({ ...form, draft: { ...form.draft, name: '-', endpoint: 'http://-' } });
  const { tls, proxy, timeoutMs } = read.ok ? read.environment : form.draft;
  const { id } = form.draft;
  return (
    <ProbeDialog
      title={probeText.title}
      tier={form.draft.tier}
      request={{
        address: form.draft.endpoint.trim(),
        tls,
        proxy,
        timeoutMs,
        ...(id !== undefined && { environmentId: id }),
      }}
      useLabel={probeText.use}
      onUse={(found) => {
        changeDraft(found);
        onClose();
      }}
      onTrust={(pinText) => change({ pinText })}
      onClose={onClose}
    />
  );
}
