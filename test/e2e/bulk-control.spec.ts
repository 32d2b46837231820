import { bulkText } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText, rowStateName } from '../../shared/text/bulk-window.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import {
  balanceIn,
  bulkScreen,
  heard,
  readPasted,
  someTokens,
  startFrom,
  sumOf,
} from './fixtures/bulk-screen.js';
import { startStubService } from './fixtures/stub-service.js';

const { options, guard } = bulkWindowText;

test('production: paused, resumed by name only, cancelled; each is sent once', async ({
  sharedApp: running,
  closing,
  picture,
}) => {
  const { window } = running;
  const name = 'Live Antalya';
  const stub = closing(await startStubService());
  const release = stub.hold(20);
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: stub.endpoint, tier: 'production', verify: false });
  await readPasted(window, name, someTokens(400).join('\n'));
  await startFrom(window, 400, { name });
  await expect.poll(() => stub.logouts.size).toBeGreaterThan(20);
  await screen.press(bulkRunText.pause).click();
  await heard(window);
  release();
  await expect(screen.state).toHaveText(bulkRunText.state.paused);
  const atPause = stub.logouts.size;
  const still = await balanceIn(screen.balance);
  expect([still.total, sumOf(still.parts)]).toEqual([400, 400]);
  expect(still.parts.get(rowStateName('accepted'))).toBe(atPause);
  expect(still.parts.has(rowStateName('sending'))).toBe(false);

  // The name is needed again, here and in the main process.
  await screen.press(bulkRunText.resumeNamed).click();
  const typed = screen.asked.getByLabel(guard.name({ name }));
  await expect(typed).toBeFocused();
  const goOn = screen.asked.getByRole('button', { name: bulkRunText.resume, exact: true });
  await typed.fill('Live');
  await expect(goOn).toBeDisabled();
  await picture(running, 'bulk-resume');
  expect(await accessibilityProblems(window)).toEqual([]);
  const codes = await window.evaluate(async () => {
    const { sessionDesk } = globalThis as unknown as {
      sessionDesk: import('../../shared/ipc/channels.js').Client;
    };
    const list = await sessionDesk.bulk.list();
    const runId = list.ok ? (list.value[0]?.runId ?? '') : '';
    const answers = [
      await sessionDesk.bulk.resume({ runId, typedName: '' }),
      await sessionDesk.bulk.resume({ runId, typedName: 'live antalya' }),
      await sessionDesk.bulk.sendAgain({ runId, rows: [1], typedName: '' }),
    ];
    return answers.map((answer) => (answer.ok ? 'done' : answer.error.code));
  });
  expect(codes).toEqual(['name-needed', 'name-needed', 'name-needed']);
  expect(stub.logouts.size).toBe(atPause);
  const releaseAgain = stub.hold(atPause + 10);
  await typed.fill(name);
  await goOn.click();
  await expect(screen.asked).toHaveCount(0);
  await expect.poll(() => stub.logouts.size).toBeGreaterThan(atPause + 10);

  await screen.press(bulkRunText.cancel).click();
  // To a question Esc is its safe answer, and the dialog stays.
  await expect(screen.press(bulkRunText.keep)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(screen.press(bulkRunText.keep)).toHaveCount(0);
  await screen.press(bulkRunText.cancel).click();
  await screen.press(bulkRunText.cancelYes).click();
  await heard(window);
  releaseAgain();
  await expect(screen.state).toHaveText(bulkRunText.state.cancelled);
  const end = await balanceIn(screen.balance);
  expect([end.total, sumOf(end.parts)]).toEqual([400, 400]);
  expect(end.parts.get(rowStateName('accepted'))).toBe(stub.logouts.size);
  expect(end.parts.get(rowStateName('waiting'))).toBe(400 - stub.logouts.size);
  expect(Math.max(...stub.logouts.values())).toBe(1);
  await expect(screen.press(bulkRunText.pause)).toBeDisabled();
});

test('Retry-After pauses the run, shows until when, and waits for a person', async ({
  sharedApp: running,
  closing,
}) => {
  const { window } = running;
  const name = 'Busy Bodrum';
  const stub = closing(await startStubService());
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: stub.endpoint, verify: false });
  stub.intercept = (_operation, _token, response) => {
    if (stub.logouts.size < 30) return false;
    response.writeHead(503, { 'Retry-After': '0', 'Content-Type': 'text/plain' }).end('later');
    return true;
  };
  await readPasted(window, name, someTokens(200).join('\n'));
  await startFrom(window, 200, {
    ask: async () => {
      await expect(screen.tick(options.retry)).not.toBeChecked();
      await expect(screen.tick(options.withoutWindow)).not.toBeChecked();
    },
  });
  await expect(screen.pause).toContainText(bulkText.pause.throttled({ status: 503 }));
  await expect(screen.pause).toContainText(/tried again at .*\d/);
  const asked = stub.logouts.size;
  expect(asked).toBeLessThan(60);
  stub.intercept = null;
  // Nothing goes on by itself, though its time is over already.
  await heard(window);
  await expect(screen.state).toHaveText(bulkRunText.state.paused);
  expect(stub.logouts.size).toBe(asked);
  await screen.press(bulkRunText.resume).click();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  const { total, parts } = await balanceIn(screen.balance);
  expect([total, sumOf(parts)]).toEqual([200, 200]);
  expect(Math.max(...stub.logouts.values())).toBe(1);
});

test('a dead host is noticed once; the rows wait and are sent when it is back', async ({
  sharedApp: running,
  closing,
}) => {
  const { window } = running;
  const name = 'Dead Datça';
  const gone = await startStubService();
  await gone.close();
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: gone.endpoint, verify: false });
  await readPasted(window, name, someTokens(300).join('\n'));
  await startFrom(window, 300);
  await expect(screen.state).toHaveText(bulkRunText.state.paused);
  await expect(screen.pause).toContainText('cannot be reached');
  expect(await balanceIn(screen.balance)).toEqual({
    total: 300,
    parts: new Map([[rowStateName('waiting'), 300]]),
  });
  const back = closing(await startStubService(gone.port));
  await screen.press(bulkRunText.resume).click();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  expect([...back.logouts.values()]).toEqual(Array(300).fill(1));
});
