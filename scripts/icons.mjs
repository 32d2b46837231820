// Renders build/icon.svg again after it was redrawn: node scripts/icons.mjs. The PNGs are committed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, mayInstall } from './setup/apt.mjs';
import { inPath } from './setup/libraries.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const folder = join(projectRoot, 'build');

async function render(size, file) {
  const args = ['-w', String(size), '-h', String(size), '-o', file, join(folder, 'icon.svg')];
  const { code, output } = await run('rsvg-convert', args);
  if (code !== 0) throw new Error(output);
}

if (!inPath('rsvg-convert') && mayInstall()) await aptInstall(['librsvg2-bin']);
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of SIZES) await render(size, join(folder, 'icons', `${size}x${size}.png`));
await render(1024, join(folder, 'icon.png'));
