import type { Environment } from '../../shared/contract/environment.js';
import type { Session } from '../../shared/contract/session.js';
import { actText } from '../../shared/strings/act.js';
import { useDesk } from '../desk/desk.js';
import { Button } from '../ui/button.js';
import { canResolve, resolveSession } from './resolve-act.js';

/** Where a session was left in doubt, also in an earlier run of the program: the one press that ends the doubt. */
export function ResolveButton({ session, environment }: { session: Session; environment: Environment }) {
  const desk = useDesk();
  const inDoubt = session.lastKnown?.state === 'unknown' || session.lastKnown?.state === 'accepted';
  if (!inDoubt || session.tokenStorage === 'lost' || !canResolve(environment)) return null;
  return (
    <Button onClick={() => void resolveSession(desk, session, environment)}>
      {actText.next['check-whether-out']}
    </Button>
  );
}
