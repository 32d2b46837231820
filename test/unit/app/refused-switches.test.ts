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

describe('the switches of an installed program', () => {
  it.each(dangerous)('refuses %s, however it is written', (spelled) => {
    const name = spelled.split('=')[0] ?? '';
    for (const platform of ['linux', 'darwin', 'win32'])
      for (const word of [`--${spelled}`, `-${spelled}`, ` --${spelled}`, `\t-${spelled} `])
        expect(refusedSwitches(['--no-sandbox', word, 'x'], platform)).toEqual([name]);
    for (const word of [`/${spelled}`, `--${spelled.toUpperCase()}`])
      expect(refusedSwitches([word], 'win32')).toHaveLength(1);
  });

  it('takes what displays, keyrings and languages need, and all that is no switch', () => {
    const words = ['--no-sandbox', '--password-store=basic', '--ozone-platform-hint=auto', '--lang=tr'];
    expect(refusedSwitches([...words, 'session-desk:open?x=--inspect', '/tmp/a.har'], 'linux')).toEqual([]);
    expect(refusedSwitches(['-psn_0_12345'], 'darwin')).toEqual([]);
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
