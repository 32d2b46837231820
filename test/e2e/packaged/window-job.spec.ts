import { mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSessions } from '../../../electron/sandbox/accounts.js';
import type { Binding } from '../../../shared/model/words.js';
import { bulkText } from '../../../shared/text/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { evidenceText } from '../../../shared/text/evidence.js';
import { handoverText } from '../../../shared/text/handover.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { storesText } from '../../../shared/text/stores.js';
import { wordsText } from '../../../shared/text/words.js';
import { startSessionBus } from '../../fixtures/session-bus.js';
import { expect, test } from '../fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from '../fixtures/arrange.js';
import { balanceIn, bulkScreen, readPasted, someTokens, startFrom, sumOf } from '../fixtures/bulk-screen.js';
import { answerDialogs } from '../fixtures/handed-over.js';
import { historyScreenOf, searchHistory } from '../fixtures/history-screen.js';
import { noticesOf } from '../fixtures/notices.js';
import { filesBelow, secretsBelow } from '../fixtures/on-disk.js';
import { expectFolderRefused } from '../fixtures/read-only-start.js';
import { screenOf, takeFromMenu } from '../fixtures/screen.js';
import { startStubService } from '../fixtures/stub-service.js';
import { leftOnClipboard, lockUntil } from './locked-desktop.js';
import { packedProgram } from './packed-app.js';
import { shippedProgram } from './shipped-program.js';

const bindings: readonly Binding[] = ['soap11', 'soap12', 'get', 'post'];
const out = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title;
const tokens = someTokens(60);
const pasted = tokens.join('\n');
const program = packedProgram('unfused');
const { dialog: evidence, verify } = evidenceText;
/** All but the driver's port, and the number by which Chromium would tell one crash report from another. */
const isOurs = (name: string) => !/DevToolsActivePort$|^data.Crashpad.client_id$/.test(name);

test('the packed window does the main job, is killed in it, and goes on', async ({
  launch,
  dataFolder: place,
  closing,
  picture,
}) => {
  const [data, temporary, home] = ['data', 'tmp', 'home'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [data, temporary, home]) mkdirSync(folder, { mode: 0o700 });
  const database = join(data, 'desk.db');
  const settings = join(data, 'settings.json');
  // What a power cut and a newer version leave behind.
  writeFileSync(database, '');
  truncateSync(database);
  utimesSync(database, 1_700_000_000, 1_700_000_000);
  const newer = JSON.stringify({ version: 99, settings: { theme: 'of the future' } });
  writeFileSync(settings, newer, { mode: 0o600 });
  const newerSaid = `${storesText.newerFile({ name: 'settings', path: settings })} ${storesText.newerFileTodo}`;

  const stub = closing(await startStubService());
  const bus = await startSessionBus();
  if (bus) closing(bus);
  const start = () =>
    launch({
      ...{ program, dataFolder: data, env: { TMPDIR: temporary, HOME: home, ...bus?.env } },
      // A developer's machine may have a keyring; without one a token is in memory only.
      switches: ['--password-store=basic'],
    });
  const first = await start();
  const { window } = first;
  const screen = screenOf(window);
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true);

  await test.step('an emptied database and a newer settings file are said', async () => {
    const emptied = `${storesText.emptyDatabase({ path: database })} ${storesText.emptyDatabaseTodo}`;
    expect((await noticesOf(window, 2)).sort()).toEqual([emptied, newerSaid].sort());
  });

  await test.step('out over four bindings, confirmed', async () => {
    const { id } = await arrangeEnvironment(window, { endpoint: await sandboxUrl(window) });
    for (const [place, binding] of bindings.entries())
      await arrangeSession(window, {
        ...{ environmentId: id, label: `Stuck ${binding}`, token: demoSessions[place]?.token ?? '' },
      });
    await screen.environment('Relay').click();
    for (const binding of bindings) {
      await screen.session(`Stuck ${binding}`).click();
      await screen.binding.selectOption({ label: wordsText.binding[binding] });
      await screen.act.click();
      await expect(screen.verdict).toContainText(out);
      await expect(screen.session(`Stuck ${binding}`)).toContainText(wordsText.state.out);
    }
  });

  await test.step('there is evidence of it, which holds until a letter is changed', async () => {
    const page = join(place, 'evidence.html');
    await answerDialogs(first, page);
    await takeFromMenu(window, handoverText.menu, handoverText.evidence);
    await screen.dialog.getByLabel(evidence.operator).fill('Ayşe Demir');
    await screen.dialog.getByLabel(evidence.reason).fill('Ticket 7');
    await screen.dialog.getByRole('button', { name: evidence.submit }).click();
    await expect(screen.message).toContainText(evidence.saved({ path: page }));
    const words = shippedProgram(program, data);
    // Nobody signed it: there is no keyring.
    const held = await words.run(['verify', page]);
    expect(held.stdout, held.stderr).toContain(verify.live.good({ links: 12 }));
    expect(held.status).toBe(4);
    writeFileSync(page, readFileSync(page, 'utf8').replace('Ticket 7', 'Ticket 8'));
    expect((await words.run(['verify', page])).status).toBe(1);
  });

  await test.step('a word of an answer is found, by the thread that searches', async () => {
    const history = historyScreenOf(window);
    await window.keyboard.press('ControlOrMeta+2');
    await expect(history.rows).toHaveCount(12);
    await searchHistory(window, 'LogoutResponse');
    await expect(history.rows).toHaveCount(2);
    await picture(first, 'packed-history');
    await history.back.click();
  });

  await test.step('many at once, until it is killed', async () => {
    await arrangeEnvironment(window, { name: 'Many', endpoint: stub.endpoint, verify: false });
    const release = stub.hold(10);
    await readPasted(window, 'Many', pasted);
    await startFrom(window, 60);
    await expect.poll(() => stub.logouts.size).toBeGreaterThan(10);
    await first.kill();
    expect(stub.logouts.size).toBeLessThan(60);
    release();
  });

  await test.step('started again, it has everything, and nothing is sent twice', async () => {
    const second = await start();
    const again = screenOf(second.window);
    const lost = `${storesText.lostTokens({ count: 4 })} ${storesText.lostTokensTodo}`;
    expect((await noticesOf(second.window, 2)).sort()).toEqual([lost, newerSaid].sort());
    await again.environment('Relay').click();
    await expect(again.session('Stuck post')).toContainText(wordsText.state.out);
    const line = second.window.getByRole('region', { name: bulkText.entry.region });
    await line.getByRole('button', { name: bulkText.entry.resume }).click();
    const many = bulkScreen(second.window);
    await many.press(bulkRunText.resume).click();
    // The tokens were in memory only.
    await expect(many.dialog.getByText(bulkRunText.supply.title)).toBeVisible();
    await many.pasted.fill(pasted);
    await many.press(bulkRunText.supply.use).click();
    await expect(many.state.filter({ hasText: bulkRunText.state.done })).toBeVisible();
    const { total, parts } = await balanceIn(many.balance);
    expect([total, sumOf(parts)]).toEqual([60, 60]);
    expect(Math.max(...stub.logouts.values())).toBe(1);
    await picture(second, 'packed-run');

    await test.step('a shown token hides at the desktop’s lock, and a copied one is gone before the program is', async () => {
      const copied = someTokens(61).at(-1) ?? '';
      const { id } = await arrangeEnvironment(second.window, { name: 'Locked', endpoint: stub.endpoint });
      await arrangeSession(second.window, { environmentId: id, label: 'Shown', token: copied });
      await second.window.keyboard.press('Escape');
      await again.environment('Locked').click();
      await again.session('Shown').click();
      await second.window.getByRole('button', { name: sessionsText.reveal, exact: true }).click();
      await expect(second.window.locator('.token')).toHaveAttribute('data-revealed', 'true');
      await lockUntil(bus, second, () =>
        expect(second.window.locator('.token')).toHaveAttribute('data-revealed', 'false', { timeout: 500 }),
      );
      await second.window.getByRole('button', { name: sessionsText.copyToken, exact: true }).click();
      const onClipboard = () => second.app.evaluate(({ clipboard }) => clipboard.readText());
      await expect.poll(onClipboard).toBe(copied);
      const left = await leftOnClipboard(second);
      await second.close();
      expect(left()).toBe('left on the clipboard: ""');
    });
  });

  await test.step('on the disk is no token, and what is ours is for its owner only', async () => {
    const secrets = [...demoSessions.map(({ token }) => token), tokens[0] ?? ''];
    expect(secretsBelow(place, secrets)).toEqual([]);
    const open = filesBelow(place).filter(({ mode }) => mode !== 0o600);
    expect(process.platform === 'win32' ? [] : open.map(({ name }) => name).filter(isOurs)).toEqual([]);
    expect(readFileSync(settings, 'utf8')).toBe(newer);
    writeFileSync(join(temporary, 'crash.txt'), `token=${encodeURIComponent(secrets[3] ?? '')}`);
    expect(secretsBelow(place, secrets)).toHaveLength(1);
  });

  await test.step('where nothing can be written it says so', () => expectFolderRefused(program));
});
