import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { trustText } from '../../../shared/text/trust.js';
import { windowText } from '../../../shared/text/window.js';
import { startSocks } from '../../integration/http/proxies.js';
import { expect, test } from '../fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from '../fixtures/arrange.js';
import { bulkScreen, readPasted, someTokens, startFrom } from '../fixtures/bulk-screen.js';
import { historyScreenOf, searchHistory } from '../fixtures/history-screen.js';
import { screenOf } from '../fixtures/screen.js';
import { startStubService } from '../fixtures/stub-service.js';
import { startNameServer } from './name-server.js';
import { startScriptServer } from './script-server.js';

const host = 'configured.test';
const out = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title;

const ownAddress = /^(127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/;
const named = /(?:inet_addr\("|inet_pton\(AF_INET6, "|->\[?)([0-9a-fA-F.:]+?)(?="|\]?:\d+\]>)/g;

/** The calls of the program and its children that name an address which is not this machine's. */
const outward = (trace: string) =>
  trace
    .split('\n')
    .filter((line) => [...line.matchAll(named)].some(([, address = '']) => !ownAddress.test(address)));

test('used in every way', async ({ launch, dataFolder, closing, picture }) => {
  const names = closing(await startNameServer(host));
  const stub = closing(await startStubService());
  const trace = join(dataFolder, 'trace.txt');
  const program = join(dataFolder, 'traced');
  const socks = closing(await startSocks(null));
  const script = closing(await startScriptServer(`SOCKS5 127.0.0.1:${socks.port}`));
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  writeFileSync(
    program,
    `#!/bin/sh\nexec strace -f -qq -yy --seccomp-bpf -o '${trace}' -e trace=${calls} "$SESSION_DESK_ELECTRON" "$@"\n`,
  );
  chmodSync(program, 0o755);
  const running = await launch({
    runtime: program,
    dataFolder: join(dataFolder, 'data'),
    // The system names a script, as an administrator would have it.
    env: { auto_proxy: `http://${host}:${script.port}/proxy.pac` },
    expectedErrors: [/Content Security Policy/, /ERR_BLOCKED_BY_CLIENT/, /Failed to load resource/],
  });
  const { window } = running;
  const screen = screenOf(window);

  await test.step('sessions, a logout by name, the sandbox', async () => {
    const endpoint = stub.endpoint.replace('127.0.0.1', host);
    const { id } = await arrangeEnvironment(window, { endpoint });
    await arrangeSession(window, { environmentId: id, label: 'Stuck', token: someTokens(1)[0] ?? '' });
    await sandboxUrl(window);
    await screen.environment('Relay').click();
    await screen.session('Stuck').click();
    await screen.act.click();
    await expect(screen.verdict).toContainText(out);
  });
  await test.step('a logout by the script that the system names, to a host that only its proxy knows', async () => {
    const endpoint = stub.endpoint.replace('127.0.0.1', 'service.test');
    const proxy = { url: 'system', username: null };
    const { id } = await arrangeEnvironment(window, { name: 'Inside', endpoint, proxy });
    await arrangeSession(window, { environmentId: id, label: 'Far', token: someTokens(2)[1] ?? '' });
    await screen.environment('Inside').click();
    await screen.session('Far').click();
    await screen.act.click();
    await expect(screen.verdict).toContainText(out);
    expect(new Set(socks.asked)).toEqual(new Set([`service.test:${stub.port}`]));
    await window.getByRole('tab', { name: 'Connection' }).click();
    await expect(window.getByText(trustText.proxyBy({ by: 'system' }))).toBeVisible();
    await picture(running, 'by-system-script');
  });
  await test.step('fields in which words are written, the palette, the editor of requests', async () => {
    const palette = window.locator('.palette-input');
    await window.keyboard.press('ControlOrMeta+K');
    await palette.fill('mispeled wrods');
    await expect(async () => {
      await window.keyboard.press('Escape');
      await expect(palette).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await screen.filter.fill('mispeled wrods');
    await screen.filter.fill('');
    await window.getByRole('button', { name: environmentsText.add }).first().click();
    await screen.dialog.getByRole('textbox').last().fill('Ths is a mispeled note');
    await screen.dialog.getByRole('button', { name: windowText.cancel }).click();
    await expect(screen.dialog).toHaveCount(0);
  });
  await test.step('the history, and many at once', async () => {
    await window.keyboard.press('ControlOrMeta+2');
    await searchHistory(window, 'LogoutResponse');
    await expect(historyScreenOf(window).rows).toHaveCount(2);
    await historyScreenOf(window).back.click();
    await readPasted(window, 'Relay', someTokens(20).join('\n'));
    await startFrom(window, 20);
    await expect(bulkScreen(window).state.filter({ hasText: bulkRunText.state.done })).toBeVisible();
  });
  const used = readFileSync(trace, 'utf8');
  // The trace saw the program at work at all.
  expect(used).toContain('127.0.0.1');
  expect(outward(used)).toEqual([]);
  expect([...names.asked]).toEqual([host]);
  // Chromium, which knows of the script too, fetched nothing: this program did.
  expect(script.agents.length).toBeGreaterThan(0);
  expect(script.agents.filter((agent) => /Mozilla|Chrome/.test(agent))).toEqual([]);

  await test.step('a hostile page', async () => {
    await window.evaluate(async () => {
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'icon', 'modulepreload']) {
        const link = document.createElement('link');
        Object.assign(link, { rel, href: `https://${rel}.hostile.test/x.js` });
        document.head.append(link);
      }
      new Image().src = 'http://image.hostile.test/';
      await fetch('https://8.8.8.8/').catch(() => undefined);
      const frame = document.body.appendChild(document.createElement('iframe'));
      const world = frame.contentWindow as unknown as typeof globalThis;
      // The engine's own, which the page itself has not.
      const peer = new world.RTCPeerConnection({
        iceServers: [
          { urls: 'stun:stun.hostile.test:3478' },
          { urls: 'stun:10.77.0.9:3478' },
          { urls: 'turn:10.77.0.9:3478?transport=tcp', username: 'a', credential: 'b' },
        ],
      });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => {
        peer.addEventListener(
          'icegatheringstatechange',
          () => peer.iceGatheringState === 'complete' && resolve(0),
        );
        setTimeout(resolve, 3_000);
      });
    });
  });
  await running.close();
  const whole = readFileSync(trace, 'utf8');
  // To connect a socket for datagrams sends nothing: the engine asks which of its own addresses it would use.
  expect(outward(whole).filter((line) => !/\bconnect\(\d+<UDP/.test(line))).toEqual([]);
  expect([...names.asked]).toEqual([host]);
});
