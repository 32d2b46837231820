import { useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { probeText } from '../../../shared/text/probe.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { ProbeDialog } from './probe-dialog.js';
import type { Found } from './probe-rows.js';

/** Probes a saved environment. Nothing of it changes before the person presses the button that saves. */
export function SavedProbe({ environment }: { environment: Environment }) {
  const client = useClient();
  const [pin, setPin] = useState<string | null>(null);
  const { id, endpoint, tls, proxy, timeoutMs } = environment;

  async function save(found: Found) {
    const { createdAt: _, updatedAt: __, ...draft } = environment;
    const changed = { ...draft, ...found, tls: { ...tls, pinSha256: pin ?? tls.pinSha256 } };
    const result = await client.environments.save({ environment: changed, secrets: {} });
    if (!result.ok) return say({ tone: 'bad', text: result.error.message });
    closeDialog();
    say({
      tone: 'good',
      text: probeText.saved({ name: environment.name, binding: wordsText.binding[found.defaultBinding] }),
    });
  }

  return (
    <ProbeDialog
      tier={environment.tier}
      title={probeText.titleFor({ name: environment.name })}
      request={{ address: endpoint, tls, proxy, timeoutMs, environmentId: id }}
      useLabel={probeText.save}
      onUse={(found) => void save(found)}
      onTrust={setPin}
      onClose={closeDialog}
    />
  );
}
