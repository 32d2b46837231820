import { join } from 'node:path';
import type { Client } from '../../shared/ipc/channels.js';
import { environmentsText } from '../../shared/text/environments.js';
import { teamText } from '../../shared/text/team.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { answerDialogs } from './fixtures/handed-over.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const { editor } = environmentsText;

test('an environment is added, edited, duplicated, deleted and brought back', async ({
  running,
  dataFolder,
  picture,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const save = () => window.getByRole('button', { name: windowText.save, exact: true }).click();
  const name = screen.dialog.getByLabel(editor.name, { exact: true });
  const endpoint = screen.dialog.getByLabel(editor.endpoint);

  await test.step('what is wrong is said at its field', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    await expect(name).toBeFocused();
    await name.fill('Live Izmir');
    await endpoint.fill('two words');
    await save();
    await expect(endpoint).toHaveAttribute('aria-invalid', 'true');
    await expect(endpoint).toHaveAccessibleDescription(editor.endpointInvalid);
    await expect(name).toHaveAttribute('aria-invalid', 'false');
    // 16.17: where it is to be mended, not on the button.
    await expect(endpoint).toBeFocused();
  });

  await test.step('what only the main process finds wrong, too', async () => {
    await endpoint.fill('http://who:secret@sws.example.test/Authentication.asmx');
    await save();
    await expect(endpoint).toHaveAttribute('aria-invalid', 'true');
    await expect(endpoint).not.toHaveAccessibleDescription(editor.endpointHint);
  });

  await test.step('production is written out and tints the window', async () => {
    await endpoint.fill('http://sws.example.test/sws/Authentication.asmx');
    await screen.dialog.getByLabel(editor.tier).selectOption({ label: wordsText.tier.production });
    await save();
    await expect(screen.dialog).toHaveCount(0);
    const row = screen.environment('Live Izmir');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(row).toContainText(wordsText.tier.production);
  });

  await test.step('edit', async () => {
    await takeFromMenu(window, environmentsText.more, windowText.edit);
    await expect(name).toHaveValue('Live Izmir');
    await name.fill('Live Antalya');
    await save();
    await expect(screen.environment('Live Antalya')).toBeVisible();
    await expect(screen.environment('Live Izmir')).toHaveCount(0);
  });

  await test.step('duplicate', async () => {
    await takeFromMenu(window, environmentsText.more, windowText.duplicate);
    await expect(name).toHaveValue(environmentsText.copyOf({ name: 'Live Antalya' }));
    await save();
    await expect(screen.environments.getByRole('option')).toHaveCount(4);
  });

  await test.step('delete, and undo by the button and by the key', async () => {
    const copy = screen.environment(environmentsText.copyOf({ name: 'Live Antalya' }));
    await copy.click();
    await takeFromMenu(window, environmentsText.more, windowText.remove);
    await expect(copy).toHaveCount(0);
    await screen.message.getByRole('button', { name: windowText.undo }).click();
    await expect(copy).toBeVisible();
    await copy.click();
    await window.keyboard.press('Delete');
    await expect(copy).toHaveCount(0);
    // The list may be told before what can be undone.
    await expect(screen.message.getByRole('button', { name: windowText.undo })).toBeVisible();
    await window.keyboard.press('ControlOrMeta+z');
    await expect(copy).toBeVisible();
  });

  await test.step('16.22: of the template Sejour Web Services only the host is asked for', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    await endpoint.fill('sws.example.test');
    await save();
    await expect(screen.dialog).toHaveCount(0);
    await expect(screen.environment('sws.example.test')).toHaveAttribute('aria-selected', 'true');
    const kept = await window.evaluate(async () => {
      const { sessionDesk } = globalThis as unknown as { sessionDesk: Client };
      const listed = await sessionDesk.environments.list();
      return listed.ok ? listed.value.find(({ name: own }) => own === 'sws.example.test') : undefined;
    });
    expect(kept).toMatchObject({
      endpoint: 'https://sws.example.test/swsproxy/Authentication.asmx',
      tier: 'production',
      defaultBinding: 'soap11',
    });
  });

  await test.step('handed round, with the differences shown before anything is taken', async () => {
    await answerDialogs(running, join(dataFolder, 'team.json'));
    const fromPalette = async (command: string) => {
      await window.keyboard.press('ControlOrMeta+k');
      await window.locator('.palette-input').fill(command);
      await window.getByRole('option', { name: command }).first().click();
    };
    await fromPalette(teamText.exportCommand);
    await expect(screen.message).toContainText('team.json');
    await screen.environment('Live Antalya').first().click();
    await takeFromMenu(window, environmentsText.more, windowText.edit);
    await screen.dialog.getByLabel(editor.notes).fill('Changed since');
    await save();
    await expect(screen.dialog).toHaveCount(0);
    await fromPalette(teamText.importCommand);
    await expect(screen.dialog).toContainText(
      teamText.field({ field: 'notes', from: 'Changed since', to: teamText.empty }),
    );
    await picture(running, 'team-differences');
    await screen.dialog.getByRole('button', { name: teamText.take({ n: 1 }), exact: true }).click();
    await expect(screen.message).toContainText(teamText.taken({ n: 1 }));
  });
});
