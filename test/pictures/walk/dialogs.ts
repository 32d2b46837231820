import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupText } from '../../../shared/text/backup.js';
import { compareText } from '../../../shared/text/compare.js';
import { composeText } from '../../../shared/text/compose.js';
import { dialogsText } from '../../../shared/text/dialogs.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { handbookText } from '../../../shared/text/handbook.js';
import { handoverText } from '../../../shared/text/handover.js';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { menuText } from '../../../shared/text/menu.js';
import { pasteText } from '../../../shared/text/paste.js';
import { probeText } from '../../../shared/text/probe.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { teamText } from '../../../shared/text/team.js';
import { updatesText } from '../../../shared/text/updates.js';
import { windowText } from '../../../shared/text/window.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { someTokens } from '../../e2e/fixtures/bulk-screen.js';
import { answerDialogs } from '../../e2e/fixtures/handed-over.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

const challenge =
  'HTTP/1.1 403 Forbidden\r\nServer: cloudflare\r\ncf-mitigated: challenge\r\nContent-Type: text/html\r\n\r\n<html><head><title>Just a moment...</title></head></html>';
export const doubtful = '“4b1f0e7a-9c2d-4e6f-8a3b-0d5c7e9f1a2b”';
const pasted = [...someTokens(20), doubtful].map((token) => `token: ${token}`).join('\n');
const har = JSON.stringify({ log: { version: '1.2', entries: [null, { request: {} }] } });
const team = JSON.stringify({
  format: 'session-desk-team',
  version: 1,
  environments: [],
  labels: [],
});

interface Dialog {
  readonly name: string;
  /** What a person types to find it. */
  readonly words: string;
  readonly filled?: string;
  /** What the system's dialog for a file answers. */
  readonly file?: string;
}

/** Each dialog, by the words that a person types for it, and what its own buttons lead to. */
export async function throughDialogs({ desk, take }: Walk): Promise<void> {
  const { window } = desk;
  const screen = screenOf(window);
  const files = { har: join(desk.dataFolder, 'walk.har'), team: join(desk.dataFolder, 'walk.json') };
  await writeFile(files.har, har);
  await writeFile(files.team, team);
  const dialogs: readonly Dialog[] = [
    { name: 'explain', words: menuText.items.explain, filled: challenge },
    { name: 'paste', words: pasteText.command, filled: pasted },
    { name: 'session-editor', words: sessionsText.addToken },
    { name: 'login', words: sessionsText.addLogin },
    { name: 'hand-over', words: handoverText.more },
    { name: 'evidence', words: handoverText.evidence },
    { name: 'compare', words: compareText.entries.contract },
    { name: 'four-bindings', words: fourBindingsText.command },
    { name: 'edit-and-send', words: composeText.fromExchange },
    { name: 'environment-editor', words: environmentsText.editor.edit },
    { name: 'environment-new', words: environmentsText.add },
    { name: 'probe', words: probeText.command },
    { name: 'preferences', words: menuText.items.preferences },
    { name: 'keyring', words: dialogsText.vault.title },
    { name: 'retention', words: historyScreenText.keep.command },
    { name: 'forget', words: historyScreenText.forget.entry },
    { name: 'import-har', words: handoverText.importHar, file: files.har },
    { name: 'import-team', words: teamText.importCommand, file: files.team },
    { name: 'backup', words: backupText.command },
    { name: 'restore', words: backupText.restoreCommand, file: files.team },
    { name: 'about', words: menuText.items.about },
    { name: 'handbook', words: handbookText.title },
  ];
  for (const { name, words, filled, file } of dialogs) {
    await answerDialogs(desk, file ?? null);
    await window.keyboard.press('ControlOrMeta+k');
    await window.locator('.palette-input').fill(words);
    await expect(window.locator('.palette-item').first()).toContainText(words);
    await window.keyboard.press('Enter');
    await expect(window.locator('.palette-input')).toHaveCount(0);
    await expect(screen.dialog.first()).toBeVisible();
    if (filled) await screen.dialog.locator('textarea').first().fill(filled);
    if (name === 'session-editor')
      await screen.dialog.locator('#token, input[type=password]').first().fill(doubtful);
    await take(name);
    for (const [index, folded] of (await screen.dialog.locator('summary').all()).entries()) {
      await folded.click();
      await take(`${name}-open-${index + 1}`);
    }
    if (name === 'preferences') {
      await screen.dialog.getByRole('button', { name: updatesText.preferences, exact: true }).click();
      await take('updates');
    }
    await window.keyboard.press('Escape');
    // What was typed is asked about.
    const drop = window.getByRole('button', { name: windowText.discard.yes });
    await expect.poll(async () => (await screen.dialog.count()) === 0 || (await drop.isVisible())).toBe(true);
    if (await drop.isVisible()) {
      await take(`${name}-asks`);
      await drop.click();
    }
    await expect(screen.dialog).toHaveCount(0);
  }
}
