import { join } from 'node:path';
import { app } from 'electron';

/** A file of the build, from sources as in the packed app. Chunks move, so `__dirname` cannot be relied on. */
export function builtFile(...parts: string[]): string {
  return join(app.getAppPath(), 'out', ...parts);
}
