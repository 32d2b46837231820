import { auditText } from '../../shared/text/audit.js';
import { bulkText } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { rowStateName } from '../../shared/text/bulk-window.js';
import { fileReasons } from '../../shared/text/en/cli-problems.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { wordsText } from '../../shared/text/words.js';
import { noSmallDisk, smallDisk } from '../fixtures/small-disk.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { balanceIn, bulkScreen, readPasted, someTokens, startFrom } from './fixtures/bulk-screen.js';
import { noticesOf } from './fixtures/notices.js';
import { screenOf } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

test('on a disk that is full each verdict is told, what was not kept is said, and a run pauses', async ({
  launch,
  closing,
  picture,
}) => {
  test.skip(noSmallDisk !== '', noSmallDisk);
  const disk = smallDisk(96);
  closing({ close: async () => disk.remove() });
  const running = await launch({ dataFolder: disk.folder });
  const { window } = running;
  const screen = screenOf(window);
  const stub = closing(await startStubService());
  const { id } = await arrangeEnvironment(window, { name: 'Full', endpoint: stub.endpoint, verify: true });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'some-token-of-1234' });
  await screen.environment('Full').click();
  await screen.session('Front office').click();

  stub.intercept = () => {
    if (stub.logouts.size === 1) disk.fill();
    return false;
  };
  await screen.act.click();
  const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
  await expect(screen.verdict).toContainText(title);
  await expect(screen.session('Front office')).toContainText(wordsText.state.out);
  await picture(running, 'full-disk');
  const said = await noticesOf(window, 3);
  const why = fileReasons.ENOSPC;
  expect(said.sort()).toEqual([
    // The check before it may have been written by then, or not yet.
    expect.stringMatching(/^(1 exchange|2 exchanges|3 exchanges) could not be written to the history /),
    expect.stringContaining(auditText.notWritten({ why })),
    expect.stringContaining(`could not be written down (${why}). It is shown until the program ends.`),
  ]);
  stub.intercept = null;
  disk.freeSpace();
  await expect(screen.history.getByRole('option')).toHaveCount(3);

  await readPasted(window, 'Full', someTokens(60).join('\n'));
  stub.intercept = () => {
    if (stub.logouts.size === 20) disk.fill();
    return false;
  };
  await startFrom(window, 60);
  const run = bulkScreen(window);
  await expect(run.state).toHaveText(bulkRunText.state.paused);
  await expect(run.pause).toHaveText(bulkText.pause.journal({ why }));
  await picture(running, 'full-disk-run');
  const still = await balanceIn(run.balance);
  expect([still.total, still.parts.get(rowStateName('confirmed'))]).toEqual([60, stub.logouts.size - 1]);

  disk.freeSpace();
  stub.intercept = null;
  await run.press(bulkRunText.resume).click();
  await expect(run.state).toHaveText(bulkRunText.state.done);
  expect([...stub.logouts.values()]).toEqual(Array.from({ length: 61 }, () => 1));
});
