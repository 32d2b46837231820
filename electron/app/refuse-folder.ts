import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { languageFor } from '../../shared/model/language.js';
import { learnAndSpeak } from '../../shared/text/language.js';
import { storesText } from '../../shared/text/stores.js';
import { wantedLanguages } from '../cli/command-language.js';

/** Says why the program does not start, on stderr and in a window of its own: who clicked an icon sees no stderr. */
export async function refuseFolder(folder: string, reason: string): Promise<void> {
  // Chromium wants a place of its own, and there is none where it would look for it.
  const place = mkdtempSync(join(tmpdir(), 'session-desk-'));
  app.setPath('userData', place);
  // Nobody's settings can be read: what the system speaks is spoken.
  await learnAndSpeak(languageFor('system', wantedLanguages(process.env)));
  writeSync(2, `${storesText.folderNotWritable({ folder, reason })}\n`);
  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message: storesText.folderNotWritableTitle,
    detail: `${folder} (${reason})\n\n${storesText.folderNotWritableTodo}`,
  });
  rmSync(place, { recursive: true, force: true });
  app.exit(1);
}
