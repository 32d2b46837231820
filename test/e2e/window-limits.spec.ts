import { environmentsText } from '../../shared/text/environments.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { screenOf } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

/** As long as each may be, in two directions, with what a phone writes into a name. */
const longLabel = `${'Reservation desk of a tour operator '.repeat(3)}جلسة 🏖️`.slice(0, 120);
const longToken = `${'k3-Zq9w.'.repeat(50)}beef`;

test('long words, a list of hundreds, what is deleted while it runs, and keys that throw nothing away', async ({
  desk,
  closing,
}) => {
  const { window } = desk;
  const screen = screenOf(window);
  const stub = closing(await startStubService());
  const { id } = await arrangeEnvironment(window, { name: 'Slow', endpoint: stub.endpoint, verify: false });
  await window.evaluate(
    async ([environmentId, label, token]) => {
      const { sessionDesk } = globalThis as unknown as {
        sessionDesk: { sessions: { add(o: object): Promise<unknown> } };
      };
      const add = (part: object) =>
        sessionDesk.sessions.add({ environmentId, owner: label, notes: '', ...part });
      await add({ label, token });
      for (let index = 0; index < 150; index++)
        await add({
          label: `Agent ${index}`,
          token: `cccccccc-7425-40de-944b-${String(index).padStart(12, '0')}`,
        });
    },
    [id, longLabel, longToken] as const,
  );
  await screen.environment('Slow').click();

  await test.step('16.10: a new session is chosen, and in sight', async () => {
    await window.keyboard.press('ControlOrMeta+n');
    const { editor } = sessionsText;
    await screen.dialog.getByLabel(editor.label, { exact: true }).fill('Zagreb, the last of all');
    await screen.dialog
      .getByLabel(editor.token, { exact: true })
      .fill('b2f7c0de-1111-4222-8333-a5a5a5a5cafe');
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.title).toHaveText('Zagreb, the last of all');
    await expect(screen.sessions.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
  });

  await test.step('16.11: a long label, and a long token that is revealed, cover nothing', async () => {
    await screen.filter.fill('Reservation desk of a tour');
    await screen.session('Reservation desk of a tour').click();
    await expect(screen.token).toHaveText('…beef');
    const sideways = () => screen.token.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(await sideways()).toBe(0);
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await expect(screen.token).toHaveText(longToken);
    for (const [width, height] of [
      [900, 600],
      [1280, 800],
    ] as const) {
      await desk.resize(width, height);
      const room = async () => {
        const token = await screen.token.boundingBox();
        const facts = await window.locator('.session-facts').boundingBox();
        const title = await screen.title.boundingBox();
        if (!token || !facts || !title) return null;
        return {
          above: token.y + token.height <= facts.y,
          beside: title.x + title.width <= token.x,
          sideways: await sideways(),
          // Whole lines, none of them half.
          lines: ((token.height - 4) / 18) % 1,
        };
      };
      await expect.poll(room, `${width}`).toEqual({ above: true, beside: true, sideways: 0, lines: 0 });
    }
    await window.getByRole('button', { name: sessionsText.hide }).click();
    await screen.filter.fill('');
  });

  await test.step('16.21: deleted during its logout, it is said that the call goes on; the message covers nothing', async () => {
    const release = stub.hold(0);
    await screen.session('Agent 1').first().click();
    await screen.act.click();
    await expect.poll(() => stub.logouts.size).toBe(1);
    const label = (await screen.title.textContent()) ?? '';
    await screen.sessions.focus();
    await window.keyboard.press('Delete');
    await expect(screen.message).toContainText(sessionsText.removedRunning({ label }));
    // 16.13: within the status bar.
    const bar = await window.locator('.status-bar').boundingBox();
    const said = await screen.message.boundingBox();
    expect(said?.y).toBeGreaterThanOrEqual(bar?.y ?? Number.POSITIVE_INFINITY);
    release();
    await window.keyboard.press('ControlOrMeta+z');
    await expect(screen.title).toHaveText(label);
  });

  await test.step('an environment without sessions: it is said, and offers to add one', async () => {
    await arrangeEnvironment(window, { name: 'Empty one' });
    await screen.environment('Empty one').click();
    await expect(screen.title).toHaveText(sessionsText.empty.title);
    await expect(window.getByText(sessionsText.empty.noneChosen)).toHaveCount(0);
  });

  await test.step('16.3: Ctrl R loads nothing anew', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    const name = screen.dialog.getByLabel(environmentsText.editor.name, { exact: true });
    await name.fill('half');
    for (const key of ['ControlOrMeta+r', 'ControlOrMeta+Shift+r', 'F5']) await window.keyboard.press(key);
    await expect(name).toHaveValue('half');
  });
});
