import { ok } from '../../shared/model/result.js';
import { addSession } from '../settings/add-session.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function sandboxHandlers(services: Services): AreaHandlers<'sandbox'> {
  const { sandbox } = services;
  return {
    status: () => ok(sandbox.status()),
    start: async () => ok(await sandbox.start()),
    stop: async () => ok(await sandbox.stop()),
    setScenario: async ({ scenario }) => ok(await sandbox.setScenario(scenario)),
    makeAnew: () => services.makeSandboxAnew(),
    async addSession({ environmentId }) {
      const { label, token } = await sandbox.login();
      return addSession(services, { environmentId, label, owner: 'Sandbox', notes: '', token });
    },
  };
}
