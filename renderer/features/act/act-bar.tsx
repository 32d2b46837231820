import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { bindings } from '../../../shared/model/words.js';
import { actText } from '../../../shared/text/en/act.js';
import { wordsText } from '../../../shared/text/en/words.js';
import { useClient } from '../../api/client.js';
import { actState } from '../../outcome/act-state.js';
import { useStore } from '../../state/store.js';
import { choose } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { chord } from '../../ui/key-names.js';
import { Segments } from '../../ui/segments.js';
import { Select } from '../../ui/select.js';
import { type Plan, startAct } from './run-act.js';

const operations = [
  { value: 'Logout', label: actText.logOut },
  { value: 'CheckToken', label: actText.check },
] as const;
const bindingOptions = bindings.map((value) => ({ value, label: wordsText.binding[value] }));

/** What goes out, and over what. Every change brings the preview back, because the request is another one now. */
export function ActBar({
  session,
  environment,
  plan,
}: {
  session: Session;
  environment: Environment;
  plan: Plan;
}) {
  const client = useClient();
  const running = useStore(actState, (state) => session.id in state.running);
  const isLogout = plan.operation === 'Logout';
  const logOut = environment.tier === 'production' ? actText.logOutAsking : actText.logOut;
  const shown = { kind: 'preview' } as const;
  return (
    <div className="act-bar">
      <Segments
        label={actText.operation}
        value={plan.operation}
        options={operations}
        onChange={(operation) => choose(session.id, { operation, shown })}
      />
      <Select
        label={actText.binding}
        showLabel
        value={plan.binding}
        options={bindingOptions}
        onChange={(binding) => choose(session.id, { binding, shown })}
      />
      <label className="checkbox" data-off={!isLogout} title={actText.verifyHint}>
        <input
          type="checkbox"
          checked={isLogout && plan.verify}
          disabled={!isLogout}
          onChange={(event) => choose(session.id, { verify: event.currentTarget.checked })}
        />
        {actText.verify}
      </label>
      <span className="spacer" />
      <Button
        kind="primary"
        id="act"
        disabled={running || session.tokenStorage === 'lost'}
        onClick={() => startAct(client, session, environment, plan)}
      >
        {running ? actText.running : isLogout ? logOut : actText.check}
        <kbd>{isLogout ? chord('mod', 'enter') : chord('mod', 'shift', 'enter')}</kbd>
      </Button>
    </div>
  );
}
