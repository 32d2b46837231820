import type { Scenario } from '../../shared/model/app-info.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { settled, useClient } from '../api/client.js';
import { useAppInfo, useSandbox } from '../api/queries.js';
import { openDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { hostOf } from '../ui/format.js';
import { Icon } from '../ui/icons.js';
import { Select } from '../ui/select.js';
import { MessageBar } from './message-bar.js';

const scenarioOptions = Object.entries(wordsText.scenario).map(([value, label]) => ({
  value: value as Scenario,
  label,
}));

/** `sandbox`: the sandbox is what is looked at; its controls are of no use elsewhere. */
export function StatusBar({ sandbox }: { sandbox: boolean }) {
  return (
    <footer className="status-bar" data-pane="status">
      {sandbox && <SandboxStatus />}
      <MessageBar />
      <VaultStatus />
    </footer>
  );
}

function SandboxStatus() {
  const client = useClient();
  const { data: status } = useSandbox();
  if (!status) return null;
  const { running, url, scenario, requests } = status;
  async function toggle() {
    const result = await settled(running ? client.sandbox.stop() : client.sandbox.start());
    if (!result.ok) say({ tone: 'bad', text: result.error.message });
  }
  return (
    <>
      <span
        className="status-item status-sandbox"
        data-tone={running ? 'good' : 'none'}
        title={url ?? undefined}
      >
        <Icon name="sandbox" />
        {running ? windowText.status.sandboxOn({ address: hostOf(url ?? '') }) : windowText.status.sandboxOff}
      </span>
      <Button kind="quiet" size="small" onClick={toggle}>
        <Icon name={running ? 'stop' : 'play'} />
        {running ? windowText.status.stop : windowText.status.start}
      </Button>
      <Select
        label={windowText.status.scenario}
        showLabel
        value={scenario}
        options={scenarioOptions}
        onChange={(next) => void settled(client.sandbox.setScenario({ scenario: next }))}
      />
      {running && <span className="soft status-requests">{windowText.status.requests({ n: requests })}</span>}
    </>
  );
}

function VaultStatus() {
  const { data: info } = useAppInfo();
  if (!info) return null;
  const { mode } = info.vault;
  return (
    <Button kind="quiet" size="small" onClick={() => openDialog({ kind: 'vault' })}>
      <span className="status-item" data-tone={mode === 'keyring' ? 'none' : 'attention'}>
        <Icon name={mode === 'keyring' ? 'key' : 'attention'} />
        {windowText.status.vault[mode]}
      </span>
    </Button>
  );
}
