import { smallest } from '../../electron/app/window-bounds.js';
import { preferencesText } from '../../shared/text/about.js';
import { actText } from '../../shared/text/act.js';
import { bulkText } from '../../shared/text/bulk.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { environmentsText } from '../../shared/text/environments.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { firstStepsText } from '../../shared/text/first-steps.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { menuText } from '../../shared/text/menu.js';
import { outcomeNames } from '../../shared/text/outcomes.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { bulkScreen, someTokens, startFrom } from './fixtures/bulk-screen.js';
import { holdClock, longAfter, lookedAt } from './fixtures/clock.js';
import { filterBy } from './fixtures/history-screen.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { misfitsIn } from './fixtures/misfits.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

/** Runs an entry of the menu bar, as a click on it does. */
const fromMenuBar = (app: RunningApp, id: string) =>
  app.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test('list, pane, bar, title, dialogs and keys speak of one environment', async ({ sharedApp: app }) => {
  const { window } = app;
  const screen = screenOf(window);
  const endpoint = await sandboxUrl(window);
  const { id } = await arrangeEnvironment(window, { name: 'dtproxy', endpoint, tier: 'production' });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token: someTokens(1)[0] ?? '' });
  const badge = window.locator('.top-bar .tier-badge');
  const agrees = async (tier: 'production' | 'sandbox', name: string, session: string | null) => {
    await expect(screen.frame).toHaveAttribute('data-tier', tier);
    await expect(badge).toHaveText(windowText.tierBanner[tier]);
    await expect(window).toHaveTitle(windowText.titleOf({ environment: name }));
    if (session === null) await expect(screen.act).toHaveCount(0);
    else await expect(screen.title).toHaveText(session);
  };

  // What is left at once was not looked at, and leaves no trail.
  const looked = async () => {
    await lookedAt(window);
  };

  await test.step('an environment brings one of its sessions, the last one there', async () => {
    await screen.environment('dtproxy').click();
    await agrees('production', 'dtproxy', 'Front office');
    await screen.environment('Local sandbox').click();
    await agrees('sandbox', 'Local sandbox', 'Night audit');
    await screen.session('Reservation desk').click();
    await screen.environment('dtproxy').click();
    await screen.environment('Local sandbox').click();
    await agrees('sandbox', 'Local sandbox', 'Reservation desk');
    await screen.environment('dtproxy').click();
    await looked();
    await screen.environment('Local sandbox').click();
    await looked();
  });

  await test.step('back and forward, and the search', async () => {
    await window.keyboard.press('Alt+ArrowLeft');
    await agrees('production', 'dtproxy', 'Front office');
    await window.keyboard.press('Alt+ArrowRight');
    await agrees('sandbox', 'Local sandbox', 'Reservation desk');
    await window.keyboard.press('ControlOrMeta+k');
    await window.locator('.palette-input').fill('dtproxy');
    await screen.dialog.getByRole('option').filter({ hasText: endpoint }).first().click();
    await agrees('production', 'dtproxy', 'Front office');
  });

  await test.step('a new one, of which only the host is asked: none of its sessions is chosen', async () => {
    await fromMenuBar(app, 'add-environment');
    const { editor } = environmentsText;
    await screen.dialog.getByLabel(editor.endpoint, { exact: true }).fill('127.0.0.1:8093');
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.environment('127.0.0.1:8093')).toHaveAttribute('aria-selected', 'true');
    await agrees('production', '127.0.0.1:8093', null);
    // Nothing is aimed at.
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('a run on production is red in each step, and in its line', async () => {
    await screen.environment('dtproxy').click();
    const bulk = bulkScreen(window);
    await fromMenuBar(app, 'bulk');
    const modal = window.locator('.modal');
    await expect(modal).toHaveAttribute('data-tier', 'production');
    await bulk.pasted.fill(someTokens(3).join('\n'));
    await bulk.press(bulkWindowText.readPasted).click();
    await startFrom(window, 3, { name: 'dtproxy' });
    await expect(modal).toHaveAttribute('data-tier', 'production');
    await expect(bulk.dialog.locator('.tier-badge')).toHaveText(windowText.tierBanner.production);
    await expect(bulk.state).toHaveAttribute('data-tone', /good|attention/);
    await window.keyboard.press('Escape');
    await expect(bulk.dialog).toHaveCount(0);
  });
});

test('one verdict everywhere, and two quick presses are one', async ({ running: app }) => {
  const { window } = app;
  const screen = screenOf(window);
  await sandboxUrl(window);
  await screen.session('Night audit').click();
  const confirmed = 'Out, confirmed';

  await test.step('16.21: the second press of two counts for nothing, and the focus stays where it was', async () => {
    await holdClock(window);
    await screen.act.dblclick();
    await expect(screen.verdict).toContainText(confirmed);
    await expect(screen.history.getByRole('option')).toHaveCount(3);
    await expect(screen.act).toBeFocused();
  });
  await test.step('list, steps and search say the same', async () => {
    await expect(screen.history.getByRole('option').nth(1)).toContainText(confirmed);
    for (const word of [wordsText.step['check-before'], wordsText.step['check-after']])
      await expect(window.locator('.steps')).toContainText(word);
    await window.keyboard.press('ControlOrMeta+2');
    const rows = window.getByRole('listbox', { name: historyScreenText.list }).getByRole('option');
    await expect(rows.nth(1)).toContainText(confirmed);
    await rows.nth(1).click();
    await expect(window.locator('.opened-head strong')).toHaveText(confirmed);
    // 16.16: one order of dates, and one clock, wherever a moment is told.
    const shape = (text: string | null) =>
      /\d{1,4}\D\d{1,2}\D\d{1,4},? \d{1,2}\D\d{2}\D\d{2}( [AP]M)?/
        .exec(text ?? '')?.[0]
        .replaceAll(/\d/g, '0')
        .replace(/[AP]M/, 'M');
    const inRow = shape(await rows.first().textContent());
    expect(inRow).toBeTruthy();
    await expect.poll(async () => shape(await window.locator('.history-figure').textContent())).toBe(inRow);
    await window.keyboard.press('ControlOrMeta+k');
    const found = screen.dialog.getByRole('option').filter({ hasText: confirmed });
    const atTheEnd = async () => {
      // Only the rows in sight exist, and exchanges come last.
      await window.locator('.palette-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
      return found.count();
    };
    await expect.poll(atTheEnd).toBeGreaterThan(0);
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await window.keyboard.press('ControlOrMeta+1');
  });
  await test.step('a later one keeps it in sight, and the button is no longer the first', async () => {
    await expect(screen.act).not.toHaveAttribute('data-kind', 'primary');
    await longAfter(window);
    await screen.act.click();
    await expect(screen.verdict).toContainText('It was out already');
    await expect(screen.strip).toContainText(confirmed);
  });
  await test.step('16.15: a filter has the words of the rows', async () => {
    const refused = outcomeNames.fault;
    await screen.scenario.selectOption('fault');
    await screen.session('Reservation desk').click();
    await window.locator('#check').click();
    await expect(screen.verdict).toContainText(refused);
    await window.keyboard.press('ControlOrMeta+2');
    await filterBy(window, historyScreenText.filter.outcome, [refused]);
    const rows = window.getByRole('listbox', { name: historyScreenText.list }).getByRole('option');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(refused);
    // What only the checks of an act told is asked for in the same way.
    await filterBy(window, historyScreenText.filter.outcome, [refused, outcomeNames.confirmed]);
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(confirmed);
  });
});

test('several sessions, chips, menus of the right button, and what was typed', async ({ running: app }) => {
  const { window } = app;
  const screen = screenOf(window);
  await sandboxUrl(window);
  const rows = screen.sessions.getByRole('option');
  await screen.session('Night audit').click();
  const bar = window.getByRole('region', { name: sessionsText.many.menu });

  await test.step('16.22: first steps, until they are closed', async () => {
    const steps = window.getByRole('region', { name: firstStepsText.title });
    await expect(steps).toContainText(firstStepsText.check);
    await steps.getByRole('textbox', { name: firstStepsText.address }).fill('dtproxy.example.com');
    await steps.getByRole('button', { name: firstStepsText.add }).click();
    await expect(screen.dialog.getByLabel(environmentsText.editor.endpoint, { exact: true })).toHaveValue(
      'dtproxy.example.com',
    );
    await window.keyboard.press('Escape');
    await steps.getByRole('button', { name: windowText.dismiss }).click();
    await expect(steps).toHaveCount(0);
  });

  await test.step('16.7: chosen with Ctrl and Shift, checked together', async () => {
    await screen.session('Reservation desk').click({ modifiers: ['ControlOrMeta'] });
    await expect(bar).toContainText(sessionsText.many.bar({ n: 2 }));
    await rows.last().click({ modifiers: ['Shift'] });
    await expect(bar).toContainText(sessionsText.many.bar({ n: 3 }));
    await bar.getByRole('button', { name: sessionsText.many.check({ n: 3 }) }).click();
    await expect(window.getByText('3 sessions asked').first()).toBeVisible();
  });

  await test.step('a chip leaves those of one state', async () => {
    await window.getByRole('button', { name: `${wordsText.state.active} 3` }).click();
    await expect(rows).toHaveCount(3);
    await window.getByRole('button', { name: `${wordsText.state.active} 3` }).click();
    await expect(rows).toHaveCount(4);
  });

  await test.step('deleted together, and brought back together', async () => {
    await rows.first().click();
    await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
    await rows.nth(1).click({ button: 'right' });
    await window.getByRole('menuitem', { name: sessionsText.many.remove({ n: 2 }) }).click();
    await expect(rows).toHaveCount(2);
    await screen.message.getByRole('button', { name: windowText.undo }).click();
    await expect(rows).toHaveCount(4);
  });

  await test.step('16.6: a right click on a session offers what its button does', async () => {
    await rows.first().click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: actText.check })).toBeVisible();
    expect(await accessibilityProblems(window, { within: '.menu-popover' })).toEqual([]);
    await window.keyboard.press('Escape');
    await screen.environment('Local sandbox').click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: windowText.edit })).toBeVisible();
    await window.keyboard.press('Escape');
  });

  await test.step('16.3: a half-filled dialog asks before it goes', async () => {
    await fromMenuBar(app, 'add-session');
    await screen.dialog.getByLabel(sessionsText.editor.label, { exact: true }).fill('half');
    await window.keyboard.press('Escape');
    const question = screen.dialog.getByText(windowText.discard.ask);
    await expect(question).toBeVisible();
    // To a question Esc is its safe answer.
    await window.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(screen.dialog.getByLabel(sessionsText.editor.label, { exact: true })).toBeFocused();
    await window.keyboard.press('Escape');
    await screen.dialog.getByRole('button', { name: windowText.discard.keep }).click();
    await expect(screen.dialog.getByLabel(sessionsText.editor.label, { exact: true })).toHaveValue('half');
    await expect(screen.dialog.getByLabel(sessionsText.editor.label, { exact: true })).toBeFocused();
    await window.keyboard.press('Escape');
    await screen.dialog.getByRole('button', { name: windowText.discard.yes }).click();
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('16.6: preferences and about, and the zoom from the menu bar', async () => {
    // Left before it has come.
    await window.keyboard.press('F1');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await window.keyboard.press('ControlOrMeta+,');
    await expect(screen.dialog).toHaveCount(1);
    expect(await accessibilityProblems(window, { within: '.dialog' })).toEqual([]);
    const size = screen.dialog.getByRole('combobox', { name: preferencesText.textSize });
    const zoom = () =>
      app.app.evaluate(({ BrowserWindow }) =>
        Math.round(100 * (BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0)),
      );
    await size.selectOption('125');
    await expect.poll(zoom).toBe(125);
    await fromMenuBar(app, 'larger');
    await expect(size).toHaveValue('150');
    await expect.poll(zoom).toBe(150);
    await fromMenuBar(app, 'usual-size');
    await expect(size).toHaveValue('100');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await fromMenuBar(app, 'about');
    await expect(screen.dialog).toContainText('react');
    expect(await accessibilityProblems(window, { within: '.dialog' })).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('16.4: the sandbox is made anew', async () => {
    await screen.environment('Local sandbox').click();
    await window.keyboard.press('Delete');
    await expect(screen.environment('Local sandbox')).toHaveCount(0);
    await fromMenuBar(app, 'make-sandbox');
    await expect(screen.environment('Local sandbox')).toHaveAttribute('aria-selected', 'true');
    await screen.session('Night audit').click();
    await takeFromMenu(window, sessionsText.addMenu, sessionsText.addSandbox);
    await expect(screen.title).toContainText(/./);
  });
});

test('at 200 % and in a small window everything can be reached', async ({ sharedApp: app }) => {
  const { window } = app;
  const screen = screenOf(window);
  await sandboxUrl(window);
  await screen.session('Night audit').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('Out, confirmed');

  await test.step('16.8: eight bytes a row where sixteen do not fit', async () => {
    await app.resize(1280, 800);
    await window.getByRole('tab', { name: exchangeStrings.side.hex, exact: true }).click();
    const hex = window.getByRole('region', { name: exchangeStrings.text.hex.request });
    await expect(hex.locator('.xv-hex-ascii').first()).toHaveText('POST /sw');
    await expect.poll(() => hex.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  await test.step('words of any length have their room beside each other', async () => {
    const { id } = await arrangeEnvironment(window, { name: 'Çok uzun ortam adı '.repeat(4) });
    const label = 'محطة الليل العربية الطويلة جدا 夜間監査セッション非常に長い';
    await arrangeSession(window, {
      environmentId: id,
      label,
      owner: label.slice(0, 40),
      token: 'a-token-9876',
    });
    await screen.environment('Çok uzun').click();
    await screen.session('夜間監査').click();
    await app.resize(900, 600);
    await expect.poll(() => misfitsIn(window)).toEqual([]);
    const facts = window.locator('.session-facts > *');
    for (const fact of await facts.all()) await expect(fact).toBeInViewport({ ratio: 1 });
    // A short name is the last to be cut, in the smallest window, too.
    const short = await arrangeEnvironment(window, { name: 'Hangar' });
    await arrangeSession(window, { environmentId: short.id, label, owner: label, token: 'a-token-9875' });
    await screen.environment('Hangar').click();
    await screen.session('夜間監査').click();
    await app.resize(smallest.width, smallest.height);
    const name = facts.first().locator('.ellipsis');
    await expect(name).toHaveText('Hangar');
    // A part of a pixel is enough for dots.
    const missing = () =>
      name.evaluate((one) => {
        const text = document.createRange();
        text.selectNodeContents(one);
        return text.getBoundingClientRect().width - one.getBoundingClientRect().width;
      });
    await expect.poll(missing).toBeLessThan(0.02);
    await window.screenshot({ path: test.info().outputPath('long-names.png') });
    for (const fact of await facts.all()) await expect(fact).toBeInViewport({ ratio: 1 });
    await screen.environment('Local sandbox').click();
    await app.resize(1280, 800);
  });

  await test.step('16.9: at 200 % the lists fold away', async () => {
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    const lists = window.getByRole('button', { name: windowText.lists });
    await expect(screen.act).toBeVisible();
    await expect(screen.sessions).toHaveCount(0);
    await lists.click();
    await expect(screen.sessions).toBeVisible();
    await screen.session('Reservation desk').click();
    await expect(screen.title).toHaveText('Reservation desk');
    for (const control of [screen.act, window.locator('#check'), screen.binding, screen.verify])
      await expect(control).toBeInViewport({ ratio: 1 });
    expect(await accessibilityProblems(window)).toEqual([]);
  });
});

test('16.3: closing during a run asks, and to stay is what Esc means', async ({
  sharedApp: app,
  closing,
}) => {
  const { window } = app;
  const stub = closing(await startStubService());
  const release = stub.hold(0);
  await arrangeEnvironment(window, { name: 'Slow', endpoint: stub.endpoint, tier: 'test' });
  await app.app.evaluate(({ dialog }) => {
    const state = globalThis as { asked?: string[]; answer?: number };
    state.asked = [];
    dialog.showMessageBox = (async (_window: unknown, options: { buttons: string[] }) => {
      state.asked?.push(...options.buttons);
      return { response: state.answer ?? 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  await screenOf(window).environment('Slow').click();
  await fromMenuBar(app, 'bulk');
  const bulk = bulkScreen(window);
  await bulk.pasted.fill(someTokens(60).join('\n'));
  await bulk.press(bulkWindowText.readPasted).click();
  await startFrom(window, 60);
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.app.evaluate(() => (globalThis as { asked?: string[] }).asked))
    .toEqual([menuText.closing.stay, menuText.closing.pause, menuText.closing.background]);
  await expect(bulk.state).toBeVisible();
  // Deleted while a run goes on: that is said, and the run still says of which tier it is.
  await window.keyboard.press('Escape');
  await expect(bulk.dialog).toHaveCount(0);
  const screen = screenOf(window);
  await screen.environment('Slow').click();
  await window.keyboard.press('Delete');
  await expect(screen.message).toContainText(sessionsText.goesOn);
  await expect(window.getByRole('region', { name: bulkText.entry.region })).toContainText(
    windowText.tierBanner.test,
  );
  await window.keyboard.press('ControlOrMeta+z');
  await expect(screen.environment('Slow')).toBeVisible();
  // Paused and closed: nothing of it is left running.
  const gone = app.app.waitForEvent('close');
  await app.app.evaluate(({ BrowserWindow }) => {
    (globalThis as { answer?: number }).answer = 1;
    BrowserWindow.getAllWindows()[0]?.close();
  });
  release();
  await gone;
});
