import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFromCache } from './app/code-cache.js';

// Before all else: what is loaded from here on needs not be compiled again.
compileFromCache(__dirname);
// Not an import: Electron goes on as soon as this script ends, and the command line must have begun by then.
const { begin }: typeof import('./main.js') = createRequire(__filename)(join(__dirname, 'main.js'));
begin();
