import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { bulkText } from '../../shared/text/bulk.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { checkAllText } from '../../shared/text/check-all.js';
import { listText } from '../../shared/text/lists.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { bulkScreen, heard, openBulk, pasteLong, someTokens } from './fixtures/bulk-screen.js';
import { closedEndpoint } from './fixtures/raw-server.js';
import { takeFromMenu } from './fixtures/screen.js';

const name = 'Antalya office';
const tokens = someTokens(6);
const [first = '', second = ''] = tokens;

test('a file by the dialog: Turkish code page, columns changed by hand, bad rows refused', async ({
  sharedApp: running,
}) => {
  const { window, app, dataFolder } = running;
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: await closedEndpoint() });
  await openBulk(window, name);
  const path = join(dataFolder, 'oturumlar.csv');
  const text = [
    'etiket;oturum anahtarı;yedek',
    `Şişli acentesi;${first};x-0001-0001-0001`,
    `Çeşme;${second};x-0002-0002-0002`,
    `Çeşme yine;${second};x-0003-0003-0003`,
    ';;',
    `Kırık "tırnak;${tokens[2]};y`,
    'Ağrı',
  ].join('\r\n');
  await writeFile(path, iconv.encode(text, 'windows1254'));
  const choose = (filePath: string | null) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen ? [chosen] : [] });
    }, filePath);
  // Closed without a choice: nothing happens, and it can be opened again.
  await choose(null);
  await screen.press(bulkWindowText.choose).click();
  await heard(window);
  await expect(screen.press(bulkWindowText.choose)).toBeEnabled();
  await choose(path);
  await screen.press(bulkWindowText.choose).click();

  await expect(
    screen.counts({ rows: 6, tokens: 2, duplicates: 1, blanks: 1, refused: 2, doubtful: 0 }),
  ).toBeVisible();
  await expect(screen.sample).toContainText('Şişli acentesi');
  await expect(screen.dialog.getByRole('combobox', { name: bulkWindowText.encoding })).toHaveValue(
    'windows-1254',
  );
  // Whatever could be a token is masked, in the other column too.
  await expect(screen.sample).not.toContainText(first);
  await expect(screen.sample).not.toContainText('x-0001');
  await screen.dialog.locator('summary').click();
  await expect(
    screen.dialog.getByText(
      bulkWindowText.refusedLine({ line: 6, reason: listText.refusals['broken-quotes'] }),
    ),
  ).toBeVisible();
  await expect(
    screen.dialog.getByText(
      bulkWindowText.refusedLine({ line: 7, reason: listText.refusals['no-token-column'] }),
    ),
  ).toBeVisible();
  expect(await accessibilityProblems(window)).toEqual([]);

  // The other column holds other tokens: all of them are different.
  await screen.dialog
    .getByRole('combobox', { name: bulkWindowText.tokenColumn })
    .selectOption({ label: 'yedek' });
  await expect(
    screen.counts({ rows: 6, tokens: 3, duplicates: 0, blanks: 1, refused: 2, doubtful: 0 }),
  ).toBeVisible();
  await screen.tick(bulkWindowText.header).uncheck();
  await expect(
    screen.counts({ rows: 7, tokens: 4, duplicates: 0, blanks: 1, refused: 2, doubtful: 0 }),
  ).toBeVisible();
  // Taken back for other tokens; nothing of it is left among the runs.
  await screen.press(bulkWindowText.otherTokens).click();
  await expect(screen.pasted).toBeVisible();
  await expect(screen.press(bulkWindowText.earlier({ n: 0 }))).toBeDisabled();
});

test('a file without a token says so, and goes no further', async ({ sharedApp: running }) => {
  const { window } = running;
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name: `${name} 3`, endpoint: await closedEndpoint() });
  await openBulk(window, `${name} 3`);
  await screen.pasted.fill('label,token\nAgent 1,\nAgent 2,');
  await screen.press(bulkWindowText.readPasted).click();
  await expect(
    screen.counts({ rows: 2, tokens: 0, duplicates: 0, blanks: 2, refused: 0, doubtful: 0 }),
  ).toBeVisible();
  await expect(screen.dialog.getByText(bulkWindowText.noneToSend)).toBeVisible();
  await expect(screen.press(bulkWindowText.next)).toBeDisabled();
  await screen.press(bulkWindowText.otherTokens).click();
  await expect(screen.pasted).toBeVisible();
});

test('a file that is dropped, and a long text that is pasted', async ({ sharedApp: running }) => {
  const { window } = running;
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name: `${name} 2`, endpoint: await closedEndpoint() });
  await openBulk(window, `${name} 2`);
  const transfer = await window.evaluateHandle(
    (text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'sessions.txt', { type: 'text/plain' }));
      return dropped;
    },
    `\ufeff${tokens.join('\r\n')}\r\n`,
  );
  const place = screen.dialog.locator('.bulk-source');
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(place).toHaveAttribute('data-over', 'true');
  await place.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(
    screen.counts({ rows: 6, tokens: 6, duplicates: 0, blanks: 0, refused: 0, doubtful: 0 }),
  ).toBeVisible();
  await expect(screen.dialog.getByText('sessions.txt')).toBeVisible();
  await screen.press(bulkWindowText.otherTokens).click();

  const many = someTokens(9_000);
  await pasteLong(screen.pasted, `${many.join('\n')}\n${many[0]}\n`);
  const counts = { rows: 9_001, tokens: 9_000, duplicates: 1, blanks: 0, refused: 0, doubtful: 0 };
  await expect(screen.counts(counts)).toBeVisible();

  // Closed and opened again, what was read is still there; it is no run yet, and is not among them.
  await window.keyboard.press('Escape');
  await expect(screen.dialog).toHaveCount(0);
  await takeFromMenu(window, checkAllText.menu, bulkText.entry.menu);
  await expect(screen.counts(counts)).toBeVisible();
  await expect(screen.press(bulkWindowText.earlier({ n: 0 }))).toBeDisabled();
});
