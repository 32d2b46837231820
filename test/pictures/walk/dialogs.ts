import { seeEachDialog } from '../../e2e/fixtures/dialogs.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

/** Each dialog, what is folded away in it, and its question about what was typed. */
export async function throughDialogs({ running, take }: Walk): Promise<void> {
  const { dialog } = screenOf(running.window);
  const see = async (name: string) => {
    await take(name);
    for (const [index, folded] of (await dialog.locator('summary').all()).entries()) {
      await folded.click();
      await take(`${name}-open-${index + 1}`);
    }
  };
  await seeEachDialog(running, see, (name) => take(`${name}-asks`));
}
