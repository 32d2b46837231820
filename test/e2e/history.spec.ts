import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { actText } from '../../shared/text/act.js';
import { compareText } from '../../shared/text/compare.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { flowText } from '../../shared/text/flow.js';
import { handbookText } from '../../shared/text/handbook.js';
import { historyScreenText as text } from '../../shared/text/history-screen.js';
import { outcomeNames } from '../../shared/text/outcomes.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { problemsInAllThemes } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { expectSaid } from './fixtures/by-keys.js';
import { lookedAt } from './fixtures/clock.js';
import { check, filterBy, historyScreenOf, searchHistory } from './fixtures/history-screen.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { startRawServer } from './fixtures/raw-server.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const token = 'beef0000-1111-4222-8333-00000000d00d';

function answer(body: Buffer, ...headers: readonly string[]): Buffer {
  const head = ['HTTP/1.1 200 OK', ...headers, `Content-Length: ${body.length}`, 'Connection: close'];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

const gzipAnswer = answer(
  gzipSync('<note>an iguana in the compressed answer</note>'),
  'Content-Type: text/xml; charset=utf-8',
  'Content-Encoding: gzip',
);
const wideAnswer = answer(
  Buffer.from('\ufeff<note>a pangolin in two bytes</note>', 'utf16le'),
  'Content-Type: text/xml; charset=utf-16',
);
const pageAnswer = answer(
  Buffer.from('<html><title>Login</title><p>Please sign in, dear ocelot</p></html>'),
  'Content-Type: text/html; charset=utf-8',
);

test('words, phrases, a token and filters find exchanges; one is opened and deleted', async ({
  running,
  closing,
}) => {
  const { window } = running;
  const screen = historyScreenOf(window);
  const made = async (label: string, bytes: Buffer, sessionToken: string) => {
    const server = closing(await startRawServer(bytes));
    const { id } = await arrangeEnvironment(window, { name: `Host ${label}`, endpoint: server.endpoint });
    return arrangeSession(window, { environmentId: id, label, token: sessionToken });
  };
  const gzip = await made('Gzip', gzipAnswer, 'gzip-token-0123456789');
  const wide = await made('Wide', wideAnswer, 'wide-token-0123456789');
  const page = await made('Page', pageAnswer, 'page-token-0123456789');
  const endpoint = await sandboxUrl(window);
  const own = await arrangeEnvironment(window, { name: 'Own', endpoint });
  const live = await arrangeSession(window, { environmentId: own.id, label: 'Live', token });
  for (const binding of ['soap11', 'soap12', 'get', 'post'] as const) await check(window, live.id, binding);
  await check(window, gzip.id, 'soap11');
  await check(window, wide.id, 'soap12');
  await check(window, page.id, 'post');

  await test.step('all of them, the newest first', async () => {
    await window.keyboard.press('ControlOrMeta+2');
    await expect(screen.search).toBeFocused();
    await expect(screen.rows).toHaveCount(7);
    await expect(screen.rows.first()).toContainText('Page');
    await expect(screen.count).toHaveText(text.shown({ n: 7, more: false }));
    await expect(screen.figure).toContainText(text.keep.figure({ n: 7, size: '' }).split(' · ')[0] ?? '');
  });

  await test.step('F1 opens the page about it; a search goes over all pages; Esc gives the keys back', async () => {
    await window.keyboard.press('F1');
    const page = window.getByRole('article', { name: handbookText.page });
    await expect(page).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('History and search');
    await window.keyboard.press('ControlOrMeta+f');
    await expect(window.getByRole('searchbox', { name: handbookText.search })).toBeFocused();
    await window.keyboard.type('journal crash');
    const found = window.getByRole('listbox', { name: handbookText.found }).getByRole('option');
    await expect(found.first()).toContainText('Bulk runs');
    await window.keyboard.press('ArrowDown');
    await expect(found.first()).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bulk runs');
    await window.keyboard.press('ControlOrMeta+f');
    await expect(window.getByRole('searchbox', { name: handbookText.search })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(page).toBeFocused();
    // As in a browser; the picture is there without any network.
    for (const [key, title] of [
      ['Alt+ArrowLeft', 'History and search'],
      ['Alt+ArrowRight', 'Bulk runs'],
    ] as const) {
      await window.keyboard.press(key);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const widths = () =>
        page.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
      await expect.poll(async () => new Set(await widths())).toEqual(new Set([900]));
    }
    await window.keyboard.press('ControlOrMeta+1');
    await window.keyboard.press('Escape');
    await expect(page).toBeHidden();
    await expect(screen.search).toBeFocused();
  });

  await test.step('by a word in a gzip answer, whose bytes are the wire’s', async () => {
    await searchHistory(window, 'IGUAN');
    await expect(screen.rows).toHaveCount(1);
    await screen.rows.first().click();
    const answers = window.locator('.xv-pane[data-side=answer]');
    await expect(answers.locator('.xv-searched').first()).toHaveText('iguan');
    await window.getByRole('tab', { name: exchangeStrings.side.hex }).click();
    const hex = answers.getByRole('region', { name: exchangeStrings.text.hex.answer });
    // The first two bytes of every gzip stream.
    await expect(hex).toContainText('1f 8b');
    await expect(hex).not.toContainText('iguana');
  });

  await test.step('by a word in a UTF-16 answer', async () => {
    await searchHistory(window, 'pangolin');
    // One was found before, too.
    await expect(screen.rows).toContainText(['Wide']);
    await screen.rows.first().click();
    const hex = window.getByRole('region', { name: exchangeStrings.text.hex.answer });
    await expect(hex).toContainText('ff fe');
    await expect(hex).toContainText('70 00 61 00');
    await expect(screen.opened).toBeVisible();
  });

  await test.step('by a phrase, without a word, and by a whole token', async () => {
    await searchHistory(window, '"sign in dear"');
    await expect(screen.rows).toContainText(['Page']);
    await searchHistory(window, '"dear sign in"');
    await expect(screen.rows).toHaveCount(0);
    await expect(window.getByText(text.empty.noMatchWords({ words: '"dear sign in"' }))).toBeVisible();
    // Nor does what was open before stay open beside nothing.
    await expect(screen.opened).toHaveCount(0);
    // Over GET and POST the answer is a bare boolean, and the three hosts answer something else.
    await searchHistory(window, 'CheckToken -checktokenresult');
    await expect(screen.rows).toHaveCount(5);
    await searchHistory(window, token);
    await expect(screen.rows).toHaveCount(4);
    // From where the search is: an Enter after its own moment had found already led into the list.
    await screen.search.press('Escape');
    await expect(screen.search).toHaveValue('');
    await expect(screen.rows).toHaveCount(7);
  });

  await test.step('by filters, together and taken away one by one', async () => {
    await filterBy(window, text.filter.binding, [wordsText.binding.soap11, wordsText.binding.post]);
    await expect(screen.rows).toHaveCount(4);
    await filterBy(window, text.filter.outcome, [outcomeNames.unexpected]);
    await expect(screen.rows).toHaveCount(2);
    await filterBy(window, text.filter.session, ['Page  …6789']);
    await expect(screen.rows).toHaveCount(1);
    await filterBy(window, text.filter.status, [text.statusClass[5]]);
    await expect(window.getByText(text.empty.noMatch, { exact: true })).toBeVisible();
    await screen.chip(`${text.filter.status}: ${text.statusClass[5]}`).click();
    await expect(screen.rows).toHaveCount(1);
    await screen.chip(`${text.filter.session}: Page`).click();
    await expect(screen.rows).toHaveCount(2);
    await window.getByRole('button', { name: text.clearAll }).click();
    await expect(screen.rows).toHaveCount(7);
    await filterBy(window, text.filter.environment, ['Own']);
    await expect(screen.rows).toHaveCount(4);
    await screen.chip(`${text.filter.environment}: Own`).click();
    await filterBy(window, text.filter.time, [text.time.hour]);
    await expect(screen.rows).toHaveCount(7);
    await screen.filter(text.filter.time).click();
    await window.getByLabel(text.filter.to).fill('2020-01-01T00:00');
    await window.getByRole('button', { name: text.filter.apply }).click();
    await expect(screen.rows).toHaveCount(0);
    await window.getByRole('button', { name: text.empty.clear }).click();
    await expect(screen.rows).toHaveCount(7);
  });

  await test.step('two are selected and deleted for good; cancelled, nothing goes', async () => {
    await screen.rows.nth(0).click();
    await window.keyboard.press('Shift+ArrowDown');
    await expect(screen.count).toHaveText(text.picked({ n: 2 }));
    await window.getByRole('button', { name: compareText.menu, exact: true }).click();
    const compared = window.getByRole('dialog', { name: compareText.title });
    await expect(compared).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(compared).toHaveCount(0);
    await screen.list.focus();
    await window.keyboard.press('Delete');
    const dialog = window.getByRole('alertdialog');
    await expect(dialog.getByRole('button', { name: windowText.cancel })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(screen.rows).toHaveCount(7);
    await screen.list.focus();
    await window.keyboard.press('Delete');
    await dialog.getByRole('button', { name: text.remove.yes({ n: 2 }) }).click();
    await expect(dialog).toHaveCount(0);
    await expect(screen.rows).toHaveCount(5);
    await expect(screen.rows.first()).toContainText('Gzip');
    await expect(screen.rows.first()).toHaveAttribute('aria-selected', 'true');
    await searchHistory(window, 'ocelot');
    await expect(screen.rows).toHaveCount(0);
    await expect(screen.figure).toContainText('5 exchanges');
  });
});

test('what comes while the list is read is offered, and moves no row', async ({ running }) => {
  const { window } = running;
  const screen = historyScreenOf(window);
  const endpoint = await sandboxUrl(window);
  const { id } = await arrangeEnvironment(window, { name: 'Own', endpoint });
  const session = await arrangeSession(window, { environmentId: id, label: 'Live', token });
  await check(window, session.id, 'soap11');
  await screen.open.click();
  await expect(screen.rows).toHaveCount(1);
  const before = await screen.rows.first().boundingBox();
  await check(window, session.id, 'soap12');
  await check(window, session.id, 'get');
  const news = window.getByRole('button', { name: text.news({ n: 2, more: false }) });
  await expect(news).toBeVisible();
  await expect(screen.rows).toHaveCount(1);
  expect(await screen.rows.first().boundingBox()).toEqual(before);
  await news.click();
  await expect(screen.rows).toHaveCount(3);
  await expect(screen.rows.first()).toContainText(wordsText.binding.get);
  await expect(news).toHaveCount(0);
});

test('a session is forgotten for good, what cannot be erased is said and gone after the next start, and how much is kept is chosen', async ({
  launch,
  dataFolder,
  closing,
  picture,
}) => {
  const rare = answer(
    Buffer.from('<note>the quokka knows this session</note>'),
    'Content-Type: text/xml; charset=utf-8',
  );
  const server = closing(await startRawServer(rare));
  const first = await launch({ dataFolder });
  const { window } = first;
  const screen = historyScreenOf(window);
  const { id } = await arrangeEnvironment(window, { name: 'Burrow', endpoint: server.endpoint });
  const session = await arrangeSession(window, {
    environmentId: id,
    label: 'Forgettable',
    owner: 'Wombatia Tours',
    token,
  });
  const other = await arrangeSession(window, {
    environmentId: id,
    label: 'Stays',
    token: 'other-token-0123',
  });
  await check(window, session.id, 'soap11');
  await check(window, session.id, 'post');
  await check(window, other.id, 'soap11');
  await screen.open.click();
  await searchHistory(window, 'quokka');
  await expect(screen.rows).toHaveCount(3);
  await screen.rows.nth(1).click();
  await window.getByRole('button', { name: text.opened.toSession }).click();
  await expect(screenOf(window).title).toHaveText('Forgettable');
  await takeFromMenu(window, sessionsText.more, text.forget.entry);
  const dialog = window.getByRole('alertdialog', { name: text.forget.title({ label: 'Forgettable' }) });
  await expect(dialog).toContainText(text.forget.exchanges({ n: 2 }));
  await expect(dialog).toContainText(text.forget.token({ mask: '…d00d' }));
  await dialog.getByRole('button', { name: text.forget.yes }).click();
  await expect(screenOf(window).message).toContainText(text.forget.done({ label: 'Forgettable', n: 2 }));
  await expect(screenOf(window).session('Forgettable')).toHaveCount(0);
  await screen.open.click();
  await expect(screen.rows).toHaveCount(1);
  await screen.rows.first().click();
  await window.keyboard.press('Delete');
  await window
    .getByRole('alertdialog')
    .getByRole('button', { name: text.remove.yes({ n: 1 }) })
    .click();
  await expect(screen.rows).toHaveCount(0);
  await first.close();

  for (const name of await readdir(dataFolder)) {
    if (!name.startsWith('desk.db')) continue;
    const bytes = await readFile(join(dataFolder, name));
    for (const trace of ['quokka', 'Wombatia', token])
      expect(bytes.includes(trace), `${trace} in ${name}`).toBe(false);
  }
  const second = await launch({ dataFolder });
  const again = historyScreenOf(second.window);
  await again.open.click();
  await expect(second.window.getByText(text.empty.nothing)).toBeVisible();
  await expect(again.figure).toContainText('0 exchanges');
  await again.open.click();
  await textThatStays(second, picture);
  const third = await launch({ dataFolder });
  const file = new DatabaseSync(join(dataFolder, 'desk.db'));
  await expect.poll(() => messagesIn(file)).toBe(0);
  file.close();
  await chooseWhatIsKept(third);
  const { window: last } = await launch({ dataFolder });
  await takeFromMenu(last, windowText.settings, text.keep.command);
  const kept = screenOf(last).dialog;
  await expect(kept.getByLabel(text.keep.daysLabel)).toHaveValue('30');
  await expect(kept.getByRole('radio', { name: text.keep.allSizes })).toBeChecked();
});

const messagesIn = (file: InstanceType<typeof DatabaseSync>) =>
  Number(file.prepare('SELECT count(*) AS n FROM message').get()?.n);

/** Text that cannot be erased is said to be there still. */
async function textThatStays(
  running: RunningApp,
  picture: (running: RunningApp, name: string) => Promise<void>,
): Promise<void> {
  const { window, dataFolder } = running;
  const screen = historyScreenOf(window);
  const { id } = await arrangeEnvironment(window, {
    name: 'Quokka host',
    endpoint: await sandboxUrl(window),
  });
  const session = await arrangeSession(window, { environmentId: id, label: 'Live', token });
  await check(window, session.id, 'soap11');
  await screen.open.click();
  await screen.rows.first().click();
  // The program may be writing at that moment.
  const file = new DatabaseSync(join(dataFolder, 'desk.db'), { timeout: 60_000 });
  file.exec(
    `CREATE TRIGGER kept BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
  );
  await window.keyboard.press('Delete');
  const dialog = window.getByRole('alertdialog');
  await dialog.getByRole('button', { name: text.remove.yes({ n: 1 }) }).click();
  await expect(dialog).toHaveCount(0);
  await expect(screenOf(window).message).toContainText(text.remove.notErased({ reason: 'the disk is full' }));
  await picture(running, 'not-erased');
  await expect(screen.rows).toHaveCount(0);
  await expect(screen.figure).toContainText('0 exchanges');
  file.exec('DROP TRIGGER kept');
  expect(messagesIn(file)).toBeGreaterThan(0);
  file.close();
  await running.close();
}

test('back and forward, next and previous, and going anywhere by typing', async ({ running }) => {
  const { window } = running;
  const { keyboard } = window;
  const screen = historyScreenOf(window);
  const main = screenOf(window);
  await sandboxUrl(window);
  /** Long enough to count as looked at. */
  const look = () => lookedAt(window);
  await main.session('Night audit').click();
  await look();
  await main.act.click();
  await expect(main.steps).toHaveCount(4);
  await look();
  await main.session('Reservation desk').click();
  await look();
  await keyboard.press('ControlOrMeta+2');
  await expect(screen.rows).toHaveCount(3);
  await look();
  await screen.rows.nth(0).click();
  await look();

  await test.step('back and forward by keys, buttons and mouse', async () => {
    await keyboard.press('Alt+ArrowLeft');
    await expect(window.getByText(text.nothingOpen)).toBeVisible();
    await keyboard.press('Alt+ArrowLeft');
    await expect(main.title).toHaveText('Reservation desk');
    await screen.back.click();
    await expect(main.title).toHaveText('Night audit');
    await expect(main.steps.nth(3)).toBeChecked();
    await keyboard.press('Alt+ArrowLeft');
    await expect(window.getByRole('radio', { name: actText.preview })).toBeChecked();
    await screen.forward.click();
    await expect(main.steps.nth(3)).toBeChecked();
    await window.evaluate(() =>
      globalThis.dispatchEvent(new MouseEvent('mouseup', { button: 4, cancelable: true })),
    );
    await expect(main.title).toHaveText('Reservation desk');
    await window.evaluate(() =>
      globalThis.dispatchEvent(new MouseEvent('mouseup', { button: 3, cancelable: true })),
    );
    await expect(main.title).toHaveText('Night audit');
  });

  await test.step('next and previous exchange, in a session and in the history', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(main.steps.nth(2)).toBeChecked();
    await keyboard.press('Alt+ArrowUp');
    await expect(main.steps.nth(3)).toBeChecked();
    await keyboard.press('Alt+ArrowUp');
    await expect(window.getByRole('radio', { name: actText.preview })).toBeChecked();
    await keyboard.press('ControlOrMeta+2');
    await expect(screen.rows).toHaveCount(3);
    await keyboard.press('Alt+ArrowDown');
    await expect(screen.rows.nth(0)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Alt+ArrowDown');
    await expect(screen.rows.nth(1)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Alt+ArrowUp');
    await expect(screen.rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a key that logs out rests while its session is not to be seen', async () => {
    await keyboard.press('ControlOrMeta+Enter');
    await look();
    await expect(screen.rows).toHaveCount(3);
    await expect(window.getByText(text.news({ n: 1, more: false }))).toHaveCount(0);
  });

  await test.step('the palette leads to an environment, an exchange, and to all that is found', async () => {
    const searchFor = async (words: string) => {
      await keyboard.press('ControlOrMeta+k');
      await expect(window.locator('.palette-input')).toBeFocused();
      await keyboard.type(words);
    };
    await searchFor('Local sandb');
    await main.dialog.getByRole('option').filter({ hasText: 'Local sandbox' }).first().click();
    await expect(main.sessions).toBeVisible();
    await searchFor('CheckTokenResult');
    const found = main.dialog.getByRole('option').filter({ hasText: 'Night audit' });
    await expect(found).toHaveCount(2);
    await found.first().click();
    await expect(screen.rows.first()).toHaveAttribute('aria-selected', 'true');
    await searchFor('LogoutResponse');
    await main.dialog
      .getByRole('option')
      .filter({ hasText: flowText.palette.searchAll({ words: 'LogoutResponse' }) })
      .click();
    await expect(screen.search).toHaveValue('LogoutResponse');
    await expect(screen.rows).toHaveCount(1);
  });
});

/** How much is kept is said, chosen and applied. */
async function chooseWhatIsKept(running: RunningApp): Promise<void> {
  const { window } = running;
  const main = screenOf(window);
  await sandboxUrl(window);
  await main.environment('Local sandbox').click();
  await main.session('Night audit').click();
  await main.act.click();
  await expect(main.steps).toHaveCount(4);
  await takeFromMenu(window, windowText.settings, text.keep.command);
  await expect(main.dialog).toContainText('3 exchanges');
  await expect(main.dialog).toContainText(/\d(\.\d)? (KB|MB)/);
  await main.dialog.getByRole('radio', { name: text.keep.someDays }).click();
  await main.dialog.getByLabel(text.keep.daysLabel).fill('0');
  await main.dialog.getByRole('button', { name: text.keep.apply }).click();
  await expect(main.dialog).toContainText(text.keep.badDays);
  await main.dialog.getByLabel(text.keep.daysLabel).fill('30');
  await main.dialog.getByRole('button', { name: text.keep.apply }).click();
  await expect(main.dialog).toContainText(text.keep.removed({ n: 0 }));
  await running.close();
}

test('the history breaks no accessibility rule, light or dark', async ({ running, picture }) => {
  const { window } = running;
  const screen = historyScreenOf(window);
  const main = screenOf(window);
  await sandboxUrl(window);
  const expectAccessible = async (where: string, within?: string, shown?: string) => {
    const seen = async (scheme: string) => {
      if (shown) await picture(running, `${shown}-${scheme}`);
    };
    expect.soft(await problemsInAllThemes(window, { within, seen }), where).toEqual([]);
  };
  await screen.open.click();
  await expect(window.getByText(text.empty.nothing)).toBeVisible();
  await expectAccessible('empty');
  await screen.open.click();
  await main.session('Night audit').click();
  await main.act.click();
  await expect(main.steps).toHaveCount(4);
  await screen.open.click();
  await searchHistory(window, 'checktoken');
  await expect(screen.rows).toHaveCount(2);
  await filterBy(window, text.filter.binding, [wordsText.binding.soap12]);
  await screen.rows.first().click();
  await expect(window.locator('.xv-searched').first()).toBeVisible();
  await expectAccessible('found and opened', undefined, 'history');
  for (const name of [text.filter.outcome, text.filter.session, text.filter.status, text.filter.time]) {
    await screen.filter(name).click();
    await expect(window.locator('.filter-dialog')).toBeVisible();
    await expectAccessible(name, '.filter-popover');
    await expectSaid(window, `screens/history-filter-${name.toLowerCase()}`, '.filter-popover');
    await window.keyboard.press('Escape');
    await expect(window.locator('.filter-dialog')).toHaveCount(0);
  }
  await screen.list.focus();
  await window.keyboard.press('ControlOrMeta+a');
  await expectAccessible('several selected');
  await window.keyboard.press('Delete');
  await expect(window.locator('.modal')).toBeVisible();
  await expectAccessible('delete', '.modal');
  await window.keyboard.press('Escape');
  await expect(main.dialog).toHaveCount(0);
  await takeFromMenu(window, windowText.settings, text.keep.command);
  await expect(window.locator('.modal')).toBeVisible();
  await expectAccessible('retention', '.modal');
  await window.keyboard.press('Escape');
  await expect(main.dialog).toHaveCount(0);
  await running.resize(900, 600);
  await expectAccessible('small', undefined, 'history-small');
});
