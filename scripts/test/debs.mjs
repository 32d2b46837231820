// node scripts/test/debs.mjs APP|shipped|unfused OUTPUT VERSION…: debs that are quick to make, of an unpacked app, or of one
// that is packed first, as it is shipped or so that a driver may attach; prints their paths.
import { makeDeb } from '../package/make-deb.mjs';
import { packageApp } from '../package/package-app.mjs';
import { prepare } from '../setup.mjs';

const [given, output, ...versions] = process.argv.slice(2);
const pack = async (fused) =>
  (await packageApp({ runtime: (await prepare({ electron: true, quiet: true })).path, fused })).folder;
const folder = ['shipped', 'unfused'].includes(given) ? await pack(given === 'shipped') : given;
const app = { folder, output, suffix: '', runtimeVersion: '' };
for (const version of versions)
  process.stdout.write(`${await makeDeb(app, { version, compression: 'none' })}\n`);
