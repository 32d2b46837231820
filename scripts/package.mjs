import { relative } from 'node:path';
import { say } from './setup/log.mjs';
import { projectRoot } from './setup/paths.mjs';
import { setUp } from './setup.mjs';

// npm run package [-- --release]: --release refuses any Electron but the official one of package.json.
const { path: runtime } = await setUp({ electron: true });
const { describeRuntime, packageApp } = await import('./package/package-app.mjs');
const { makeInstallers } = await import('./package/installers.mjs');
const { wrongFuses } = await import('./package/fuses.mjs');

async function main() {
  const { version, official } = describeRuntime(runtime);
  if (process.argv.includes('--release') && !official)
    throw new Error(
      `a release needs the official Electron that package.json names; Electron ${version} is not it`,
    );
  const app = await packageApp({ runtime, fused: true });
  const wrong = await wrongFuses(app.program, process.platform);
  if (wrong.length > 0) throw new Error(`fuses: ${wrong.join('; ')}`);
  const files = await makeInstallers(app, { release: process.argv.includes('--release') });
  for (const file of [app.folder, ...files]) process.stdout.write(`${relative(projectRoot, file)}\n`);
}

try {
  await main();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
