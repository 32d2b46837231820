// Run by Electron as Node: compiles what a start loads, and writes what V8 made of each script beside it. Words: the build's folder of main.
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';

const [folder] = process.argv.slice(2);

// There is no window here: whatever a script asks of Electron while it is loaded is answered by this.
const standIn = new Proxy(() => {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : standIn),
  apply: () => standIn,
});
const load = Module._load;
Module._load = (id, ...rest) => (id === 'electron' ? standIn : load(id, ...rest));

const scripts = new Map();
Module.prototype._compile = function (source, file) {
  // Kept with it: a place is not to name the machine it was built on, nor to count what is put before the script.
  const columnOffset = -Module.wrapper[0].length;
  const script = new Script(Module.wrap(source), { filename: relative(folder, file), columnOffset });
  if (file.startsWith(folder)) scripts.set(file, { script, source });
  const require = (id) => this.require(id);
  script.runInThisContext().call(this.exports, this.exports, require, this, file, dirname(file));
};

const require = createRequire(join(folder, 'main.js'));
// What is loaded by a start; each brings what it needs.
const begun =
  /^(run-window|first-screen|backend|channels|http-transport|wiring|history|create-bulk-runs|sandbox-control|sandbox|create-handover)-[\w-]{8}\.js$/;
for (const name of readdirSync(join(folder, 'chunks')))
  if (begun.test(name)) require(join(folder, 'chunks', name));

// After they ran: what they called is in it as well. The English sentences are one long text: there is nothing to compile.
for (const [file, { script, source }] of scripts) {
  if (/[\\/]text-of-[^\\/]+$/.test(file)) continue;
  const made = script.createCachedData();
  const hash = createHash('sha256').update(source).update(made).digest();
  writeFileSync(`${file}.made`, Buffer.concat([hash, made]));
}
