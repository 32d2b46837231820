import { spawn } from 'node:child_process';
import { expect, test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

test('the window reaches nothing but the contract', async ({ launch }) => {
  // Both are provoked below.
  const desk = await launch({
    expectedErrors: [/Content Security Policy/, /Not allowed to (load|navigate)/],
  });
  const { window } = desk;

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

  await test.step('no bytes without a ticket', async () => {
    const status = await desk.app.evaluate(async ({ net }) => {
      const answer = await net.fetch(`app://desk/bytes/${'0'.repeat(32)}`);
      return answer.status;
    });
    expect(status).toBe(404);
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
    // Playwright waits for a navigation that was refused: from here on the main process is asked.
    const after = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const contents = windows[0]?.webContents;
      for (const url of ['https://example.test/', 'file:///etc/hostname', 'data:text/html,other']) {
        await contents?.executeJavaScript(`location.href = ${JSON.stringify(url)}; undefined`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const filled = 'document.querySelector("#root").childElementCount > 0';
      return {
        windows: windows.length,
        url: contents?.getURL(),
        filled: await contents?.executeJavaScript(filled),
      };
    });
    expect(after).toEqual({ windows: 1, url: 'app://desk/index.html', filled: true });
  });
});

test('a second start brings the first window forward and ends', async ({ desk }) => {
  await desk.app.evaluate(({ BrowserWindow }) => {
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
    env: { ...process.env, SESSION_DESK_DATA: desk.dataFolder },
    stdio: 'ignore',
  });
  const status = await new Promise((resolve) => second.once('exit', resolve));
  expect(status).toBe(0);
  const brought = () =>
    desk.app.evaluate(() => (globalThis as typeof globalThis & { brought: number }).brought);
  await expect.poll(brought).toBe(1);
  expect(desk.app.windows()).toHaveLength(1);
});
