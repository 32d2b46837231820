import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from '../app/handlers.js';
import type { DeskContext } from './services.js';

export function settingsHandlers(desk: DeskContext): AreaHandlers<'settings'> {
  return {
    get: () => ok(desk.settings.get()),
    update(patch) {
      const before = desk.settings.get();
      const updated = desk.settings.update(patch);
      if (!updated.ok) return updated;
      if (updated.value.theme !== before.theme) desk.applyTheme(updated.value.theme);
      if (updated.value.withoutKeyring !== before.withoutKeyring)
        desk.applyVaultChoice(updated.value.withoutKeyring);
      return updated;
    },
  };
}
