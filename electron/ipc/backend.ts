import { contract } from '../../shared/contract/contract.js';
import { appHandlers } from './app-handlers.js';
import { batchHandlers } from './batch-handlers.js';
import { environmentsHandlers } from './environments-handlers.js';
import { exchangesHandlers } from './exchanges-handlers.js';
import { localSandboxId } from './first-run.js';
import type { Handlers } from './handlers.js';
import { historyHandlers } from './history-handlers.js';
import { later } from './later.js';
import { logoutHandlers } from './logout-handlers.js';
import { type DeskHost, type OpenDesk, openDesk } from './open-desk.js';
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
    probe: later('probe', async () => (await import('./probe-handlers.js')).probeHandlers(desk)),
    checkAll: later('checkAll', async () => (await import('./check-all-handlers.js')).checkAllHandlers(desk)),
    batch: batchHandlers(desk),
    fourBindings: later('fourBindings', async () =>
      (await import('./four-bindings-handlers.js')).fourBindingsHandlers(desk),
    ),
    compose: later('compose', async () => (await import('./compose-handlers.js')).composeHandlers(desk)),
    login: later('login', async () => (await import('./login-handlers.js')).loginHandlers(desk)),
    exchanges: exchangesHandlers(desk),
    history: historyHandlers(desk),
    handover: later('handover', async () => (await import('./handover-handlers.js')).handoverHandlers(desk)),
    sandbox: sandboxHandlers(desk),
  };
  if (desk.environments.get(localSandboxId)) void desk.sandbox.start();
  return { contract, handlers, desk };
}
