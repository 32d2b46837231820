import type { Page } from '@playwright/test';
import { actText } from '../../shared/text/act.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { doubtText } from '../../shared/text/doubts.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, sandboxUrl } from './fixtures/arrange.js';
import { screenOf } from './fixtures/screen.js';

const out = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title;

/** A key of the window and others, before a dialog can have come. */
const pressAtOnce = (window: Page, chord: string, then: readonly string[]) =>
  window.evaluate(
    ({ mac, keys }) => {
      const held = mac ? { metaKey: true } : { ctrlKey: true };
      for (const [index, key] of keys.entries())
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...(index === 0 && held) }),
        );
    },
    { mac: process.platform === 'darwin', keys: [chord, ...then] },
  );

test('from the start to a confirmed logout without the mouse', async ({ running }) => {
  const { window } = running;
  const { keyboard } = window;
  const screen = screenOf(window);
  const searchField = screen.dialog.getByRole('combobox', { name: windowText.searchField });
  await sandboxUrl(window);

  await test.step('the list has the focus; arrows choose; Ctrl Enter logs out', async () => {
    await expect(screen.sessions).toBeFocused();
    await keyboard.press('Home');
    await expect(screen.title).toHaveText('Night audit');
    await keyboard.press('ArrowDown');
    await expect(screen.title).toHaveText('Reservation desk');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(screen.verdict).toContainText(out);
    await expect(screen.sessions).toBeFocused();
  });

  await test.step('the tab key leads into the bytes of the answer', async () => {
    const within = () =>
      window.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.matches('.detail *, .cm-content') && active.classList.contains('cm-content');
      });
    let presses = 0;
    for (; presses < 60 && !(await within()); presses++) await keyboard.press('Tab');
    expect(presses).toBeLessThan(60);
    await screen.sessions.focus();
  });

  await test.step('what was typed for a dialog that never came is nobody’s', async () => {
    await pressAtOnce(window, 'n', ['L', 'o', 's', 't', 'Escape']);
    await expect(screen.dialog).toHaveCount(0);
    await keyboard.press('ControlOrMeta+k');
    await expect(searchField).toBeFocused();
    await expect(searchField).toHaveValue('');
    await keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('what is typed at once is the search’s, also while it is still on its way', async () => {
    await pressAtOnce(window, 'k', ['N', 'i', 'g', 'Delete', 'h', 't']);
    await expect(searchField).toHaveValue('Night');
    await keyboard.press('Escape');
    await expect(searchField).toHaveValue('');
    await keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await expect(screen.session('Reservation desk')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('the search finds a session by its owner and its token end', async () => {
    await keyboard.press('ControlOrMeta+k');
    await expect(searchField).toBeFocused();
    await keyboard.type('demo 5C2B');
    await expect(screen.dialog.getByRole('option').first()).toContainText('Night audit');
    await keyboard.press('Enter');
    await expect(screen.title).toHaveText('Night audit');
    await expect(screen.sessions).toBeFocused();
  });

  await test.step('a session is added, on production, and confirmed', async () => {
    const endpoint = await sandboxUrl(window);
    await arrangeEnvironment(window, { name: 'Live Antalya', endpoint, tier: 'production' });
    // The window hears of it in its own time.
    await expect(screen.environment('Live Antalya')).toBeVisible();
    await keyboard.press('Shift+F6');
    await expect(screen.environments).toBeFocused();
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await expect(screen.environment('Live Antalya')).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('ControlOrMeta+k');
    await expect(searchField).toBeFocused();
    await keyboard.type('session from a token');
    await expect(screen.dialog.getByRole('option').first()).toContainText(sessionsText.addToken);
    await keyboard.press('Enter');
    const { editor } = sessionsText;
    await expect(screen.dialog.getByLabel(editor.label, { exact: true })).toBeFocused();
    await keyboard.type('Typed by hand');
    await keyboard.press('Tab');
    await keyboard.type('k3+Zq/9w==<7&"\'');
    // Signs at its end may be somebody's quotation marks: that they are its own is said by key, too.
    const keep = screen.dialog.getByLabel(doubtText.keep);
    for (let press = 0; press < 6 && !(await keep.evaluate(isFocused)); press += 1)
      await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect(keep).toBeChecked();
    const environment = screen.dialog.getByLabel(editor.environment);
    for (let press = 0; press < 4 && !(await environment.evaluate(isFocused)); press += 1)
      await keyboard.press('Tab');
    // Arrows, not letters: those make a word only where they follow each other within a second.
    await keyboard.press('Home');
    for (let press = 0; press < 3 && !(await environment.evaluate(isOnLive)); press += 1)
      await keyboard.press('ArrowDown');
    expect(await environment.evaluate(isOnLive)).toBe(true);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(screen.title).toHaveText('Typed by hand');
    await expect(screen.dialog).toHaveCount(0);
    await keyboard.press('ControlOrMeta+Enter');
    const dialog = window.getByRole('alertdialog');
    await expect(dialog.getByRole('button', { name: windowText.cancel })).toBeFocused();
    await keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: actText.confirm.yes })).toBeFocused();
    await keyboard.press('Enter');
    await expect(screen.verdict).toContainText(out);
  });

  await test.step('F6 goes round the panes, ? tells the keys', async () => {
    const seen: string[] = [await window.evaluate(paneOfFocus)];
    for (let press = 0; press < 6; press += 1) {
      await keyboard.press('F6');
      await expect.poll(() => window.evaluate(paneOfFocus)).not.toBe(seen.at(-1));
      seen.push(await window.evaluate(paneOfFocus));
    }
    expect([...new Set(seen.slice(1))].sort()).toEqual(
      ['environments', 'exchange', 'history', 'session', 'sessions', 'status'].sort(),
    );
    await keyboard.press('?');
    await expect(window.getByRole('dialog', { name: dialogsText.shortcuts.title })).toBeVisible();
    await keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('Esc is heard before a dialog has come, and where the focus is lost', async () => {
    await window.evaluate(() => {
      const press = (key: string, ctrlKey = false) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
        );
      press(',', true);
      press('Escape');
    });
    // It would have come, and nothing else opens over a dialog.
    await keyboard.press('Control+k');
    await expect(window.locator('.palette-input')).toBeFocused();
    await keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await keyboard.press('?');
    await expect(screen.dialog).toBeVisible();
    await window.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
    await expect(screen.dialog).toHaveCount(0);
  });
});

const isFocused = (element: Element) => document.activeElement === element;
const isOnLive = (element: HTMLElement) =>
  element instanceof HTMLSelectElement && element.selectedOptions[0]?.text.startsWith('Live Antalya');
const paneOfFocus = () =>
  document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? 'nowhere';
