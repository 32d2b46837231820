import { scenarios } from '../../shared/model/words.js';
import { auditText } from '../../shared/text/audit.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { useClient } from '../api/client.js';
import { useAppInfo, useSandbox } from '../api/queries.js';
import { openDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { hostOf } from '../ui/format.js';
import { Icon } from '../ui/icons.js';
import { optionsOf } from '../ui/options.js';
import { Select } from '../ui/select.js';
import { MessageBar } from './message-bar.js';

/** `sandbox`: the sandbox is what is looked at; its controls are of no use elsewhere. */
export function StatusBar({ sandbox }: { sandbox: boolean }) {
  return (
    <footer className="status-bar" data-pane="status">
      {sandbox && <SandboxStatus />}
      <MessageBar />
      <AuditStatus />
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
    const result = await (running ? client.sandbox.stop() : client.sandbox.start());
    if (!result.ok) say({ tone: 'bad', text: result.error.message });
  }
  const said = running
    ? windowText.status.sandboxOn({ address: hostOf(url ?? '') })
    : windowText.status.sandboxOff;
  return (
    <>
      <span
        className="status-item status-sandbox"
        data-tone={running ? 'good' : 'none'}
        // In a narrow window there is room for its icon only.
        title={[said, url].filter(Boolean).join('\n')}
      >
        <Icon name="sandbox" />
        <span className="ellipsis">{said}</span>
      </span>
      <Button kind="quiet" size="small" onClick={toggle}>
        <Icon name={running ? 'stop' : 'play'} />
        {running ? windowText.status.stop : windowText.status.start}
      </Button>
      {/* In a narrow window its word is cut. */}
      <span title={wordsText.scenario[scenario]}>
        <Select
          label={windowText.status.scenario}
          showLabel
          value={scenario}
          options={optionsOf(scenarios, wordsText.scenario)}
          onChange={(next) => void client.sandbox.setScenario({ scenario: next })}
        />
      </span>
      {running && <span className="soft status-requests">{windowText.status.requests({ n: requests })}</span>}
    </>
  );
}

/** Seen only where something waits for the log collector, or never reached it. */
function AuditStatus() {
  const { data: info } = useAppInfo();
  if (!info) return null;
  const { waiting, lost, why } = info.audit;
  if ((waiting === 0 || why === null) && lost === 0) return null;
  const said = waiting > 0 ? auditText.waiting({ n: waiting }) : auditText.lost({ n: lost });
  const details = [
    said,
    why && auditText.why({ why }),
    waiting > 0 && lost > 0 && auditText.lost({ n: lost }),
  ];
  return (
    <span className="status-item status-audit" data-tone="attention">
      <Icon name="attention" />
      <span className="ellipsis" title={details.filter(Boolean).join(' ')}>
        {said}
      </span>
    </span>
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
