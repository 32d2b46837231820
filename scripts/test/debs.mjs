// node scripts/test/debs.mjs APP OUTPUT VERSION…: debs that are quick to make, of an unpacked app; prints their paths.
import { makeDeb } from '../package/make-deb.mjs';

const [folder, output, ...versions] = process.argv.slice(2);
const app = { folder, output, suffix: '', runtimeVersion: '' };
for (const version of versions)
  process.stdout.write(`${await makeDeb(app, { version, compression: 'none' })}\n`);
