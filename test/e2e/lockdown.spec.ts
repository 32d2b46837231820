import { spawn } from 'node:child_process';
import { isPage, ownPage } from '../../electron/app/page-address.js';
import { expect, test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

// None of them the page, though all of its scheme.
const ownOthers = [
  'app://desk/assets/x.js',
  'app://desk/bytes/x',
  'app://desk/',
  'app://desk.evil/index.html',
  'app://desk/#app://desk/index.html',
  'app://desk/index.html%23en',
  'app://desk/index.html?#en',
];
const targetsOfMain = ['https://example.test/', 'file:///etc/hostname', 'data:text/html,other', ...ownOthers];
const unneeded = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'WebTransport',
  'indexedDB',
  'caches',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'showDirectoryPicker',
  'webkitRequestFileSystem',
  'webkitResolveLocalFileSystemURL',
  'getDirectory',
  'serviceWorker',
  'getAsFileSystemHandle',
  'webkitGetAsEntry',
];

test('the window reaches nothing but the contract', async ({ launch }) => {
  // Both are provoked below.
  const running = await launch({
    expectedErrors: [/Content Security Policy/, /Not allowed to (load|navigate)/],
  });
  const { window } = running;
  const address = window.url();

  await test.step('no Node in it', async () => {
    const found = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
  });

  await test.step('a policy that lets nothing in and nothing out', async () => {
    const answer = await window.reload();
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const violated = await window.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      await fetch('http://127.0.0.1:1/').catch(() => undefined);
      return violation;
    });
    expect(violated).toBe('connect-src');
  });

  await test.step('an address for the page and its parts only, each with a policy', async () => {
    const part = await window.evaluate(() => new URL(document.scripts[0]?.src ?? '').pathname);
    const answers = await running.app.evaluate(async ({ net }, part) => {
      const ask = async (path: string, method = 'GET') => {
        const { status, headers } = await net.fetch(`app://${path}`, { method });
        return { path, status, policy: headers.get('content-security-policy') ?? '' };
      };
      const unknown = [
        'desk/',
        'desk/main.tsx',
        'desk/%2e%2e/main/main.js',
        'desk/assets/../../package.json',
      ];
      const odd = [
        'desk/assets/%',
        'desk/assets/',
        'other/index.html',
        'desk/assets/..%2f..%2fmain%2fmain.js',
      ];
      return {
        known: await Promise.all(['desk/index.html', `desk${part}`].map((path) => ask(path))),
        unknown: await Promise.all(
          [...unknown, ...odd, `desk/bytes/${'0'.repeat(32)}`, 'desk/bytes/'].map((path) => ask(path)),
        ),
        posted: await ask('desk/index.html', 'POST'),
      };
    }, part);
    expect(answers.known.map(({ status }) => status)).toEqual([200, 200]);
    for (const answer of [...answers.unknown, answers.posted]) expect(answer.status, answer.path).toBe(404);
    for (const { path, policy } of [...answers.known, ...answers.unknown, answers.posted])
      expect(policy, path).toContain("default-src 'none'");
  });

  await test.step('no way out of the page, and nowhere to keep anything', async () => {
    const found = await window.evaluate((names) => {
      const owners = [globalThis, StorageManager.prototype, Navigator.prototype, DataTransferItem.prototype];
      return names.filter((name) => owners.some((owner) => name in owner));
    }, unneeded);
    expect(found).toEqual([]);
  });

  await test.step('no permission', async () => {
    const answers = await window.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    }));
    expect(answers).toEqual({ notification: 'denied', geolocation: 'denied', camera: 'denied' });
  });

  await test.step('no other window, no other page', async () => {
    expect(await window.evaluate(() => globalThis.open('https://example.test/') === null)).toBe(true);
    // The page refuses before anybody is asked, also where nobody would be: an empty page.
    const targets = ['https://example.test/', 'about:blank', ...ownOthers];
    const refused = await window.evaluate((urls) => {
      const { navigation } = globalThis as unknown as { navigation: EventTarget };
      const seen: boolean[] = [];
      navigation.addEventListener('navigate', (event) => seen.push(event.defaultPrevented));
      for (const url of urls) location.href = url;
      return seen;
    }, targets);
    expect(refused).toEqual(targets.map(() => true));
    expect(window.url()).toBe(address);
  });

  await test.step('what stands behind the # of its address is a language or nothing', async () => {
    expect(address.replace(/#(en|tr|ru)$/, '')).toBe(ownPage);
    await window.evaluate(() => {
      location.hash = '<img src=x onerror=alert(1)>/../other.html?tr';
    });
    await window.reload();
    await expect(window.locator('html')).toHaveAttribute('lang', 'en');
    expect(isPage(window.url(), ownPage)).toBe(true);
  });

  await test.step('and were the page deceived, the main process refuses as well', async () => {
    const asked = await running.app.evaluate(
      async ({ BrowserWindow }, urls) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents) throw new Error('no window');
        const answers: [string, boolean][] = [];
        for (const url of urls) {
          const event = { prevented: false, preventDefault: () => undefined };
          event.preventDefault = () => {
            event.prevented = true;
            return undefined;
          };
          contents.emit('will-navigate', event, url);
          answers.push([url, event.prevented]);
        }
        return { answers, windows: BrowserWindow.getAllWindows().length };
      },
      [...targetsOfMain, ownPage, `${ownPage}#tr`],
    );
    expect(asked.answers).toEqual([
      ...targetsOfMain.map((url) => [url, true]),
      [ownPage, false],
      [`${ownPage}#tr`, false],
    ]);
    expect(asked.windows).toBe(1);
  });
});

test('a second start brings the first window forward and ends', async ({ running }) => {
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const counted = globalThis as typeof globalThis & { brought: number };
    counted.brought = 0;
    const focus = window?.focus.bind(window);
    if (window)
      window.focus = () => {
        counted.brought += 1;
        focus?.();
      };
  });
  const program = process.env.SESSION_DESK_ELECTRON ?? '';
  const second = spawn(program, [...(asRoot ? ['--no-sandbox'] : []), projectRoot], {
    env: { ...process.env, SESSION_DESK_DATA: running.dataFolder },
    stdio: 'ignore',
  });
  const status = await new Promise((resolve) => second.once('exit', resolve));
  expect(status).toBe(0);
  const brought = () =>
    running.app.evaluate(() => (globalThis as typeof globalThis & { brought: number }).brought);
  await expect.poll(brought).toBe(1);
  expect(running.app.windows()).toHaveLength(1);
});
