import { actText } from '../../shared/text/act.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { environmentsText } from '../../shared/text/environments.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { problemsInAllThemes } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

test('no screen breaks an accessibility rule, light, dark or in forced colours', async ({
  desk,
  picture,
}) => {
  test.slow();
  const { window } = desk;
  const screen = screenOf(window);
  const expectAccessible = async (where: string, within?: string, shown?: string) => {
    const seen = async (scheme: string) => {
      if (shown) await picture(desk, `${shown}-${scheme}`);
    };
    expect.soft(await problemsInAllThemes(window, within, seen), where).toEqual([]);
  };

  await test.step('main', async () => {
    await expect(screen.preview).toContainText('Logout');
    await expectAccessible('main', undefined, 'main');
  });

  await test.step('each view of an exchange', async () => {
    await screen.session('Night audit').click();
    await screen.act.click();
    const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
    await expect(screen.verdict).toContainText(title);
    const { side, view } = exchangeStrings;
    const parts = window.getByRole('tablist', { name: view.sections });
    for (const name of [side.pretty, side.raw, side.hex, side.headers, view.timeline, view.connection]) {
      await parts.getByRole('tab', { name }).click();
      await expectAccessible(name, '.xv');
    }
  });

  await test.step('each dialog', async () => {
    const { id } = await arrangeEnvironment(window, { name: 'Live Antalya', tier: 'production' });
    await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'a-token-of-9876' });
    await screen.environment('Live Antalya').click();
    await screen.session('Front office').click();
    await screen.binding.selectOption('get');
    const dialogs: Record<string, () => Promise<void>> = {
      confirm: () => screen.act.click(),
      environment: () => takeFromMenu(window, environmentsText.more, windowText.edit),
      session: () => takeFromMenu(window, sessionsText.more, windowText.edit),
      login: () => takeFromMenu(window, sessionsText.addMenu, sessionsText.addLogin),
      vault: () => takeFromMenu(window, windowText.settings, dialogsText.vault.title),
      shortcuts: () => takeFromMenu(window, windowText.settings, dialogsText.shortcuts.title),
      palette: () => window.keyboard.press('ControlOrMeta+k'),
      handbook: () => window.keyboard.press('F1'),
    };
    for (const [name, open] of Object.entries(dialogs)) {
      await open();
      await expect(screen.dialog).toBeVisible();
      await expectAccessible(name, '.modal');
      await window.keyboard.press('Escape');
      await expect(screen.dialog).toHaveCount(0);
    }
  });

  await test.step('a field that is wrong, and a small window', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.dialog.getByText(environmentsText.editor.required).first()).toBeVisible();
    await expectAccessible('field error', '.modal');
    await window.keyboard.press('Escape');
    await desk.resize(900, 600);
    await expect(window.getByRole('radio', { name: actText.preview })).toBeVisible();
    await expectAccessible('small, production', undefined, 'small-production');
    await screen.environment('Local sandbox').click();
    await screen.session('Night audit').click();
    await expectAccessible('small', undefined, 'small');
  });
});
