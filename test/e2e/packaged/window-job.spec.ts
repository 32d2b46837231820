import { demoSessions } from '../../../electron/sandbox/accounts.js';
import type { Binding } from '../../../shared/model/words.js';
import { bulkText } from '../../../shared/text/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { wordsText } from '../../../shared/text/words.js';
import { expect, test } from '../fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from '../fixtures/arrange.js';
import { balanceIn, bulkScreen, readPasted, someTokens, startFrom, sumOf } from '../fixtures/bulk-screen.js';
import { historyScreenOf, searchHistory } from '../fixtures/history-screen.js';
import { screenOf } from '../fixtures/screen.js';
import { startStubService } from '../fixtures/stub-service.js';
import { packedProgram } from './packed-app.js';

const bindings: readonly Binding[] = ['soap11', 'soap12', 'get', 'post'];
const out = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title;
const pasted = someTokens(60).join('\n');

test('the packed window does the main job, is killed in it, and goes on', async ({
  launch,
  dataFolder,
  closing,
  picture,
}) => {
  const program = packedProgram('unfused');
  const stub = closing(await startStubService());
  const first = await launch({ program, dataFolder });
  const { window } = first;
  const screen = screenOf(window);
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true);

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
    const second = await launch({ program, dataFolder });
    const again = screenOf(second.window);
    await again.environment('Relay').click();
    await expect(again.session('Stuck post')).toContainText(wordsText.state.out);
    const line = second.window.getByRole('region', { name: bulkText.entry.region });
    await line.getByRole('button', { name: bulkText.entry.resume }).click();
    const many = bulkScreen(second.window);
    await many.press(bulkRunText.resume).click();
    const done = many.state.filter({ hasText: bulkRunText.state.done });
    const supply = many.dialog.getByText(bulkRunText.supply.title);
    await expect(done.or(supply)).toBeVisible();
    // Without a keyring the tokens were in memory only.
    if (await supply.isVisible()) {
      await many.pasted.fill(pasted);
      await many.press(bulkRunText.supply.use).click();
    }
    await expect(done).toBeVisible();
    const { total, parts } = await balanceIn(many.balance);
    expect([total, sumOf(parts)]).toEqual([60, 60]);
    expect(Math.max(...stub.logouts.values())).toBe(1);
    await picture(second, 'packed-run');
  });
});
