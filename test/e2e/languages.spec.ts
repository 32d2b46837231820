import { preferencesText } from '../../shared/text/about.js';
import { languages, speak } from '../../shared/text/language.js';
import { menuText } from '../../shared/text/menu.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { screenOf } from './fixtures/screen.js';
import { speakHere } from './fixtures/speak-here.js';

test.afterEach(() => speak('en'));

test('the language of the system is spoken, and another one as soon as it is chosen', async ({ launch }) => {
  const desk = await launch({ env: { LANGUAGE: 'tr', LC_ALL: 'tr_TR.UTF-8' } });
  const { window } = desk;
  const menus = () =>
    desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  speakHere('tr');
  await expect(window.locator('html')).toHaveAttribute('lang', 'tr');
  await screenOf(window).session('Night audit').waitFor();
  await window.keyboard.press('ControlOrMeta+,');
  for (const language of [...languages].reverse()) {
    const chosen = () => window.getByRole('combobox', { name: preferencesText.language });
    await chosen().selectOption(language);
    speakHere(language);
    await expect(window.locator('html')).toHaveAttribute('lang', language);
    await expect(screenOf(window).dialog).toHaveAccessibleName(preferencesText.title);
    await expect(chosen()).toHaveValue(language);
    await expect(window.getByRole('button', { name: windowText.close, exact: true }).last()).toBeVisible();
    expect(await menus()).toContain(menuText.session);
  }
});
