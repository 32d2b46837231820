import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** What each fuse must be in what we ship. Integrity is checked only where Electron knows how. */
export const wantedFuses = (platform) => ({
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform === 'darwin' || platform === 'win32',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
});

/** Those of the wanted fuses that this Electron has: older ones have a shorter wire. */
async function known(program, platform) {
  const wire = await getCurrentFuseWire(program);
  const has = (fuse) => wire[fuse] === FuseState.ENABLE || wire[fuse] === FuseState.DISABLE;
  return { wire, wanted: Object.entries(wantedFuses(platform)).filter(([fuse]) => has(fuse)) };
}

/** @param {string} program the program, or the .app on macOS */
export async function setFuses(program, platform) {
  const { wanted } = await known(program, platform);
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    ...Object.fromEntries(wanted),
  });
}

/**
 * Reads the fuses of a packed program.
 * @returns {Promise<string[]>} one line for each fuse that is not as wanted; throws when there is no wire
 */
export async function wrongFuses(program, platform) {
  const { wire, wanted } = await known(program, platform);
  return wanted
    .filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, on]) => `${FuseV1Options[fuse]} should be ${on ? 'on' : 'off'}`);
}
