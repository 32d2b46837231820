import { actText } from '../../shared/text/act.js';
import { environmentsText } from '../../shared/text/environments.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { windowText } from '../../shared/text/window.js';
import { accessibilityProblems, problemsInAllThemes } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { expectSaid } from './fixtures/by-keys.js';
import { seeEachDialog } from './fixtures/dialogs.js';
import { screenOf } from './fixtures/screen.js';

/** In compare.spec.ts and history.spec.ts. */
const judgedElsewhere: readonly string[] = ['compare', 'four-bindings', 'retention'];

test('no screen breaks an accessibility rule, light, dark or in forced colours', async ({
  running,
  picture,
}) => {
  test.slow();
  const { window } = running;
  const screen = screenOf(window);
  /** Parts and dialogs once, in the look that the other specs do not have; in each look: `npm run pictures`. */
  const expectDarkAccessible = async (where: string, within: string) => {
    await window.mouse.move(0, 0);
    await window.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' });
    await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect.soft(await accessibilityProblems(window, { within }), where).toEqual([]);
  };
  const expectAccessible = async (where: string, within?: string, shown?: string) => {
    const seen = async (scheme: string) => {
      if (shown) await picture(running, `${shown}-${scheme}`);
    };
    expect.soft(await problemsInAllThemes(window, { within, seen }), where).toEqual([]);
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
    // The first of them always has a connection of its own.
    await screen.steps.nth(1).press('Space');
    const { side, view } = exchangeStrings;
    const parts = window.getByRole('tablist', { name: view.sections });
    for (const name of [side.pretty, side.raw, side.hex, side.headers, view.timeline, view.connection]) {
      await parts.getByRole('tab', { name }).click();
      await expectDarkAccessible(name, '.xv');
      await expectSaid(window, `screens/view-${name.toLowerCase()}`, '.xv');
    }
  });

  await test.step('each dialog, and what a reader of the screen is told of it', async () => {
    await screen.steps.nth(2).press('Space');
    // Before what a probe sends at once, in any order.
    await window.keyboard.press('ControlOrMeta+k');
    await window.locator('.palette-item').nth(1).hover();
    await expectDarkAccessible('palette', '.modal');
    await expectSaid(window, 'screens/palette', undefined, '.palette-list');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await seeEachDialog(running, async (name) => {
      // The others are judged in every look where they have more to show.
      if (!judgedElsewhere.includes(name)) await expectDarkAccessible(name, '.modal');
      // Who is logged in on this machine: the shift has a name of its own there.
      if (name === 'evidence') return;
      await expectSaid(window, `screens/${name}`, name === 'handbook' ? '.handbook-side' : undefined);
    });
  });

  await test.step('several sessions chosen, the menu of what is shown, and the question of production', async () => {
    await screen.session('Reservation desk').click({ modifiers: ['ControlOrMeta'] });
    await expectDarkAccessible('several', '[data-pane=sessions]');
    await screen.session('Night audit').click();
    await window.getByRole('button', { name: actText.more }).click();
    await expectAccessible('menu', '.menu-popover');
    await window.keyboard.press('Escape');
    const { id } = await arrangeEnvironment(window, { name: 'Live Antalya', tier: 'production' });
    await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'a-token-of-9876' });
    await screen.environment('Live Antalya').click();
    await screen.session('Front office').click();
    await screen.binding.selectOption('get');
    await screen.act.click();
    await expectAccessible('confirm', '.modal');
    await expectSaid(window, 'screens/confirm');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('a field that is wrong, and a small window', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.dialog.getByText(environmentsText.editor.required).first()).toBeVisible();
    await expectAccessible('field error', '.modal');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await running.resize(900, 600);
    await expect(window.getByRole('radio', { name: actText.preview })).toBeVisible();
    await expectAccessible('small, production', undefined, 'small-production');
    await screen.environment('Local sandbox').click();
    await screen.session('Night audit').click();
    await expectAccessible('small', undefined, 'small');
  });
});
