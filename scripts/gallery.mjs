import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { messages } from './messages.mjs';
import { ensureDisplay, hasDisplay } from './setup/display.mjs';
import { say } from './setup/log.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { sandboxSwitches, setUp } from './setup.mjs';

// Every control and every outcome on one page: in a window, or with `pictures` (and where there is no display) as files.
const runtime = await setUp({ electron: true });
const asPictures = process.argv.includes('pictures') || !hasDisplay();
const folder = asPictures ? join(projectRoot, 'pictures') : '-';
if (asPictures) mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  root: join(projectRoot, 'test', 'gallery'),
  plugins: [react(), messages()],
  build: { target: 'chrome114' },
  server: { host: '127.0.0.1', port: 0, fs: { allow: [projectRoot] } },
  cacheDir: join(projectRoot, 'out', 'gallery'),
});
await server.listen();
const endDisplay = await ensureDisplay();
const address = server.resolvedUrls?.local[0] ?? '';
process.exitCode = await runHere(runtime.path, [
  ...sandboxSwitches(),
  join(projectRoot, 'test', 'gallery'),
  address,
  folder,
]);
endDisplay();
await server.close();
if (asPictures)
  say(`all controls and outcomes, light, dark and in forced colours: ${join(folder, 'gallery-*.png')}`);
