import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProxyAddress } from '../../shared/formats/proxy-address.js';
import { trustText } from '../../shared/text/trust.js';

/** What a program says, run without a shell. Null: it is not there, or has no such setting. Throws where it does not end. */
type Ask = (program: string, words: readonly string[]) => Promise<string | null>;

/** What this computer is asked with; another in tests. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ask: Ask;
  /** A file's text; null where there is none. */
  readonly read: (file: string) => Promise<string | null>;
}

const limitMs = 5000;
const keptMs = 60_000;
let kept: { readonly address: string | null; readonly untilMs: number } | undefined;

const here: Surroundings = {
  platform: process.platform,
  env: process.env,
  ask: (program, words) =>
    new Promise((resolve, reject) => {
      execFile(program, words, { timeout: limitMs, windowsHide: true }, (error, stdout) => {
        if (error?.killed === true) reject(new Error(trustText.scriptWhy.silent({ program })));
        else resolve(error === null ? stdout : null);
      });
    }),
  read: (file) => readFile(file, 'utf8').catch(() => null),
};

/**
 * The proxy script (PAC) that this computer's own settings name, as a browser finds it there; null: none. Throws where one
 * is named that cannot be used: to go another way in silence would be wrong. Asked anew after a minute.
 */
export async function systemScript(surroundings: Surroundings = here): Promise<string | null> {
  if (kept !== undefined && kept.untilMs > Date.now()) return kept.address;
  const address = await scriptIn(surroundings);
  kept = { address, untilMs: Date.now() + keptMs };
  return address;
}

/** For tests: as at a new start. */
export function forgetSystemScript(): void {
  kept = undefined;
}

async function scriptIn(surroundings: Surroundings): Promise<string | null> {
  const named = (await namedIn(surroundings))?.trim() ?? '';
  if (named === '') return null;
  const url = named.startsWith('/') ? pathToFileURL(named).href : named;
  const address = readProxyAddress(`pac+${url}`);
  if (!address.ok || address.value.kind !== 'script')
    throw new Error(trustText.scriptWhy.address({ address: named }));
  return address.value.url;
}

function namedIn(surroundings: Surroundings): Promise<string | null> {
  const { platform } = surroundings;
  if (platform === 'win32') return inRegistry(surroundings);
  return platform === 'darwin' ? inSystemConfiguration(surroundings) : onDesktop(surroundings);
}

/** An administrator may have all persons use the computer's settings instead of their own. */
async function inRegistry({ env, ask }: Surroundings): Promise<string | null> {
  const program = `${env.SystemRoot ?? 'C:\\Windows'}\\System32\\reg.exe`;
  const settingIn = async (root: string, name: string) => {
    const key = `${root}\\Microsoft\\Windows\\CurrentVersion\\Internet Settings`;
    const said = await ask(program, ['query', key, '/v', name]);
    return new RegExp(`^\\s+${name}\\s+REG_\\w+\\s+(\\S.*)$`, 'im').exec(said ?? '')?.[1];
  };
  const isShared = (await settingIn('HKLM\\Software\\Policies', 'ProxySettingsPerUser')) === '0x0';
  return (await settingIn(isShared ? 'HKLM\\Software' : 'HKCU\\Software', 'AutoConfigURL')) ?? null;
}

/** Two spaces: what is deeper is of one network card only. */
async function inSystemConfiguration({ ask }: Surroundings): Promise<string | null> {
  const said = (await ask('/usr/sbin/scutil', ['--proxy'])) ?? '';
  if (!/^ {2}ProxyAutoConfigEnable : 1\s*$/m.test(said)) return null;
  return /^ {2}ProxyAutoConfigURLString : (.+)$/m.exec(said)?.[1] ?? null;
}

const likeGnome = /^(?:GNOME|Unity|X-Cinnamon|Cinnamon|MATE|Budgie|Pantheon|Deepin|UKUI)\b/i;

/** The variable goes first; then where the desktop of this session keeps it. Others keep it nowhere. */
async function onDesktop(surroundings: Surroundings): Promise<string | null> {
  const { env } = surroundings;
  const variable = env.auto_proxy ?? env.AUTO_PROXY ?? '';
  if (variable.trim() !== '') return variable;
  const desktops = (env.XDG_CURRENT_DESKTOP ?? '').split(':');
  if (desktops.includes('KDE')) return inKde(surroundings);
  return desktops.some((name) => likeGnome.test(name)) ? inGnome(surroundings) : null;
}

async function inGnome({ ask }: Surroundings): Promise<string | null> {
  const said = (await ask('gsettings', ['list-recursively', 'org.gnome.system.proxy'])) ?? '';
  const settingIn = (name: string) =>
    new RegExp(`^org\\.gnome\\.system\\.proxy ${name} (['"])(.*)\\1$`, 'm').exec(said)?.[2];
  return settingIn('mode') === 'auto' ? (settingIn('autoconfig-url') ?? null) : null;
}

async function inKde({ env, read }: Surroundings): Promise<string | null> {
  const folder = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  const lines = ((await read(join(folder, 'kioslaverc'))) ?? '').split(/\r?\n/);
  const group = lines.slice(lines.indexOf('[Proxy Settings]') + 1 || lines.length);
  const end = group.findIndex((line) => line.startsWith('['));
  const own = end < 0 ? group : group.slice(0, end);
  // A key may have marks behind it, as `[$e]`.
  const settingIn = (name: string) =>
    own.map((line) => line.split(/(?:\[[^\]]*\])*=(.*)/)).find(([key]) => key === name)?.[1];
  return settingIn('ProxyType')?.trim() === '2' ? (settingIn('Proxy Config Script') ?? null) : null;
}
