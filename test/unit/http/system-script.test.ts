import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSystemScript, systemScript } from '../../../electron/http/system-script.js';

type Given = NonNullable<Parameters<typeof systemScript>[0]>;

const pac = 'http://wpad.company.example/proxy.pac';
const nothing: Given = { platform: 'linux', env: {}, ask: async () => null, read: async () => null };
/** A program that says this to words that hold that; nothing to others. */
const saying =
  (...answers: readonly (readonly [RegExp, string])[]): Given['ask'] =>
  async (program, words) =>
    answers.find(([asked]) => asked.test([program, ...words].join(' ')))?.[1] ?? null;

const ownKey = /System32\\reg\.exe query HKCU\\Software\\Microsoft\\.*\\Internet Settings \/v AutoConfigURL$/;
const sharedKey = /query HKLM\\Software\\Microsoft\\.*\\Internet Settings \/v AutoConfigURL$/;
const policyKey = /query HKLM\\Software\\Policies\\Microsoft\\.* \/v ProxySettingsPerUser$/;
const registry = (name: string, type: string, value: string) =>
  `\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n    ${name}    ${type}    ${value}\r\n\r\n`;
const windows = { platform: 'win32', env: { SystemRoot: 'C:\\Windows' } } as const;

const scutil = (enabled: number, more = '') => `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
  }
  HTTPEnable : 0
  ProxyAutoConfigEnable : ${enabled}
  ProxyAutoConfigURLString : ${pac}
${more}}
`;
const oneCardOnly = `<dictionary> {
  HTTPEnable : 0
  __SCOPED__ : <dictionary> {
    en0 : <dictionary> {
      ProxyAutoConfigEnable : 1
      ProxyAutoConfigURLString : ${pac}
    }
  }
}
`;
const mac = { platform: 'darwin', env: {} } as const;

const gnome = (mode: string, url: string) =>
  `org.gnome.system.proxy autoconfig-url ${url}
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1']
org.gnome.system.proxy mode '${mode}'
org.gnome.system.proxy use-same-proxy true
org.gnome.system.proxy.http host ''
`;
const onGnome = (desktop: string, said: string): Partial<Given> => ({
  env: { XDG_CURRENT_DESKTOP: desktop },
  ask: saying([/^gsettings list-recursively org\.gnome\.system\.proxy$/, said]),
});
const onKde = (text: string, env: Given['env'] = { HOME: '/home/ayse' }): Partial<Given> => ({
  env: { XDG_CURRENT_DESKTOP: 'KDE', ...env },
  read: async (file) =>
    file === `${env.XDG_CONFIG_HOME ?? '/home/ayse/.config'}/kioslaverc`.replaceAll('/', sepOf(file))
      ? text
      : null,
});
const sepOf = (file: string) => (file.includes('\\') ? '\\' : '/');

beforeEach(forgetSystemScript);

describe('the script that a computer’s settings name', () => {
  it.each<[string, Partial<Given>]>([
    ['the variable', { env: { auto_proxy: pac } }],
    ['the variable in capitals, with spaces', { env: { AUTO_PROXY: ` ${pac} ` } }],
    [
      'the variable before the desktop',
      { ...onGnome('GNOME', gnome('auto', "'http://other/'")), env: { auto_proxy: pac } },
    ],
    ['GNOME', onGnome('GNOME', gnome('auto', `'${pac}'`))],
    ['GNOME of Ubuntu', onGnome('ubuntu:GNOME', gnome('auto', `'${pac}'`))],
    ['GNOME with the other quotes', onGnome('GNOME', gnome('auto', `"${pac}"`))],
    ['Cinnamon', onGnome('X-Cinnamon', gnome('auto', `'${pac}'`))],
    ['KDE', onKde(`[Proxy Settings]\nProxyType=2\nProxy Config Script=${pac}\nhttpProxy=http://p 3128\n`)],
    [
      'KDE, between other groups, with marks and another folder',
      onKde(
        `[$Version]\nupdate_info=1\n\n[Proxy Settings]\nProxy Config Script[$e]=${pac}\r\nProxyType[$i]=2\n[Notification Messages]\nProxyType=0\n`,
        { XDG_CONFIG_HOME: '/srv/settings' },
      ),
    ],
    ['Windows', { ...windows, ask: saying([ownKey, registry('AutoConfigURL', 'REG_SZ', pac)]) }],
    [
      'Windows where all have the computer’s',
      {
        ...windows,
        ask: saying(
          [policyKey, registry('ProxySettingsPerUser', 'REG_DWORD', '0x0')],
          [ownKey, registry('AutoConfigURL', 'REG_SZ', 'http://other/')],
          [sharedKey, registry('AutoConfigURL', 'REG_EXPAND_SZ', pac)],
        ),
      },
    ],
    ['macOS', { ...mac, ask: saying([/^\/usr\/sbin\/scutil --proxy$/, scutil(1)]) }],
  ])('%s', async (_name, given) => {
    expect(await systemScript({ ...nothing, ...given })).toBe(pac);
  });

  it('a file’s path is one too', async () => {
    expect(await systemScript({ ...nothing, env: { auto_proxy: '/etc/proxy.pac' } })).toMatch(
      /^file:\/\/\/.*etc\/proxy\.pac$/,
    );
  });

  it.each<[string, Partial<Given>]>([
    ['nothing at all', {}],
    ['an empty variable, which would search for one', { env: { auto_proxy: ' ' } }],
    ['GNOME without a proxy', onGnome('GNOME', gnome('none', `'${pac}'`))],
    ['GNOME with one by hand', onGnome('GNOME', gnome('manual', `'${pac}'`))],
    ['GNOME that searches', onGnome('GNOME', gnome('auto', "''"))],
    ['GNOME’s settings on another desktop', onGnome('XFCE', gnome('auto', `'${pac}'`))],
    ['a session without a desktop', onGnome('', gnome('auto', `'${pac}'`))],
    ['no gsettings', { env: { XDG_CURRENT_DESKTOP: 'GNOME' } }],
    ['KDE with one by hand', onKde(`[Proxy Settings]\nProxyType=1\nProxy Config Script=${pac}\n`)],
    ['KDE that searches', onKde('[Proxy Settings]\nProxyType=3\n')],
    ['KDE’s keys in another group', onKde(`[Other]\nProxyType=2\nProxy Config Script=${pac}\n`)],
    ['KDE without the file', { env: { XDG_CURRENT_DESKTOP: 'KDE', HOME: '/home/ayse' } }],
    ['Windows without', { ...windows }],
    [
      'Windows, the computer’s where each has their own',
      { ...windows, ask: saying([sharedKey, registry('AutoConfigURL', 'REG_SZ', pac)]) },
    ],
    [
      'Windows, a person’s where all have the computer’s',
      {
        ...windows,
        ask: saying(
          [policyKey, registry('ProxySettingsPerUser', 'REG_DWORD', '0x0')],
          [ownKey, registry('AutoConfigURL', 'REG_SZ', pac)],
        ),
      },
    ],
    ['macOS, switched off', { ...mac, ask: saying([/scutil/, scutil(0)]) }],
    ['macOS, of one network card only', { ...mac, ask: saying([/scutil/, oneCardOnly]) }],
  ])('is none: %s', async (_name, given) => {
    expect(await systemScript({ ...nothing, ...given })).toBeNull();
  });

  it.each(['wpad', 'ftp://wpad.company.example/proxy.pac', 'data:application/x-ns-proxy-autoconfig,x'])(
    '%s is not passed over in silence',
    async (named) => {
      await expect(systemScript({ ...nothing, env: { auto_proxy: named } })).rejects.toThrow(named);
    },
  );

  it('nor is a program that does not end, and it is asked again', async () => {
    const hung = { ...nothing, ...windows, ask: () => Promise.reject(new Error('reg.exe did not end.')) };
    await expect(systemScript(hung)).rejects.toThrow('reg.exe');
    expect(await systemScript({ ...nothing, env: { auto_proxy: pac } })).toBe(pac);
  });

  it('is read once, not for each exchange', async () => {
    expect(await systemScript({ ...nothing, env: { auto_proxy: pac } })).toBe(pac);
    expect(await systemScript({ ...nothing })).toBe(pac);
  });
});
