import type { Environment } from '../../../shared/model/environment.js';
import { wellKnown } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import { bindings } from '../../../shared/model/words.js';
import { actText } from '../../../shared/text/act.js';
import { policyText } from '../../../shared/text/policy.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { actState } from '../../outcome/act-state.js';
import { useStore } from '../../state/store.js';
import { choicesOf, choose, viewState } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { chord } from '../../ui/key-names.js';
import { optionsOf } from '../../ui/options.js';
import { Select } from '../../ui/select.js';
import { type Plan, planOf, startAct } from './run-act.js';

/** What can be sent, and over what. One button stands out: the one that does what is left to do. */
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
  const fixedBy = useFixed().by('verify');
  const running = useStore(actState, (state) => session.id in state.running);
  const production = environment.tier === 'production';
  const isOut = session.lastKnown?.state === 'out';
  const lost = session.tokenStorage === 'lost';
  const press = (operation: Plan['operation']) => () => {
    if (running) return;
    const choices = choicesOf(viewState.get(), session.id);
    startAct(client, session, environment, planOf({ ...choices, operation }, environment));
  };
  return (
    <div className="act-bar">
      <Button
        {...(isOut ? {} : { kind: production ? ('danger' as const) : ('primary' as const) })}
        id="act"
        disabled={lost}
        // Not disabled: what was pressed keeps the focus, so that the next key goes on from there.
        aria-disabled={running || undefined}
        onClick={press(wellKnown.logOut)}
      >
        {running ? actText.running : production ? actText.logOutAsking : actText.logOut}
        <kbd>{chord('mod', 'enter')}</kbd>
      </Button>
      <Button
        id="check"
        disabled={lost}
        aria-disabled={running || undefined}
        title={chord('mod', 'shift', 'enter')}
        onClick={press(wellKnown.check)}
      >
        {actText.check}
      </Button>
      <Select
        label={actText.binding}
        value={plan.binding}
        options={optionsOf(bindings, wordsText.binding)}
        onChange={(binding) => choose(session.id, { binding, shown: { kind: 'preview' } })}
      />
      <Checkbox
        title={fixedBy === null ? actText.verifyHint : policyText.fixedBy({ file: fixedBy })}
        disabled={fixedBy !== null}
        checked={fixedBy !== null || planOf({ ...plan, operation: wellKnown.logOut }, environment).verify}
        onChange={(verify) => choose(session.id, { verify })}
        label={actText.verify}
      />
    </div>
  );
}
