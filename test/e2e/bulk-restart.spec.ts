import { batchText } from '../../shared/text/en/batch.js';
import { batchRunText } from '../../shared/text/en/batch-run.js';
import { batchStateText, batchWindowText } from '../../shared/text/en/batch-window.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { balanceIn, batchScreen, readPasted, someTokens, startFrom, sumOf } from './fixtures/batch-screen.js';
import { expect, test } from './fixtures/desk-test.js';
import { startStubService } from './fixtures/stub-service.js';

const { guard } = batchWindowText;
const name = 'Live Antalya';
const tokens = someTokens(240);
const pasted = tokens.join('\n');

test('killed in full flight it is found again, and goes on by name with the same tokens; none twice', async ({
  launch,
  dataFolder,
  closing,
  picture,
}) => {
  const stub = closing(await startStubService());
  stub.delayMs = 100;
  const first = await launch({ dataFolder });
  await arrangeEnvironment(first.window, {
    ...{ name, endpoint: stub.endpoint, tier: 'production', verify: false },
  });
  await readPasted(first.window, name, pasted);
  await startFrom(first.window, 240, { name });
  await expect.poll(() => stub.logouts.size).toBeGreaterThan(40);
  await picture(first, 'batch-running');
  await first.kill();
  const before = stub.logouts.size;
  expect(before).toBeLessThan(240);

  const second = await launch({ dataFolder });
  const { window } = second;
  const line = window.getByRole('region', { name: batchText.entry.region });
  await expect(line).toContainText(batchText.entry.interrupted);
  await line.getByRole('button', { name: batchText.entry.resume }).click();
  const screen = batchScreen(window);
  await expect(screen.pause).toContainText(batchText.pause.restart);
  const found = await balanceIn(screen.balance);
  expect([found.total, sumOf(found.parts)]).toEqual([240, 240]);
  const unknown = found.parts.get(batchStateText.unknown) ?? 0;
  expect(unknown).toBeGreaterThan(0);
  // Whatever the service saw is done or unknown: none of it waits to be sent.
  expect(before).toBeLessThanOrEqual(unknown + (found.parts.get(batchStateText.accepted) ?? 0));
  await screen.filter.selectOption('unknown');
  await screen.rows.getByRole('option').first().click();
  await expect(screen.dialog.getByText('it may not have been sent')).toBeVisible();
  await picture(second, 'batch-interrupted');

  const goOn = async () => {
    await screen.asked.getByLabel(guard.name(name)).fill(name);
    await screen.asked.getByRole('button', { name: batchRunText.resume, exact: true }).click();
  };
  await screen.press(batchRunText.resumeNamed).click();
  await expect(screen.asked).toContainText(batchRunText.resumeUnknown(unknown));
  await goOn();
  const done = screen.state.filter({ hasText: batchRunText.state.done });
  const supply = screen.dialog.getByText(batchRunText.supply.title);
  await expect(done.or(supply)).toBeVisible({ timeout: 20_000 });
  // Without a keyring the tokens were in memory only: others are refused, the same are taken.
  if (await supply.isVisible()) {
    await screen.pasted.fill(someTokens(239).join('\n'));
    await screen.press(batchRunText.supply.use).click();
    await expect(screen.dialog.getByText(batchText.wrong.otherTokens.message)).toBeVisible();
    await screen.pasted.fill(pasted);
    await picture(second, 'batch-supply');
    expect(await accessibilityProblems(window)).toEqual([]);
    await screen.press(batchRunText.supply.use).click();
    await goOn();
  }
  await expect(done).toBeVisible({ timeout: 40_000 });
  const end = await balanceIn(screen.balance);
  expect([end.total, sumOf(end.parts)]).toEqual([240, 240]);
  expect(end.parts.has(batchStateText.waiting)).toBe(false);
  expect(Math.max(...stub.logouts.values())).toBe(1);
  // What never left, though it was about to, was checked and found active: that many, and no more.
  expect(stub.logouts.size + (end.parts.get(batchStateText['still-active']) ?? 0)).toBe(240);
});
