import { bulkText, bulkWrong } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText, rowStateName } from '../../shared/text/bulk-window.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { balanceIn, bulkScreen, readPasted, someTokens, startFrom, sumOf } from './fixtures/bulk-screen.js';
import { startStubService } from './fixtures/stub-service.js';

const { guard } = bulkWindowText;
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
  const release = stub.hold(40);
  const first = await launch({ dataFolder });
  await arrangeEnvironment(first.window, {
    ...{ name, endpoint: stub.endpoint, tier: 'production', verify: false },
  });
  await readPasted(first.window, name, pasted);
  await startFrom(first.window, 240, { name });
  await expect.poll(() => stub.logouts.size).toBeGreaterThan(40);
  await picture(first, 'bulk-running');
  await first.kill();
  const before = stub.logouts.size;
  expect(before).toBeLessThan(240);
  release();

  const second = await launch({ dataFolder });
  const { window } = second;
  const line = window.getByRole('region', { name: bulkText.entry.region });
  await expect(line).toContainText(bulkText.entry.interrupted);
  await line.getByRole('button', { name: bulkText.entry.resume }).click();
  const screen = bulkScreen(window);
  await expect(screen.pause).toContainText(bulkText.pause.restart);
  const found = await balanceIn(screen.balance);
  expect([found.total, sumOf(found.parts)]).toEqual([240, 240]);
  const unknown = found.parts.get(rowStateName('unknown')) ?? 0;
  expect(unknown).toBeGreaterThan(0);
  // Whatever the service saw is done or unknown: none of it waits to be sent.
  expect(before).toBeLessThanOrEqual(unknown + (found.parts.get(rowStateName('accepted')) ?? 0));
  await screen.filter.selectOption('unknown');
  await screen.rows.getByRole('option').first().click();
  await expect(screen.dialog.getByText('it may not have been sent')).toBeVisible();
  await picture(second, 'bulk-interrupted');

  const goOn = async () => {
    await screen.asked.getByLabel(guard.name({ name })).fill(name);
    await screen.asked.getByRole('button', { name: bulkRunText.resume, exact: true }).click();
  };
  await screen.press(bulkRunText.resumeNamed).click();
  await expect(screen.asked).toContainText(bulkRunText.resumeUnknown({ n: unknown }));
  await goOn();
  const done = screen.state.filter({ hasText: bulkRunText.state.done });
  const supply = screen.dialog.getByText(bulkRunText.supply.title);
  await expect(done.or(supply)).toBeVisible();
  // Without a keyring the tokens were in memory only: others are refused, the same are taken.
  if (await supply.isVisible()) {
    await screen.pasted.fill(someTokens(239).join('\n'));
    await screen.press(bulkRunText.supply.use).click();
    await expect(screen.dialog.getByText(bulkWrong.otherTokens.message)).toBeVisible();
    await screen.pasted.fill(pasted);
    await picture(second, 'bulk-supply');
    expect(await accessibilityProblems(window)).toEqual([]);
    await screen.press(bulkRunText.supply.use).click();
    await goOn();
  }
  await expect(done).toBeVisible();
  const end = await balanceIn(screen.balance);
  expect([end.total, sumOf(end.parts)]).toEqual([240, 240]);
  expect(end.parts.has(rowStateName('waiting'))).toBe(false);
  expect(Math.max(...stub.logouts.values())).toBe(1);
  // What never left, though it was about to, was checked and found active: that many, and no more.
  const still = end.parts.get(rowStateName('unknown')) ?? 0;
  expect(stub.logouts.size + still).toBe(240);
  expect(still).toBeGreaterThan(0);

  // It stays to do. A person has it sent once more: CheckToken is asked first, and then each leaves once.
  await picture(second, 'bulk-unknown-left');
  await screen.press(bulkRunText.resendUnknown({ n: still })).click();
  await expect(screen.asked).toContainText(bulkRunText.resendEffect);
  await screen.asked.getByLabel(guard.name({ name })).fill(name);
  await picture(second, 'bulk-resend');
  expect(await accessibilityProblems(window)).toEqual([]);
  await screen.asked.getByRole('button', { name: bulkRunText.againYes({ n: still }) }).click();
  await expect
    .poll(async () => (await balanceIn(screen.balance)).parts.has(rowStateName('unknown')))
    .toBe(false);
  await expect(done).toBeVisible();
  expect([stub.logouts.size, Math.max(...stub.logouts.values())]).toEqual([240, 1]);
});
