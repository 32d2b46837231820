// Does for the development runtime what Electron's own default app does: starts the project named on the command line.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

process.defaultApp = true;
const named = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Usage: electron [switches] PROJECT [arguments]\n');
  process.exit(2);
}

const project = path.resolve(named);
const manifest = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'));
if (manifest.version) app.setVersion(manifest.version);
const name = manifest.productName || manifest.name;
if (name) app.setName(name);
if (process.platform === 'linux') app.setDesktopName(manifest.desktopName || `${manifest.name}.desktop`);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
app.setAppPath(project);
Module._load(path.join(project, manifest.main || 'index.js'), Module, true);
