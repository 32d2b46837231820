import { app } from 'electron';
import { ok } from '../../shared/model/result.js';
import { auditNow } from '../admin/audit-in-force.js';
import { policyView } from '../admin/policy-in-force.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function appHandlers(services: Services): AreaHandlers<'app'> {
  return {
    info: () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        platform: process.platform,
        vault: services.vault.status(),
        policy: policyView(),
        audit: auditNow(),
        notices: [...services.notices.all()],
      }),
    eraseSetAside: ({ notice }) => services.notices.erase(notice),
    quit() {
      app.quit();
      return ok(undefined);
    },
  };
}
