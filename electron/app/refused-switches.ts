/**
 * The switches of Chromium that an installed program takes: what a display, a keyring, a language or a machine without a
 * sandbox may need. All others are refused by name, for among them are those that let another program drive this one,
 * start others in its name, or move its connections and certificates.
 */
const taken: ReadonlySet<string> = new Set([
  'class',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-software-rasterizer',
  'enable-wayland-ime',
  'force-color-profile',
  'force-dark-mode',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'name',
  'no-sandbox',
  // Windows adds these two to a program that it starts again.
  'original-process-start-time',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'restart',
  // The installer says so to the program that it has just brought up to date.
  'updated',
]);

/**
 * The switches among a program's words that are not taken, without their values; each once. Read as Chromium reads them:
 * white space around, one hyphen or two, a slash on Windows, up to a word `--`.
 * @param words of the command line, without the program
 */
export function refusedSwitches(words: readonly string[], platform: string): string[] {
  const pattern = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
  const refused = new Set<string>();
  for (const word of words.map((each) => each.trim())) {
    if (word === '--') break;
    const name = pattern.exec(word)?.[1];
    if (name === undefined) continue;
    const known = platform === 'win32' ? name.toLowerCase() : name;
    // A Mac's finder gives a number of its own to a program that it starts.
    if (!taken.has(known) && !(platform === 'darwin' && known.startsWith('psn_'))) refused.add(name);
  }
  return [...refused];
}
