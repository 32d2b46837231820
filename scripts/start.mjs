import { runCli } from './cli.mjs';
import { hasDisplay } from './setup/display.mjs';
import { say } from './setup/log.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { buildOrExit, sandboxSwitches, setUp } from './setup.mjs';

async function openWindow(words) {
  const runtime = await setUp({ electron: true });
  await buildOrExit({ runtime: runtime.path });
  const switches = sandboxSwitches();
  if (switches.length > 0) say('running as root: Chromium cannot use its sandbox, started with --no-sandbox');
  return runHere(runtime.path, [...switches, projectRoot, ...words]);
}

if (hasDisplay()) process.exitCode = await openWindow(process.argv.slice(2));
else {
  say('no display here, so no window: running the command line demo instead (npm run -s cli -- demo)');
  process.exitCode = await runCli(['demo']);
}
