import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from '../app/handlers.js';
import { addSession } from '../settings/add-session.js';
import type { DeskContext } from './services.js';

export function sandboxHandlers(desk: DeskContext): AreaHandlers<'sandbox'> {
  const { sandbox } = desk;
  return {
    status: () => ok(sandbox.status()),
    start: async () => ok(await sandbox.start()),
    stop: async () => ok(await sandbox.stop()),
    setScenario: async ({ scenario }) => ok(await sandbox.setScenario(scenario)),
    async addSession({ environmentId }) {
      const { label, token } = await sandbox.login();
      return addSession(desk, { environmentId, label, owner: 'Sandbox', notes: '', token });
    },
  };
}
