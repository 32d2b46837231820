import { demoSessions } from '../../electron/sandbox/accounts.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { checkAllText } from '../../shared/text/check-all.js';
import { columnsText } from '../../shared/text/columns.js';
import { composeText } from '../../shared/text/compose.js';
import { environmentsText } from '../../shared/text/environments.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { handoverText } from '../../shared/text/handover.js';
import { menuText } from '../../shared/text/menu.js';
import { probeText } from '../../shared/text/probe.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { sandboxUrl } from './fixtures/arrange.js';
import { bulkScreen, readPasted, someTokens, startFrom, watchEnd } from './fixtures/bulk-screen.js';
import { offersEditing, offersOnlyReading } from './fixtures/right-clicks.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const nightAudit = demoSessions.find(({ label }) => label === 'Night audit')?.token ?? '';

test('what was only read is no run, what is handed over is shown before, and the list has the order that was chosen', async ({
  launch,
  dataFolder,
  picture,
}) => {
  const running = await launch({ dataFolder });
  const { window } = running;
  await sandboxUrl(window);
  const bulk = bulkScreen(window);
  const close = () =>
    bulk.dialog.getByRole('button', { name: windowText.close, exact: true }).first().click();

  await test.step('16.20: a draft that was left is no earlier run', async () => {
    await readPasted(window, 'Local sandbox', someTokens(4).join('\n'));
    await expect(bulk.press(bulkWindowText.earlier({ n: 0 }))).toBeDisabled();
    const unsaid = await watchEnd(window);
    await startFrom(window, 4);
    await expect(bulk.state).toHaveText(bulkRunText.state.done);
    // Where it says that it is done, each row says what it came to.
    expect(await unsaid()).toEqual([]);
    await expect(bulk.press(bulkWindowText.earlier({ n: 1 }))).toBeEnabled();
    await bulk.press(bulkWindowText.fresh).click();
    // A sentence among them is no token, and is counted as none.
    await bulk.pasted.fill([...someTokens(3), 'not a token at all here'].join('\n'));
    await bulk.press(bulkWindowText.readPasted).click();
    await expect(
      bulk.counts({ rows: 4, tokens: 3, duplicates: 0, blanks: 0, refused: 1, doubtful: 0 }),
    ).toBeVisible();
    await expect(bulk.press(bulkWindowText.next)).toBeEnabled();
    await bulk.press(bulkWindowText.earlier({ n: 1 })).click();
    const runs = bulk.dialog.getByRole('listbox', { name: bulkRunText.list }).getByRole('option');
    await expect(runs).toHaveCount(1);
    await expect(runs.first()).toContainText('All 4: ');
    await bulk.press(bulkRunText.open).click();
  });

  await test.step('16.20: all rows came to one thing', async () => {
    await expect(bulk.balance).toHaveText(/^All 4: [A-Za-z, ]+$/);
  });

  await test.step('rows are sorted by the name of a column, by key too', async () => {
    const first = bulk.rows.getByRole('option').first();
    const head = (name: string) => bulk.dialog.getByRole('columnheader', { name });
    const { columns } = bulkRunText;
    await expect(first).toContainText('…0000');
    await expect(head(columns.row)).toHaveAttribute('aria-sort', 'ascending');
    await head(columns.row).getByRole('button').click();
    await expect(first).toContainText('…0003');
    await expect(head(columns.row)).toHaveAttribute('aria-sort', 'descending');
    await window.keyboard.press('ArrowRight');
    await expect(head(columns.token).getByRole('button')).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(head(columns.token)).toHaveAttribute('aria-sort', 'ascending');
    await expect(head(columns.row)).toHaveAttribute('aria-sort', 'none');
    await expect(first).toContainText('…0000');
    expect(await accessibilityProblems(window, { within: '.run-rows' })).toEqual([]);
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('Enter');
    await expect(head(columns.row)).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('the name of a column by the right button', async () => {
    const head = (name: string) => bulk.dialog.getByRole('columnheader', { name });
    const { columns } = bulkRunText;
    const take = async (on: string, entry: string) => {
      await head(on).click({ button: 'right' });
      await window.getByRole('menuitem', { name: entry, exact: true }).click();
    };
    await take(columns.token, columnsText.descending);
    await expect(head(columns.token)).toHaveAttribute('aria-sort', 'descending');
    await expect(bulk.rows.getByRole('option').first()).toContainText('…0003');
    await head(columns.token).click({ button: 'right' });
    await expect(window.getByRole('menuitem', { name: columnsText.fit })).toHaveAttribute('aria-disabled');
    await picture(running, 'column-menu');
    expect(await accessibilityProblems(window, { within: '.menu-popover' })).toEqual([]);
    await window.getByRole('menuitem', { name: columns.waited, exact: true }).click();
    await expect(head(columns.waited)).toHaveCount(0);
    await take(columns.row, columnsText.reset);
    await expect(head(columns.waited)).toHaveCount(1);
    await take(columns.row, columnsText.ascending);
    await expect(bulk.rows.getByRole('option').first()).toContainText('…0000');
  });

  await test.step('16.6: a row by the right button', async () => {
    const rows = bulk.rows.getByRole('option');
    // Not the system's clipboard: tests beside this one use it too.
    await window.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        (globalThis as { written?: string }).written = text;
      };
    });
    await rows.nth(1).click({ button: 'right' });
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
    await picture(running, 'run-row-menu');
    expect(await accessibilityProblems(window, { within: '.menu-popover' })).toEqual([]);
    await window.getByRole('menuitem', { name: bulkRunText.copyFingerprint }).click();
    await expect(screenOf(window).message).toContainText(bulkRunText.copiedFingerprint);
    expect(await window.evaluate(() => (globalThis as { written?: string }).written)).toMatch(
      /^[0-9a-f]{16,}$/,
    );
    // By the key for menus, too.
    await rows.nth(1).click();
    await window.keyboard.press('ContextMenu');
    await window.getByRole('menuitem', { name: bulkRunText.openExchange }).click();
    const exchange = window.getByRole('dialog', {
      name: bulkRunText.exchange({ mask: (await rows.nth(1).locator('.mono').textContent()) ?? '' }),
    });
    await expect(exchange).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(exchange).toHaveCount(0);
    await close();
  });

  const screen = screenOf(window);
  await screen.session('Reservation desk').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('Out, confirmed');
  await screen.session('Night audit').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('Out, confirmed');
  await screen.steps.nth(2).press('Space');

  await test.step('16.6: a right click is answered wherever there is something to do or to copy', async () => {
    const menu = window.locator('.menu-popover');
    const headers = exchangeStrings.side.headers;
    await window.getByRole('tab', { name: headers, exact: true }).click();
    const places: readonly (readonly [where: string, entry: string])[] = [
      ['[data-pane=environments] h2', `${environmentsText.add}…`],
      ['[data-pane=sessions] h2', sessionsText.addToken],
      ['.session-head h1', windowText.duplicate],
      ['.step:first-of-type', composeText.fromExchange],
      ['.step:nth-of-type(3)', handoverText.more],
      ['.strip p', windowText.copyThis({ words: 'Out, confirmed' }).slice(0, 8)],
      ['[data-side=answer] h3', exchangeStrings.side.copy.whole.answer],
      ['[data-side=answer] th', windowText.copyThis({ words: '' }).slice(0, 6)],
      ['.history .list-head-cell', columnsText.reset],
    ];
    for (const [where, entry] of places) {
      await window.locator(where).first().click({ button: 'right' });
      await expect(menu, where).toContainText(entry);
      await window.keyboard.press('Escape');
      await expect(menu).toHaveCount(0);
    }
    await window.getByRole('tab', { name: exchangeStrings.side.pretty, exact: true }).click();
    // A field keeps the menu of text, also within a shadow root.
    await window.locator('[data-side=answer] h3').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: exchangeStrings.find.label }).click();
    const field = window.locator('[data-side=answer] .xv-code input').first();
    await expect(field).toBeFocused();
    const asked = { bubbles: true, cancelable: true, composed: true, button: 2 };
    const isLeft = (one: Element, init: MouseEventInit) =>
      one.dispatchEvent(new MouseEvent('contextmenu', init));
    expect(await field.evaluate(isLeft, asked)).toBe(true);
    await expect(menu).toHaveCount(0);
    await offersEditing(running, field);
    await offersEditing(running, screen.filter);
    await field.press('Escape');
    const detail = window.locator('.detail');
    await offersOnlyReading(running, detail, 2);
    await window.locator('[data-side=answer] .cm-content').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: menuText.roles.copy, exact: true }).click();
    await expect(screen.message).toContainText(exchangeStrings.tool.copied);
    // With what can be done with the message below it, once.
    await window.locator('[data-side=answer] .cm-content').click({ button: 'right' });
    const { whole, both } = exchangeStrings.side.copy;
    const { copy: selection, selectAll } = menuText.roles;
    await expect(menu.getByRole('menuitem')).toHaveText([
      selection,
      selectAll,
      exchangeStrings.find.label,
      whole.answer,
      both,
    ]);
    await picture(running, 'pane-menu');
    await window.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    // Beside an open menu it is meant for what lies there.
    const box = await screen.session('Reservation desk').boundingBox();
    await screen.session('Night audit').click({ button: 'right' });
    await expect(menu).toContainText(windowText.duplicate);
    if (box) await window.mouse.click(box.x + 30, box.y + 10, { button: 'right' });
    await expect(screen.title).toHaveText('Reservation desk');
    await expect(menu).toContainText(windowText.duplicate);
    await expect(window.getByRole('menuitem').first()).toBeFocused();
    // While a menu has the keys, the window's rest.
    await window.keyboard.press('ControlOrMeta+k');
    await window.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(screen.dialog).toHaveCount(0);
    await screen.sessions.focus();
    await window.keyboard.press('ContextMenu');
    await expect(menu).toContainText(sessionsText.copyToken);
    await window.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await screen.session('Night audit').click();
    await screen.steps.nth(2).press('Space');
  });

  await test.step('a menu that quotes the token closes with what shows it', async () => {
    await window.evaluate(() => {
      const usual = globalThis.setTimeout;
      globalThis.setTimeout = ((act: () => void, ms = 0) => {
        if (ms === 30_000) (globalThis as { hide?: () => void }).hide = act;
        return usual(act, ms);
      }) as typeof setTimeout;
    });
    await screen.binding.selectOption('get');
    await window.keyboard.press('ControlOrMeta+Shift+Enter');
    const value = window.locator('[data-side=request] td').first();
    await expect(value).toContainText(nightAudit.slice(-4));
    await window.getByRole('button', { name: exchangeStrings.view.reveal }).click();
    await expect(value).toContainText(nightAudit);
    await value.click({ button: 'right' });
    const quoted = window.locator('.menu-popover').getByText(nightAudit.slice(0, 4));
    await expect(quoted).toBeVisible();
    await window.evaluate(() => (globalThis as { hide?: () => void }).hide?.());
    await expect(quoted).toHaveCount(0);
    await expect(value).not.toContainText(nightAudit);
  });

  await test.step('16.21: one first button, and a preview that follows the format and has no token in it', async () => {
    await takeFromMenu(window, handoverText.menu, handoverText.more);
    const { dialog } = screen;
    await expect(dialog.locator('[data-kind=primary]')).toHaveText(handoverText.dialog.copy);
    const preview = dialog.getByRole('region', { name: handoverText.dialog.preview });
    await expect(preview).toContainText('"log"');
    await dialog.getByRole('combobox', { name: handoverText.dialog.format }).selectOption('curl-bash');
    await expect(preview).toContainText('curl --disable');
    await dialog.getByRole('checkbox', { name: handoverText.dialog.withToken }).check();
    await expect(dialog.locator('[data-kind=primary], [data-kind=danger]')).toHaveText(
      handoverText.dialog.copyWithToken,
    );
    await expect(preview).toContainText(nightAudit.slice(-4));
    await expect(preview).not.toContainText(nightAudit);
    expect(await accessibilityProblems(window, { within: '.modal' })).toEqual([]);
    await running.resize(900, 600);
    await expect(dialog.getByRole('button', { name: handoverText.dialog.copyWithToken })).toBeInViewport({
      ratio: 1,
    });
    await window.screenshot({ path: test.info().outputPath('handover-small.png') });
    await running.resize(1280, 800);
    await window.keyboard.press('Escape');
    const drop = dialog.getByRole('button', { name: windowText.discard.yes });
    await expect.poll(async () => (await dialog.count()) === 0 || (await drop.isVisible())).toBe(true);
    if (await drop.isVisible()) await drop.click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('16.18: a probe: finding, reason, status and time on one line', async () => {
    await takeFromMenu(window, environmentsText.more, probeText.button);
    const row = screen.dialog.getByRole('row', { name: /^SOAP 1.1/ });
    await expect(row).toContainText(probeText.finding.works);
    await expect(
      screen.dialog.getByRole('button', { name: /^Save this address and SOAP 1\./ }),
    ).toBeEnabled();
    const boxes = await row.locator('th, td').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return Math.round(text.getBoundingClientRect().top);
      }),
    );
    expect(boxes).toHaveLength(5);
    expect(Math.max(...boxes) - Math.min(...boxes)).toBeLessThanOrEqual(2);
    await window.screenshot({ path: test.info().outputPath('probe.png') });
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  });

  const labels = (within: typeof screen) =>
    within.sessions.getByRole('option').locator('.row-label').allTextContents();
  const byLabel = await labels(screen);
  await test.step('by last change, by state', async () => {
    await takeFromMenu(window, checkAllText.menu, sessionsText.order.changed);
    await expect
      .poll(async () => (await labels(screen)).slice(0, 2))
      .toEqual(['Night audit', 'Reservation desk']);
    await takeFromMenu(window, checkAllText.menu, sessionsText.order.state);
    await expect
      .poll(async () => (await labels(screen)).slice(-2))
      .toEqual(byLabel.filter((label) => ['Night audit', 'Reservation desk'].includes(label)));
  });
  const byState = await labels(screen);
  expect(byState).not.toEqual(byLabel);
  await running.close();

  const second = await launch({ dataFolder });
  await expect.poll(() => labels(screenOf(second.window))).toEqual(byState);
});
