import { actText } from '../../shared/text/act.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { heard } from './fixtures/bulk-screen.js';
import { startRelay } from './fixtures/recording-relay.js';
import { screenOf } from './fixtures/screen.js';

const { confirm } = actText;

test('production is asked about first, and nothing leaves before the answer', async ({
  running,
  closing,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const relay = closing(await startRelay(await sandboxUrl(window)));
  const live = { name: 'Live Antalya', endpoint: relay.endpoint, tier: 'production' } as const;
  const { id } = await arrangeEnvironment(window, live);
  const token = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
  await arrangeSession(window, { environmentId: id, label: 'Front office', token });
  await screen.environment('Live Antalya').click();
  await screen.session('Front office').click();
  const title = confirm.title({ label: 'Front office', environment: 'Live Antalya' });
  const dialog = window.getByRole('alertdialog', { name: title });
  const yes = dialog.getByRole('button', { name: confirm.yes });
  const cancel = dialog.getByRole('button', { name: windowText.cancel });

  await test.step('the frame says production', async () => {
    await expect(screen.frame).toHaveAttribute('data-tier', 'production');
    await expect(window.getByText(windowText.tierBanner.production, { exact: true })).toBeVisible();
    const top = window.locator('.top-bar');
    const colour = () => top.evaluate((element) => getComputedStyle(element).backgroundColor);
    const tinted = await colour();
    await screen.environment('Local sandbox').click();
    await screen.session('Night audit').click();
    await expect(screen.frame).toHaveAttribute('data-tier', 'sandbox');
    await expect.poll(colour).not.toBe(tinted);
    await screen.environment('Live Antalya').click();
    await screen.session('Front office').click();
  });

  await test.step('it names session and environment, and Cancel has the focus', async () => {
    await screen.act.click();
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText(
      confirm.what({ binding: wordsText.binding.soap11, host: new URL(relay.endpoint).host }),
    );
    await expect(window.locator('.modal')).toHaveAttribute('data-tier', 'production');
    await expect(cancel).toBeFocused();
  });

  await test.step('Esc, Cancel and the habit of Ctrl Enter send nothing', async () => {
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeVisible();
    await window.keyboard.press('ControlOrMeta+Enter');
    // Whatever was pressed has been dealt with when the main process answers.
    await heard(window);
    if (await dialog.isVisible()) await cancel.click();
    await expect(dialog).toHaveCount(0);
    await expect(window.getByText(actText.idle.never)).toBeVisible();
    expect(relay.sent().length).toBe(0);
  });

  await test.step('over GET it warns of the address and wants a tick more', async () => {
    await screen.binding.selectOption({ label: wordsText.binding.get });
    await screen.act.click();
    await expect(dialog).toContainText(confirm.getReason);
    await expect(yes).toBeDisabled();
    await dialog.getByRole('checkbox', { name: confirm.getAgree }).check();
    await expect(yes).toBeEnabled();
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(relay.sent().length).toBe(0);
  });

  await test.step('so it does where only the checks around it go over GET', async () => {
    await screen.binding.selectOption({ label: wordsText.binding.soap11 });
    await arrangeEnvironment(window, { ...live, id, checkBinding: 'get' });
    await screen.act.click();
    await expect(dialog).toContainText(confirm.getReason);
    await expect(yes).toBeDisabled();
    await window.keyboard.press('Escape');
    await arrangeEnvironment(window, { ...live, id });
  });

  await test.step('yes sends it', async () => {
    await screen.binding.selectOption({ label: wordsText.binding.soap11 });
    await screen.act.click();
    await yes.click();
    const { title: out } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
    await expect(screen.verdict).toContainText(out);
    expect(relay.sent().toString('latin1')).toContain(token);
  });
});
