import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { smallest } from '../../electron/app/window-bounds.js';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import { columnsText } from '../../shared/text/columns.js';
import { compareText } from '../../shared/text/compare.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { handoverText } from '../../shared/text/handover.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { answerDialogs } from './fixtures/handed-over.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const nightAudit = demoSessions.find(({ label }) => label === 'Night audit')?.token ?? '';

/** How far each line number stands from the top of its line, in each code pane; 0 where they agree. */
const offsets = (window: Page) =>
  window.locator('.cm-editor').evaluateAll((editors) =>
    editors.map((editor) => {
      const numbers = [...editor.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].filter(
        (element) => element.getBoundingClientRect().height > 0,
      );
      const lines = [...editor.querySelectorAll('.cm-line')];
      return lines.map((line, index) => {
        const number = numbers[index];
        // The first letter, not the line: an indentation that stands in a row of its own is an empty row beside a number.
        const text = document.createRange();
        text.selectNodeContents(line);
        const top = (text.getClientRects()[0] ?? line.getBoundingClientRect()).top;
        return number && number.textContent === String(index + 1)
          ? Math.round((number.getBoundingClientRect().top - top) / 6)
          : 'none';
      });
    }),
  );

/** How many lines are wrapped, and those of which a row does not stand in from the first one, or that begin with an empty row. */
const indents = (window: Page) =>
  window.locator('.cm-line').evaluateAll((lines) => {
    const found: { wrapped: number; broken: string[] } = { wrapped: 0, broken: [] };
    for (const line of lines) {
      const text = line.textContent ?? '';
      const at = text.search(/\S/);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walker.nextNode(); node && at >= 0; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (at < seen + length) {
          const range = document.createRange();
          range.setStart(node, at - seen);
          range.setEnd(node, at - seen + 1);
          const first = range.getBoundingClientRect();
          range.setEndAfter(line.lastChild ?? line);
          const below = [...range.getClientRects()].filter(
            ({ top, width }) => top > first.bottom - 1 && width > 0,
          );
          if (below.length > 0) found.wrapped += 1;
          const emptyRow = first.top - line.getBoundingClientRect().top > 12;
          if (emptyRow || below.some(({ left }) => left <= first.left + 1)) found.broken.push(text);
          break;
        }
        seen += length;
      }
    }
    return found;
  });

test('the window keeps its shape through all sizes', async ({ launch }) => {
  const running = await launch({ switches: ['--force-device-scale-factor=1'] });
  const { window } = running;
  const screen = screenOf(window);
  await screen.session('Night audit').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('Out, confirmed');
  const widthOfLists = async () => Math.round((await screen.sessions.boundingBox())?.width ?? 0);

  const zoom = (factor: number) =>
    running.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    );

  await test.step('signs stand as they are: none melt into one', async () => {
    const melted = () =>
      window
        .locator('.cm-content, .xv, .xv-tool, .strip, input, select')
        .evaluateAll((parts) =>
          parts.flatMap((part) =>
            getComputedStyle(part).fontVariantLigatures === 'none' ? [] : [part.className],
          ),
        );
    await expect(window.locator('.cm-content')).toHaveCount(2);
    await expect.poll(melted).toEqual([]);
  });

  await test.step('16.12: a wrapped line keeps its indentation, and its number stands beside it', async () => {
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
      [1920, 1080],
      [1280, 800],
    ] as const) {
      await running.resize(width, height);
      const seen = async () => {
        const all = (await offsets(window)).flat();
        const { wrapped, broken } = await indents(window);
        return {
          some: all.length > 10,
          wrong: all.filter((one) => one !== 0),
          // On the widest screen each line has its room.
          wrapped: wrapped > 0 || width > 1280,
          broken,
        };
      };
      await expect.poll(seen, `${width}`).toEqual({ some: true, wrong: [], wrapped: true, broken: [] });
    }
  });

  await test.step('16.9: every step and every view can be read in a small window', async () => {
    const cut = () =>
      window
        .locator('.where-name, .step-tabs, .xv-tab-list')
        .evaluateAll((rows) => rows.map((row) => row.scrollWidth - row.clientWidth));
    for (const { width, height } of [{ width: 900, height: 600 }, smallest]) {
      await running.resize(width, height);
      await expect.poll(cut, `${width}`).toEqual([0, 0, 0]);
    }
    await window.screenshot({ path: test.info().outputPath('smallest.png') });
    await running.resize(1280, 800);
  });

  await test.step('16.14: the strip ends below its last line, in each size', async () => {
    const space = () =>
      screen.strip.evaluate((strip) => {
        const text = document.createRange();
        text.selectNodeContents(strip);
        return Math.round(strip.getBoundingClientRect().bottom - text.getBoundingClientRect().bottom);
      });
    for (const [width, height] of [
      [900, 600],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await running.resize(width, height);
      await expect.poll(space, `${width}`).toBeGreaterThanOrEqual(6);
    }
    await running.resize(1280, 800);
  });

  await test.step('a view that was chosen stays, in another shape and of another exchange', async () => {
    const headers = window.getByRole('tab', { name: exchangeStrings.side.headers, exact: true });
    await headers.click();
    await zoom(2);
    await expect(window.getByRole('button', { name: windowText.lists })).toBeVisible();
    await expect(headers).toHaveAttribute('aria-selected', 'true');
    await zoom(1);
    await expect(window.getByRole('button', { name: windowText.lists })).toHaveCount(0);
    await screen.steps.nth(1).press('Space');
    await expect(headers).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.press('Alt+1');
    await expect(window.getByRole('tab', { name: exchangeStrings.side.pretty })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  await test.step('the lists are as wide again as they were', async () => {
    await expect(screen.sessions).toBeVisible();
    const before = await widthOfLists();
    await zoom(3);
    await expect(screen.sessions).toHaveCount(0);
    // Where one is stays in sight, and what is said to a newcomer can be closed.
    const overlap = async () => {
      const tier = await window.locator('.top-bar .tier-badge').boundingBox();
      const search = await window.locator('.search-button').boundingBox();
      return (tier?.x ?? 0) + (tier?.width ?? 0) - (search?.x ?? 0);
    };
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    const cut = () =>
      window
        .locator('.first-steps button, .act-bar > *')
        .evaluateAll(
          (parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth).length,
        );
    await expect.poll(cut).toBe(0);
    // What only is read is read to its end without a pointer.
    await window.keyboard.press('?');
    const sheet = window.getByRole('dialog', { name: dialogsText.shortcuts.title });
    await expect(sheet.locator('.dialog-body')).toHaveAttribute('tabindex', '0');
    await sheet.locator('.dialog-body').focus();
    await window.keyboard.press('End');
    const left = () =>
      sheet
        .locator('.dialog-body')
        .evaluate((body) => body.scrollHeight - body.clientHeight - body.scrollTop);
    await expect.poll(left).toBeLessThanOrEqual(1);
    await zoom(1);
    await expect(sheet.locator('.dialog-body')).not.toHaveAttribute('tabindex');
    await window.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(screen.sessions).toBeVisible();
    await expect.poll(widthOfLists).toBe(before);
    for (const [width, height] of [
      [3000, 1800],
      [700, 600],
      [1280, 800],
    ] as const)
      await running.resize(width, height);
    await expect.poll(widthOfLists).toBe(before);
  });
});

test('16.6, 16.7: the right button offers what can be done with one exchange and with several; columns are found as they were made', async ({
  launch,
  dataFolder,
}) => {
  const running = await launch({ dataFolder });
  const { window } = running;
  await screenOf(window).session('Night audit').click();
  await screenOf(window).act.click();
  await expect(screenOf(window).verdict).toContainText('Out, confirmed');
  await window.keyboard.press('ControlOrMeta+2');
  const rows = window.locator('.all-history .row');
  await expect(rows).toHaveCount(3);
  const entry = (name: string) => window.getByRole('menuitem', { name, exact: true });

  await rows.nth(1).click({ button: 'right' });
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await entry(historyScreenText.opened.onlyAct).waitFor();
  await expect(entry(handoverText.evidence)).toBeVisible();
  await window.keyboard.press('Escape');

  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  const file = join(dataFolder, 'several.har');
  await answerDialogs(running, file);
  await rows.nth(1).click({ button: 'right' });
  await expect(rows.and(window.locator('[aria-selected=true]'))).toHaveCount(3);
  await entry(handoverText.saveAs({ format: handoverText.format.har })).click();
  await expect(screenOf(window).message).toContainText('several.har');
  const har = JSON.parse(await readFile(file, 'utf8'));
  expect(har.log.entries).toHaveLength(3);
  expect(JSON.stringify(har)).not.toContain(nightAudit);

  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
  await rows.nth(1).click({ button: 'right' });
  await entry(compareText.menu).click();
  await expect(window.getByRole('dialog', { name: compareText.title })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(screenOf(window).dialog).toHaveCount(0);

  /** The left edge of each column: in the head, and in the first row. */
  const edges = async (page: Page) => {
    const left = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    const head = await left('.all-history .list-head-cell');
    const row = await left('.all-history .row:first-child .history-row > *');
    return { head, row };
  };
  const before = await edges(window);
  const atFirst = { head: before.head, row: before.head };
  await expect.poll(() => edges(window)).toEqual(atFirst);
  expect(before.head.length).toBeGreaterThan(6);

  const grip = window.locator('.all-history .list-head-cell').first().locator('.list-head-grip');
  const box = await grip.boundingBox();
  if (!box) throw new Error('no border to drag');
  await window.mouse.move(box.x + box.width / 2, box.y + 10);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width / 2 - 60, box.y + 10, { steps: 4 });
  await window.mouse.up();
  const moved = (before.head[1] ?? 0) - 60;
  await expect.poll(async () => Math.abs(((await edges(window)).row[1] ?? 0) - moved) <= 1).toBe(true);
  await takeFromMenu(window, columnsText.menu, historyScreenText.columns.binding);
  await expect(
    window.locator('.all-history .list-head-cell', {
      hasText: historyScreenText.columns.binding,
    }),
  ).toHaveCount(0);
  const agree = async () => {
    const { head, row } = await edges(window);
    return row.length === before.head.length - 1 && row.every((left, index) => left === head[index]);
  };
  await expect.poll(agree).toBe(true);
  const arranged = await edges(window);
  await running.close();

  const second = await launch({ dataFolder });
  await screenOf(second.window).sessions.waitFor();
  await second.window.keyboard.press('ControlOrMeta+2');
  await expect.poll(() => edges(second.window)).toEqual(arranged);
  await takeFromMenu(second.window, columnsText.menu, columnsText.reset);
  await expect.poll(() => edges(second.window)).toEqual(atFirst);
});
