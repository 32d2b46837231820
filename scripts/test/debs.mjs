// node scripts/test/debs.mjs APP|- OUTPUT VERSION…: debs that are quick to make, of an unpacked app, or of one that is
// packed first (-); prints their paths.
import { makeDeb } from '../package/make-deb.mjs';
import { packageApp } from '../package/package-app.mjs';
import { prepare } from '../setup.mjs';

const [given, output, ...versions] = process.argv.slice(2);
const pack = async () =>
  (await packageApp({ runtime: (await prepare({ electron: true, quiet: true })).path, fused: true })).folder;
const folder = given === '-' ? await pack() : given;
const app = { folder, output, suffix: '', runtimeVersion: '' };
for (const version of versions)
  process.stdout.write(`${await makeDeb(app, { version, compression: 'none' })}\n`);
