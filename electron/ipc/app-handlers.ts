import { app } from 'electron';
import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from '../app/handlers.js';
import type { DeskContext } from './services.js';

export function appHandlers(desk: DeskContext): AreaHandlers<'app'> {
  return {
    info: () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        platform: process.platform,
        vault: desk.vault.status(),
        notices: [...desk.notices.all()],
      }),
    async openManual() {
      await desk.openManual();
      return ok(undefined);
    },
    quit() {
      app.quit();
      return ok(undefined);
    },
  };
}
