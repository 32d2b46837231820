import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import { bulkText } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { compareText } from '../../shared/text/compare.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { environmentsText } from '../../shared/text/environments.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { firstStepsText } from '../../shared/text/first-steps.js';
import { handoverText } from '../../shared/text/handover.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { sandboxUrl } from './fixtures/arrange.js';
import { bulkScreen, someTokens } from './fixtures/bulk-screen.js';
import { byKeys, expectSaid } from './fixtures/by-keys.js';
import { answerDialogs } from './fixtures/handed-over.js';
import { historyScreenOf } from './fixtures/history-screen.js';
import { projectRoot } from './fixtures/project-root.js';
import { screenOf } from './fixtures/screen.js';

const run = promisify(execFile);
const bindings = ['soap11', 'soap12', 'get', 'post'] as const;

test('a whole shift by keyboard alone, and what a reader of the screen is told on each screen', async ({
  running,
}) => {
  const { window, dataFolder } = running;
  const screen = screenOf(window);
  const keys = byKeys(window);
  const url = await sandboxUrl(window);
  const button = (name: string) => screen.dialog.getByRole('button', { name, exact: true });
  const field = (name: string) => screen.dialog.getByLabel(name, { exact: true });

  await test.step('an environment of one’s own, by its pasted address', async () => {
    await expect(screen.sessions).toBeFocused();
    await expectSaid(window, 'shift/first-run');
    await keys.goTo(window.getByRole('textbox', { name: firstStepsText.address }));
    await keys.write(url);
    await keys.press('Enter');
    await expect(field(environmentsText.editor.endpoint)).toHaveValue(url);
    await expect(field(environmentsText.editor.name)).toBeFocused();
    await keys.write('Own service');
    const tier = field(environmentsText.editor.tier);
    await keys.goTo(tier);
    await keys.choose(tier, wordsText.tier.test);
    await expectSaid(window, 'shift/environment');
    await keys.goTo(button(windowText.save));
    await keys.press('Enter');
    await expect(screen.dialog).toHaveCount(0);
    await expect(screen.environment('Own service')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('four sessions of it: one by its token, three by logging in', async () => {
    await keys.press('ControlOrMeta+n');
    await expect(field(sessionsText.editor.label)).toBeFocused();
    await keys.write('ANEX night import');
    await keys.press('Tab');
    await keys.write(demoSessions[0]?.token ?? '');
    await expectSaid(window, 'shift/session');
    await keys.press('Enter');
    await expect(screen.title).toHaveText('ANEX night import');
    for (const sessions of [2, 3, 4]) {
      await keys.command(sessionsText.addLogin);
      await expect(field(dialogsText.login.database)).toBeFocused();
      await keys.write('SEJOUR');
      await keys.press('Tab');
      await keys.write('support');
      await keys.press('Tab');
      await keys.write('letmein');
      if (sessions === 2) await expectSaid(window, 'shift/login');
      await keys.press('Enter');
      await expect(screen.title).toHaveText('support · SEJOUR');
      await expect(screen.sessions.getByRole('option')).toHaveCount(sessions);
    }
  });

  await test.step('each logged out over another binding', async () => {
    await keys.goTo(screen.sessions, 'Shift+Tab');
    for (const [index, binding] of bindings.entries()) {
      const session = screen.sessions.getByRole('option').nth(index);
      await keys.goTo(screen.sessions, 'Shift+Tab');
      await keys.press(index === 0 ? 'Home' : 'ArrowDown');
      await expect(session).toHaveAttribute('aria-selected', 'true');
      await keys.goTo(screen.binding);
      await keys.choose(screen.binding, wordsText.binding[binding]);
      await keys.press('ControlOrMeta+Enter');
      await expect(screen.verdict).toContainText('Out, confirmed');
      await expect(session).toContainText(wordsText.state.out);
    }
    await expectSaid(window, 'shift/confirmed');
  });

  await test.step('the history, searched and compared', async () => {
    await keys.press('ControlOrMeta+2');
    const rows = window.getByRole('listbox', { name: historyScreenText.list }).getByRole('option');
    await expect(rows).toHaveCount(15);
    await expect(historyScreenOf(window).search).toBeFocused();
    await keys.write('LogoutResponse');
    await keys.press('Enter');
    await expect(rows).toHaveCount(2);
    // Alone in what was found, and still what their acts came to.
    await expect(rows.filter({ hasText: 'Out, confirmed' })).toHaveCount(2);
    await keys.press('ArrowDown');
    await expect(window.getByRole('listbox', { name: historyScreenText.list })).toBeFocused();
    for (const [index, binding] of (['soap12', 'soap11'] as const).entries()) {
      await keys.press(index === 0 ? 'Home' : 'ArrowDown');
      await expect(rows.nth(index)).toHaveAttribute('aria-selected', 'true');
      await expect(window.locator('.opened-head')).toContainText(wordsText.binding[binding]);
    }
    await expectSaid(window, 'shift/history');
    await keys.command(compareText.entries.contract);
    await expect(screen.dialog).toContainText(compareText.title);
    await expectSaid(window, 'shift/compare');
    await keys.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await keys.press('ControlOrMeta+1');
  });

  await test.step('a run over many, and its report', async () => {
    const bulk = bulkScreen(window);
    await keys.command(bulkText.entry.command);
    await keys.goTo(bulk.environment);
    await keys.choose(bulk.environment, 'Own service');
    await keys.goTo(bulk.pasted);
    await keys.write(someTokens(3).join('\n'));
    await keys.goTo(bulk.press(bulkWindowText.readPasted));
    await keys.press('Enter');
    await keys.goTo(bulk.press(bulkWindowText.next));
    await expectSaid(window, 'shift/many-tokens');
    await keys.press('Enter');
    await keys.goTo(bulk.press(bulkWindowText.options.summary));
    await expectSaid(window, 'shift/many-how');
    await keys.press('Enter');
    await keys.goTo(bulk.press(bulkWindowText.guard.start({ n: 3 })));
    await expectSaid(window, 'shift/many-asks');
    await keys.press('Enter');
    await expect(bulk.state).toHaveText(bulkRunText.state.done);
    await keys.goTo(bulk.rows);
    await keys.press('ArrowDown');
    await expectSaid(window, 'shift/many-run');
    const report = join(dataFolder, 'report.csv');
    await answerDialogs(running, report);
    await keys.goTo(bulk.press(bulkRunText.report));
    await keys.press('Enter');
    await expect(window.getByRole('menuitem', { name: bulkRunText.reports.csv })).toBeFocused();
    await keys.press('Enter');
    await expect(window.getByText(bulkRunText.saved({ path: report }))).toBeVisible();
    expect((await readFile(report, 'utf8')).trim().split('\n')).toHaveLength(4);
    await keys.press('Escape');
    await expect(bulk.dialog).toHaveCount(0);
  });

  await test.step('evidence, and the command that verifies it', async () => {
    const path = join(dataFolder, 'evidence.html');
    await answerDialogs(running, path);
    await keys.command(handoverText.evidence);
    const { dialog } = evidenceText;
    await expect(field(dialog.reason)).toBeFocused();
    await keys.write('Stuck since noon');
    await keys.press('Shift+Tab');
    await expect(field(dialog.operator)).toBeFocused();
    await keys.press('ControlOrMeta+a');
    await keys.write('Ayşe Demir');
    await expectSaid(window, 'shift/evidence');
    await keys.goTo(button(dialog.submit));
    await keys.press('Enter');
    await expect(screen.message).toContainText(dialog.saved({ path }));
    await expect(screen.dialog).toHaveCount(0);
    const verified = await run(process.execPath, ['scripts/cli.mjs', 'verify', path], {
      cwd: projectRoot,
      env: { ...process.env, SESSION_DESK_DATA: dataFolder },
    }).catch((error: unknown) => error);
    // No keyring here: nothing contradicts it, and nobody vouches for it.
    expect(verified).toMatchObject({ code: 4, stdout: expect.stringContaining(evidenceText.verify.agrees) });
    await expect(window.getByRole('button', { name: sessionsText.more })).toBeVisible();
  });
});
