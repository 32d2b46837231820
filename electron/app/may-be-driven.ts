import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Whether another program may attach: from sources, and in the packed build that the tests drive and nobody ships. */
export function mayBeDriven(): boolean {
  if (!app.isPackaged) return true;
  const manifest: { forTests?: boolean } = JSON.parse(
    readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'),
  );
  return manifest.forTests === true;
}
