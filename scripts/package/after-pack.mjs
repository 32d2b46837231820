import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/** electron-builder calls this between packing and signing. */
// biome-ignore lint/style/noDefaultExport: electron-builder calls the default export
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const programs = {
    linux: packager.executableName,
    win32: `${name}.exe`,
    darwin: `${name}.app`,
  };
  // The development runtime's stand-in for Electron's default app would be loaded before ours.
  if (electronPlatformName === 'linux')
    rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  if (process.env.SESSION_DESK_FUSES !== 'off')
    await setFuses(join(appOutDir, programs[electronPlatformName]), electronPlatformName);
}
