import { contract } from '../../shared/ipc/contract.js';
import { appHandlers } from '../ipc/app-handlers.js';
import { batchHandlers } from '../ipc/batch-handlers.js';
import { environmentsHandlers } from '../ipc/environments-handlers.js';
import { exchangesHandlers } from '../ipc/exchanges-handlers.js';
import { historyHandlers } from '../ipc/history-handlers.js';
import { logoutHandlers } from '../ipc/logout-handlers.js';
import { requestHandlers } from '../ipc/request-handlers.js';
import { sandboxHandlers } from '../ipc/sandbox-handlers.js';
import { sessionsHandlers } from '../ipc/sessions-handlers.js';
import { settingsHandlers } from '../ipc/settings-handlers.js';
import { localSandboxId } from '../settings/first-run.js';
import type { Handlers } from './handlers.js';
import { later } from './later.js';
import { type DeskHost, type OpenDesk, openDesk } from './open-services.js';
import type { Backend } from './register.js';

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
    probe: later('probe', async () => (await import('../ipc/probe-handlers.js')).probeHandlers(desk)),
    checkAll: later('checkAll', async () =>
      (await import('../ipc/check-all-handlers.js')).checkAllHandlers(desk),
    ),
    batch: batchHandlers(desk),
    fourBindings: later('fourBindings', async () =>
      (await import('../ipc/four-bindings-handlers.js')).fourBindingsHandlers(desk),
    ),
    compose: later('compose', async () => (await import('../ipc/compose-handlers.js')).composeHandlers(desk)),
    login: later('login', async () => (await import('../ipc/login-handlers.js')).loginHandlers(desk)),
    exchanges: exchangesHandlers(desk),
    history: historyHandlers(desk),
    handover: later('handover', async () =>
      (await import('../ipc/handover-handlers.js')).handoverHandlers(desk),
    ),
    sandbox: sandboxHandlers(desk),
  };
  if (desk.environments.get(localSandboxId)) void desk.sandbox.start();
  return { contract, handlers, desk };
}
