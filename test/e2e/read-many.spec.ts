import type { Page } from '@playwright/test';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { findText } from '../../shared/text/find.js';
import { handoverText } from '../../shared/text/handover.js';
import { pasteText } from '../../shared/text/paste.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { bulkScreen, openBulk, pasteLong, someTokens } from './fixtures/bulk-screen.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { closedEndpoint } from './fixtures/raw-server.js';

const sizes = [1, 20, 5_000] as const;
const name = 'Antalya office';
const endpoint = 'https://desk.example/sws/Authentication.asmx';
/** Every fifth is damaged. */
const isDoubtful = (index: number) => index % 5 === 3;
const doubtfulOf = (n: number) => Array.from({ length: n }, (_, index) => index).filter(isDoubtful).length;
const written = (token: string, index: number) => (isDoubtful(index) ? `{${token}}` : token);

const pasted = (n: number) =>
  someTokens(n)
    .map((token, index) => `2026-11-28 06:00 user${index} token="${written(token, index)}" kept`)
    .join('\n');

const harOf = (n: number) =>
  JSON.stringify({
    log: {
      version: '1.2',
      entries: someTokens(n).map((token, index) => ({
        startedDateTime: '2026-11-28T06:00:00.000Z',
        time: 12,
        request: {
          method: 'POST',
          url: isDoubtful(index) ? `https://shop.example/cart/${index}` : `${endpoint}/Logout`,
          httpVersion: 'HTTP/1.1',
          headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
          postData: { mimeType: 'application/x-www-form-urlencoded', text: `token=${token}` },
        },
        response: { status: 200, statusText: 'OK', headers: [], content: { text: '' } },
      })),
    },
  });

async function openPaste({ window, app }: RunningApp, text: string) {
  const dialog = window.getByRole('dialog', { name: pasteText.title });
  // Not as text of the field: 5,000 lines are no matter for a field, and are dropped or pasted in one.
  await app.evaluate(({ BrowserWindow }, offered) => {
    const [first] = BrowserWindow.getAllWindows();
    first?.webContents.focus();
    first?.webContents.executeJavaScript(
      `{ const data = new DataTransfer(); data.setData('text/plain', ${JSON.stringify(offered)});
         document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }`,
    );
  }, text);
  await expect(dialog).toBeVisible();
  return dialog;
}

const savedSessions = (page: Page) =>
  page.evaluate(async () => {
    const listed = await window.sessionDesk.sessions.list();
    return listed.ok ? JSON.parse(listed.value).map(({ label }: { label: string }) => label) : [];
  });

test('a list of 1, 20 and 5,000 tokens says how many are doubtful', async ({
  sharedApp: running,
  picture,
}) => {
  const { window } = running;
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name: `${name} 2`, endpoint: await closedEndpoint() });
  for (const n of sizes) {
    await openBulk(window, `${name} 2`);
    const list = [
      'label;token',
      ...someTokens(n).map((token, index) => `user${index};${written(token, index)}`),
    ];
    const text = list.join('\r\n');
    if (n === 5_000) await pasteLong(screen.pasted, text);
    else {
      await screen.pasted.fill(text);
      await screen.press(bulkWindowText.readPasted).click();
    }
    await expect(
      screen.counts({
        rows: n,
        tokens: n - doubtfulOf(n),
        duplicates: 0,
        blanks: 0,
        refused: 0,
        doubtful: doubtfulOf(n),
      }),
    ).toBeVisible();
    await picture(running, `list-${n}`);
    if (n === 20) expect(await accessibilityProblems(window)).toEqual([]);
    await screen.press(bulkWindowText.otherTokens).click();
    await expect(screen.pasted).toBeVisible();
    await window.keyboard.press('Escape');
  }
});

test('a HAR of 1, 20 and 5,000 entries says of each what became of it', async ({
  sharedApp: running,
  picture,
}) => {
  const { window } = running;
  for (const n of sizes) {
    const paste = await openPaste(running, harOf(n));
    await paste.getByRole('button', { name: handoverText.importPasted }).click();
    const dialog = window.getByRole('dialog', { name: handoverText.import.title });
    const entries = dialog.getByRole('listbox', { name: handoverText.import.entries });
    await expect(entries).toBeVisible();
    await picture(running, `import-${n}`);
    if (n === 20) expect(await accessibilityProblems(window)).toEqual([]);
    await entries.press('End');
    await expect(entries.getByRole('option').last()).toHaveAttribute('aria-posinset', String(n));
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('16.5: reading 16 MB ends at a press, and says so', async ({ sharedApp: running }) => {
  const { window } = running;
  const dialog = window.getByRole('dialog', { name: pasteText.title });
  // Pressed as soon as it is there: a driver that comes late would find all of it read.
  await window.evaluate((stop) => {
    new MutationObserver((_seen, watch) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === stop);
      if (!button) return;
      watch.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true });
    const line = (n: number) => `user${n} token=${String(n).padStart(8, '0')}-4f89-41d3-9a0c-0305e82c3301\n`;
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 300_000 }, (_, n) => line(n)).join(''));
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(paste);
  }, pasteText.stop);
  await expect(dialog.getByRole('status')).toHaveText(pasteText.stopped);
  await expect(dialog.getByRole('button', { name: pasteText.stop })).toHaveCount(0);
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // What stands behind a limit is not read; what stands before it is.
  await window.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text.padEnd(32_000_001));
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(paste);
    },
    `{"token":"${someTokens(1)[0]}"}`,
  );
  await expect(dialog.getByText(findText.notes['text-limit'])).toBeVisible();
  await expect(dialog.getByRole('button', { name: pasteText.add({ n: 1 }) })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('of 5,000 pasted tokens the last can be seen, chosen and added with all others', async ({
  sharedApp: running,
  picture,
}) => {
  const { window } = running;
  await arrangeEnvironment(window, { name, endpoint: await closedEndpoint() });
  const before = (await savedSessions(window)).length;
  for (const n of sizes) {
    const dialog = await openPaste(running, pasted(n));
    await expect(dialog.getByRole('status')).toHaveText(pasteText.found({ n, doubtful: doubtfulOf(n) }));
    await expect(
      dialog.getByRole('button', { name: pasteText.add({ n: n - doubtfulOf(n) }), exact: true }),
    ).toBeEnabled();
    await picture(running, `paste-${n}`);
    if (n === 20) expect(await accessibilityProblems(window)).toEqual([]);
    if (n < 5_000) await window.keyboard.press('Escape');
    else {
      const list = dialog.getByRole('list', { name: pasteText.list });
      const last = list.getByRole('checkbox', { name: pasteText.include({ mask: '…4998' }) });
      await expect(last).toHaveCount(0);
      await list.evaluate((element) => {
        const scroller = element.parentElement;
        if (scroller) scroller.scrollTop = scroller.scrollHeight;
      });
      // Rows are measured as they come into sight: the end moves.
      await expect(async () => {
        await list.evaluate((element) => element.parentElement?.scrollTo(0, 1e9));
        await expect(last).toBeVisible({ timeout: 500 });
      }).toPass();
      const all = dialog.getByRole('checkbox', { name: pasteText.chooseAll });
      await all.uncheck();
      await expect(dialog.getByRole('button', { name: pasteText.add({ n: 0 }), exact: true })).toBeDisabled();
      await last.check();
      await expect(dialog.getByRole('button', { name: pasteText.add({ n: 1 }), exact: true })).toBeEnabled();
      await dialog.getByLabel(pasteText.label({ mask: '…4998' })).fill('The last one');
      await all.check();
      await picture(running, 'paste-last');
      await dialog.getByRole('button', { name: pasteText.add({ n: 4_001 }), exact: true }).click();
      await expect(dialog).toBeHidden();
    }
  }
  const after = await savedSessions(window);
  expect(after).toHaveLength(before + 4_001);
  expect(after).toContain('The last one');
  await picture(running, 'sessions-5000');
});
