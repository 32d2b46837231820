import { actText } from '../../shared/text/act.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { closedEndpoint } from './fixtures/raw-server.js';
import { screenOf } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

const said = (outcome: 'unknown' | 'cancelled' | 'not-sent') =>
  describeOutcome({ operation: 'Logout', outcome, cause: outcome === 'not-sent' ? 'refused' : '' });

test('a stopped logout is unknown once it was sent, and a check settles it', async ({
  sharedApp: running,
  closing,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const stub = closing(await startStubService());
  stub.hold(0);
  const { id } = await arrangeEnvironment(window, { name: 'Never answers', endpoint: stub.endpoint });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'some-token-of-1234' });
  await screen.environment('Never answers').click();
  await screen.session('Front office').click();
  await screen.verify.uncheck();

  await test.step('while it runs: how long, for what, and what cancelling means', async () => {
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(screen.strip).toContainText(
      actText.waiting({ step: wordsText.step.logout, phase: wordsText.phase.wait.toLowerCase() }),
    );
    await expect(screen.strip).toContainText(actText.unsafeToCancel);
    await expect(screen.strip.locator('.elapsed')).toHaveText(/^(?!0\.0 )\d/);
    await expect(screen.act).toBeDisabled();
  });

  await test.step('Esc: unknown, never cancelled', async () => {
    await window.keyboard.press('Escape');
    await expect(screen.verdict).toContainText(said('unknown').title);
    const { meaning } = describeOutcome({
      operation: 'Logout',
      outcome: 'unknown',
      cause: 'cancelled-after-send',
    });
    await expect(screen.strip).toContainText(meaning);
    await expect(screen.strip).not.toContainText(said('cancelled').title);
    await expect(screen.session('Front office')).toContainText(wordsText.state.unknown);
    await expect(screen.history.getByRole('option').first()).toContainText(said('unknown').title);
  });

  await test.step('the check that is offered settles it', async () => {
    await screen.strip.getByRole('button', { name: actText.next['check-whether-out'] }).click();
    const after = (active: boolean) =>
      describeOutcome({ operation: 'CheckToken', outcome: 'accepted', cause: '', active }).title;
    await expect(screen.verdict).toContainText(new RegExp(`^(${after(true)}|${after(false)})`));
  });
});

test('what never left is not sent, and says why', async ({ sharedApp: running }) => {
  const { window } = running;
  const screen = screenOf(window);
  const { id } = await arrangeEnvironment(window, { name: 'Nobody there', endpoint: await closedEndpoint() });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'other-token-of-1234' });
  await screen.environment('Nobody there').click();
  await screen.session('Front office').click();
  await screen.verify.uncheck();
  await screen.act.click();
  await expect(screen.verdict).toContainText(said('not-sent').title);
  await expect(screen.strip.getByRole('button')).toHaveCount(1);
  await expect(screen.session('Front office')).toContainText(wordsText.state.never);
});
