import type { Page } from '@playwright/test';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import type { Binding } from '../../shared/model/words.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { type RecordingRelay, startRelay } from './fixtures/recording-relay.js';
import { screenOf } from './fixtures/screen.js';
import { rawText, revealExchange } from './fixtures/shown-text.js';

/** The tokens that hurt most go where they must be written with care: into an address and into a form. */
const tokens: Record<Binding, string> = {
  soap11: 'Reservation desk',
  soap12: 'Night audit',
  get: 'Training: signs in the token',
  post: 'Training: letters beyond ASCII',
};
const titleOf = (outcome: 'confirmed' | 'accepted') =>
  describeOutcome({ operation: 'Logout', outcome, cause: '' }).title;

test('logs out over each binding, and shows the very bytes', async ({ running, closing }) => {
  test.slow();
  const { window } = running;
  const screen = screenOf(window);
  const relay = closing(await startRelay(await sandboxUrl(window)));
  for (const [binding, demo] of Object.entries(tokens) as [Binding, string][]) {
    const token = demoSessions.find(({ label }) => label === demo)?.token ?? '';
    const name = `Relay of ${binding}`;
    relay.clear();
    const { id } = await arrangeEnvironment(window, {
      ...{ name, endpoint: relay.endpoint, defaultBinding: binding },
    });
    await arrangeSession(window, { environmentId: id, label: `Stuck ${binding}`, token });
    await screen.environment(name).click();
    await screen.session(`Stuck ${binding}`).click();

    await test.step(`${binding}: with verify it is out, confirmed`, async () => {
      await screen.act.click();
      await expect(screen.verdict).toContainText(titleOf('confirmed'));
      await expect(screen.steps).toHaveCount(4);
      await expectShownAsRelayed(window, relay, token);
    });

    await test.step(`${binding}: without verify it is accepted, and no more is claimed`, async () => {
      relay.clear();
      await screen.verify.uncheck();
      await screen.act.click();
      await expect(screen.verdict).toContainText(titleOf('accepted'));
      await expect(screen.steps).toHaveCount(2);
      await expectShownAsRelayed(window, relay, token);
    });
  }
});

/** Every exchange of the act, one after the other, is all that went over the wire. */
async function expectShownAsRelayed(window: Page, relay: RecordingRelay, token: string): Promise<void> {
  const { steps } = screenOf(window);
  const requests: string[] = [];
  const answers: string[] = [];
  for (let place = 1; place < (await steps.count()); place += 1) {
    await steps.nth(place).press('Space');
    await expect(steps.nth(place)).toBeChecked();
    const masked = await rawText(window, 'request');
    for (const spelled of [token, encodeURIComponent(token)]) expect(masked).not.toContain(spelled);
    await revealExchange(window);
    requests.push(await rawText(window, 'request'));
    answers.push(await rawText(window, 'answer'));
  }
  expect(requests.join('')).toBe(relay.sent().toString('utf8'));
  expect(Buffer.from(requests.join(''), 'utf8').equals(relay.sent())).toBe(true);
  expect(answers.join('')).toBe(relay.answered().toString('utf8'));
  expect(Buffer.from(answers.join(''), 'utf8').equals(relay.answered())).toBe(true);
}
