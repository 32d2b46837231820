import { contract } from '../../shared/contract/contract.js';
import { appHandlers } from './app-handlers.js';
import { batchHandlers } from './batch-handlers.js';
import { checkAllHandlers } from './check-all-handlers.js';
import { composeHandlers } from './compose-handlers.js';
import { environmentsHandlers } from './environments-handlers.js';
import { exchangesHandlers } from './exchanges-handlers.js';
import { localSandboxId } from './first-run.js';
import { fourBindingsHandlers } from './four-bindings-handlers.js';
import type { Handlers } from './handlers.js';
import { handoverHandlers } from './handover-handlers.js';
import { historyHandlers } from './history-handlers.js';
import { loginHandlers } from './login-handlers.js';
import { logoutHandlers } from './logout-handlers.js';
import { type DeskHost, type OpenDesk, openDesk } from './open-desk.js';
import { probeHandlers } from './probe-handlers.js';
import type { Backend } from './register.js';
import { requestHandlers } from './request-handlers.js';
import { sandboxHandlers } from './sandbox-handlers.js';
import { sessionsHandlers } from './sessions-handlers.js';
import { settingsHandlers } from './settings-handlers.js';

/** Everything behind the window. A module of its own, so that it is loaded while the window already paints. */
export async function openBackend(host: DeskHost): Promise<Backend & { readonly desk: OpenDesk }> {
  const desk = await openDesk(host);
  const handlers: Handlers = {
    app: appHandlers(desk),
    settings: settingsHandlers(desk),
    environments: environmentsHandlers(desk),
    sessions: sessionsHandlers(desk),
    request: requestHandlers(desk),
    logout: logoutHandlers(desk),
    probe: probeHandlers(desk),
    checkAll: checkAllHandlers(desk),
    batch: batchHandlers(desk),
    fourBindings: fourBindingsHandlers(desk),
    compose: composeHandlers(desk),
    login: loginHandlers(desk),
    exchanges: exchangesHandlers(desk),
    history: historyHandlers(desk),
    handover: handoverHandlers(desk),
    sandbox: sandboxHandlers(desk),
  };
  if (desk.environments.get(localSandboxId)) void desk.sandbox.start();
  return { contract, handlers, desk };
}
