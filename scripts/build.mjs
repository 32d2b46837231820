import { say } from './setup/log.mjs';
import { buildOrExit, setUp } from './setup.mjs';

await setUp();
await buildOrExit({ force: true });
say('built: out/');
