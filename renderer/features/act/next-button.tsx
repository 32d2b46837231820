import type { Environment } from '../../../shared/model/environment.js';
import { isActOperation, wellKnown } from '../../../shared/model/operations.js';
import type { NextStep, OutcomeFacts } from '../../../shared/model/outcome-facts.js';
import type { Session } from '../../../shared/model/session.js';
import type { Binding } from '../../../shared/model/words.js';
import { actText } from '../../../shared/text/act.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { choose } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { editEnvironment } from '../environments/environment-actions.js';
import { canResolve, resolveSession } from './resolve-act.js';
import { type Plan, planOf, startAct } from './run-act.js';

/** The binding that is most likely to work where `tried` did not. */
export function otherBinding(tried: Binding | null | undefined, cause: string): Binding {
  if (cause === 'soap-off' && tried !== 'post') return 'post';
  return tried === 'soap11' ? 'soap12' : 'soap11';
}

/** The next step as one press. Another binding is only chosen here: its preview shows before it is sent. */
export function NextButton({
  next,
  session,
  environment,
  plan,
  facts,
}: {
  next: NextStep;
  session: Session;
  environment: Environment;
  plan: Plan;
  facts: OutcomeFacts;
}) {
  const client = useClient();
  const { operation } = facts;
  const send = (change: Partial<Plan>, evenIfOut = false) =>
    startAct(client, session, environment, { ...plan, ...change }, evenIfOut);
  const check = () =>
    send({
      operation: wellKnown.check,
      binding: planOf({ operation: wellKnown.check }, environment).binding,
    });
  switch (next) {
    case 'none':
      return null;
    case 'check':
      return <Button onClick={check}>{actText.next[next]}</Button>;
    case 'check-whether-out': {
      const resolve = () => void resolveSession(client, session, environment);
      return <Button onClick={canResolve(environment) ? resolve : check}>{actText.next[next]}</Button>;
    }
    case 'log-out':
      return <Button onClick={() => send({ operation: wellKnown.logOut })}>{actText.next[next]}</Button>;
    case 'log-out-anyway':
      return (
        <Button onClick={() => send({ operation: wellKnown.logOut }, true)}>{actText.next[next]}</Button>
      );
    case 'send-again':
      return (
        <Button onClick={() => send(isActOperation(operation) ? { operation } : {})}>
          {actText.next[next]}
        </Button>
      );
    case 'edit-environment':
      return <Button onClick={() => editEnvironment(environment)}>{actText.next[next]}</Button>;
    case 'probe':
      return <Button onClick={() => openDialog({ kind: 'probe', environment })}>{actText.next[next]}</Button>;
    case 'other-binding': {
      const binding = otherBinding(facts.binding, facts.cause);
      const chosen = isActOperation(operation) ? { operation } : {};
      return (
        <Button onClick={() => choose(session.id, { ...chosen, binding, shown: { kind: 'preview' } })}>
          {actText.next[next]({ binding: wordsText.binding[binding] })}
        </Button>
      );
    }
  }
}
