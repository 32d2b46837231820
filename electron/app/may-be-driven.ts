import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** What the packing wrote of this build. */
export function manifest(): { readonly forTests?: boolean; readonly publisher?: string } {
  return JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
}

/** Whether another program may attach: from sources, and in the packed build that the tests drive and nobody ships. */
export function mayBeDriven(): boolean {
  return !app.isPackaged || manifest().forTests === true;
}
