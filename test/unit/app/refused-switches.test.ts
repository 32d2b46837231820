import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedSwitches } from '../../../electron/app/refused-switches.js';

/** Each lets another program drive, watch or redirect this one. */
const dangerous = [
  'remote-debugging-port=9222',
  'remote-debugging-pipe',
  'remote-debugging-address=0.0.0.0',
  'remote-allow-origins=*',
  'inspect',
  'inspect-brk=0',
  'js-flags=--expose-gc',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'host-rules=MAP * 10.0.0.1',
  'host-resolver-rules=MAP * 10.0.0.1',
  'proxy-server=10.0.0.1:8080',
  'load-extension=/tmp/x',
  'renderer-cmd-prefix=/tmp/x',
  'gpu-launcher=/tmp/x',
  'utility-cmd-prefix=/tmp/x',
  'user-data-dir=/tmp/x',
  'ssl-key-log-file=/tmp/x',
  'log-net-log=/tmp/x',
  'enable-features=SomethingNew',
  'enable-blink-features=MojoJS',
  'auto-open-devtools-for-tabs',
  'require=/tmp/x.js',
  'single-process',
];

/** Each that a display, a keyring, a language or a machine needs, as it is written. */
const needed = [
  ...['class=session-desk', 'disable-dev-shm-usage', 'disable-gpu', 'disable-gpu-compositing'],
  ...['disable-software-rasterizer', 'enable-wayland-ime', 'force-color-profile=srgb', 'force-dark-mode'],
  ...['force-device-scale-factor=2', 'force-high-contrast', 'force-renderer-accessibility', 'gtk-version=4'],
  ...['high-dpi-support=1', 'lang=tr', 'name=x', 'no-sandbox', 'original-process-start-time=1'],
  ...['ozone-platform=wayland', 'ozone-platform-hint=auto', 'password-store=basic', 'restart', 'updated'],
];

describe('the switches of an installed program', () => {
  it.each(needed)('takes %s', (spelled) => {
    for (const platform of ['linux', 'darwin', 'win32'])
      for (const word of [`--${spelled}`, `-${spelled}`, ` --${spelled} `])
        expect(refusedSwitches([word], platform)).toEqual([]);
    // Windows reads a slash, and capitals, as well.
    expect(refusedSwitches([`/${spelled}`, `--${spelled.toUpperCase()}`], 'win32')).toEqual([]);
    expect(refusedSwitches([`--${spelled.toUpperCase()}`], 'linux')).toHaveLength(1);
    expect(refusedSwitches([`--x-${spelled}`], 'linux')).toHaveLength(1);
  });

  it.each(dangerous)('refuses %s, however it is written', (spelled) => {
    const name = spelled.split('=')[0] ?? '';
    for (const platform of ['linux', 'darwin', 'win32'])
      for (const word of [`--${spelled}`, `-${spelled}`, ` --${spelled}`, `\t-${spelled} `])
        expect(refusedSwitches(['--no-sandbox', word, 'x'], platform)).toEqual([name]);
    for (const word of [`/${spelled}`, `--${spelled.toUpperCase()}`])
      expect(refusedSwitches([word], 'win32')).toHaveLength(1);
  });

  it('takes all that is no switch', () => {
    expect(refusedSwitches(['session-desk:open?x=--inspect', '/tmp/a.har'], 'linux')).toEqual([]);
    expect(refusedSwitches(['-psn_0_12345'], 'darwin')).toEqual([]);
    for (const platform of ['linux', 'win32'])
      expect(refusedSwitches(['-psn_0_12345'], platform)).toHaveLength(1);
    expect(refusedSwitches(['-x-psn_0_1'], 'darwin')).toHaveLength(1);
    expect(refusedSwitches(['--inspect', '-inspect', '--pinned'], 'linux')).toEqual(['inspect', 'pinned']);
    expect(refusedSwitches(['--', '--inspect'], 'linux')).toEqual([]);
    expect(refusedSwitches(['/home/x/--inspect'], 'linux')).toEqual([]);
  });

  it('refuses any switch that nobody thought of', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}(-[a-z]{2,9}){2,4}$/), (name) => {
        expect(refusedSwitches([`--${name}=1`], 'linux')).toEqual([name]);
      }),
    );
  });
});
