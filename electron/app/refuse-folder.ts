import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { storesText } from '../../shared/text/stores.js';

/** Says why the program does not start, on stderr and in a window of its own: who clicked an icon sees no stderr. */
export async function refuseFolder(folder: string, reason: string): Promise<void> {
  writeSync(2, `${storesText.folderNotWritable({ folder, reason })}\n`);
  // Chromium wants a place of its own, and there is none where it would look for it.
  const place = mkdtempSync(join(tmpdir(), 'session-desk-'));
  app.setPath('userData', place);
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
