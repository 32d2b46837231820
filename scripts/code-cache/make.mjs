// Run by Electron as Node: compiles what a start loads, and writes what V8 made of each script beside it. Words: the build's folder of main.
import { readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [folder] = process.argv.slice(2);
const require = createRequire(join(folder, 'main.js'));
/** How they are compiled and kept is said by what loads them. */
const { keep, scriptOf } = require('./code-cache.js');

// There is no window here: whatever a script asks of Electron while it is loaded is answered by this.
const standIn = new Proxy(() => {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : standIn),
  apply: () => standIn,
});
const load = Module._load;
Module._load = (id, ...rest) => (id === 'electron' ? standIn : load(id, ...rest));

const scripts = new Map();
Module.prototype._compile = function (source, file) {
  const script = scriptOf(source, file, folder);
  if (file.startsWith(folder)) scripts.set(file, { script, source });
  const ofIt = (id) => this.require(id);
  script.runInThisContext().call(this.exports, this.exports, ofIt, this, file, dirname(file));
};

// What is loaded by a start; each brings what it needs.
const begun =
  /^(run-window|first-screen|backend|channels|http-transport|wiring|history|create-bulk-runs|sandbox-control|sandbox|create-handover)-[\w-]{8}\.js$/;
for (const name of readdirSync(join(folder, 'chunks')))
  if (begun.test(name)) require(join(folder, 'chunks', name));

// After they ran: what they called is in it as well. The English sentences are one long text: there is nothing to compile.
for (const [file, { script, source }] of scripts) {
  if (/[\\/]text-of-[^\\/]+$/.test(file)) continue;
  keep(file, source, script.createCachedData());
}
