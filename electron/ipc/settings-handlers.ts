import { fail } from '../../shared/model/result.js';
import { savedSecretIn } from '../../shared/text/problems.js';
import { withoutSaved } from '../secrets/without-saved.js';
import type { AreaHandlers } from './area-handlers.js';
import { firstAnswers } from './first-answers.js';
import type { Services } from './services.js';

export function settingsHandlers(services: Services): AreaHandlers<'settings'> {
  return {
    ...firstAnswers(services).settings,
    async update(patch) {
      const { operator } = patch;
      if (operator !== undefined && withoutSaved(services, operator) !== operator)
        return fail(savedSecretIn('operator'));
      const before = services.settings.get();
      const updated = services.settings.update(patch);
      if (!updated.ok) return updated;
      if (updated.value.theme !== before.theme) services.applyTheme(updated.value.theme);
      if (updated.value.textSize !== before.textSize) services.applyTextSize(updated.value.textSize);
      if (updated.value.language !== before.language) await services.applyLanguage(updated.value.language);
      if (updated.value.withoutKeyring !== before.withoutKeyring)
        services.applyVaultChoice(updated.value.withoutKeyring);
      return updated;
    },
  };
}
