import { channels } from '../../shared/ipc/channels.js';
import { askSettingsBy } from '../http/system-proxy.js';
import { appHandlers } from '../ipc/app-handlers.js';
import type { Handlers } from '../ipc/area-handlers.js';
import { bulkHandlers } from '../ipc/bulk-handlers.js';
import { environmentsHandlers } from '../ipc/environments-handlers.js';
import { exchangesHandlers } from '../ipc/exchanges-handlers.js';
import { historyHandlers } from '../ipc/history-handlers.js';
import { logoutHandlers } from '../ipc/logout-handlers.js';
import { requestHandlers } from '../ipc/request-handlers.js';
import { sandboxHandlers } from '../ipc/sandbox-handlers.js';
import { sessionsHandlers } from '../ipc/sessions-handlers.js';
import { settingsHandlers } from '../ipc/settings-handlers.js';
import { localSandboxId } from '../settings/first-run.js';
import type { Backend } from './answer-call.js';
import type { HostPorts } from './host-ports.js';
import { later } from './later.js';
import { type OpenServices, openServices } from './open-services.js';
import type { OpenStores } from './open-stores.js';
import { settingsProxyOf } from './system-settings.js';

/** Everything behind the window. A module of its own, so that it is loaded while the window already paints. */
export function openBackend(
  host: HostPorts,
  stores: OpenStores,
): Backend & { readonly services: OpenServices } {
  askSettingsBy(settingsProxyOf);
  const services = openServices(host, stores);
  const handlers: Handlers = {
    app: appHandlers(services),
    settings: settingsHandlers(services),
    environments: environmentsHandlers(services),
    sessions: sessionsHandlers(services),
    request: requestHandlers(services),
    logout: logoutHandlers(services),
    probe: later('probe', async () => (await import('../ipc/probe-handlers.js')).probeHandlers(services)),
    checkAll: later('checkAll', async () =>
      (await import('../ipc/check-all-handlers.js')).checkAllHandlers(services),
    ),
    bulk: bulkHandlers(services),
    fourBindings: later('fourBindings', async () =>
      (await import('../ipc/four-bindings-handlers.js')).fourBindingsHandlers(services),
    ),
    compose: later('compose', async () =>
      (await import('../ipc/compose-handlers.js')).composeHandlers(services),
    ),
    login: later('login', async () => (await import('../ipc/login-handlers.js')).loginHandlers(services)),
    exchanges: exchangesHandlers(services),
    history: historyHandlers(services),
    handover: later('handover', async () =>
      (await import('../ipc/handover-handlers.js')).handoverHandlers(services),
    ),
    team: later('team', async () => (await import('../ipc/team-handlers.js')).teamHandlers(services)),
    updates: later('updates', async () =>
      (await import('../ipc/updates-handlers.js')).updatesHandlers(services),
    ),
    backup: later('backup', async () => (await import('../ipc/backup-handlers.js')).backupHandlers(services)),
    sandbox: sandboxHandlers(services),
  };
  if (services.environments.get(localSandboxId)) void services.sandbox.start();
  return { channels, handlers, services };
}
