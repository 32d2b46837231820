import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trustText } from '../../shared/text/trust.js';
import { issue } from '../fixtures/certificates.js';
import { startRawServer } from '../integration/http/raw-server.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { screenOf } from './fixtures/screen.js';

test('29: nothing in the environment takes a check away from the window, and that is said', async ({
  launch,
  closing,
  dataFolder,
  picture,
}) => {
  const weak = await issue({ name: '127.0.0.1', rsaBits: 1024 });
  const file = join(dataFolder, 'self.pem');
  writeFileSync(file, weak.cert);
  const server = closing(
    await startRawServer((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'), {
      cert: weak.cert,
      key: weak.key,
    }),
  );
  const running = await launch({
    dataFolder,
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_EXTRA_CA_CERTS: file },
  });
  const { window } = running;
  const screen = screenOf(window);
  await expect(
    // The machine that runs this may have set others too.
    window.getByText(/NODE_TLS_REJECT_UNAUTHORIZED, NODE_EXTRA_CA_CERTS/),
  ).toBeVisible();

  const endpoint = `https://127.0.0.1:${server.port}/Authentication.asmx`;
  const { id } = await arrangeEnvironment(window, {
    name: 'Self-signed',
    endpoint,
    defaultBinding: 'post',
    verify: false,
  });
  await arrangeSession(window, {
    environmentId: id,
    label: 'Front office',
    token: '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f',
  });
  await screen.environment('Self-signed').click();
  await screen.session('Front office').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText(/not sent/i);
  expect(server.received()).toHaveLength(0);

  await test.step('a pin is a decision, and what is weak is shown', async () => {
    const pinned = await arrangeEnvironment(window, {
      name: 'Pinned',
      endpoint,
      defaultBinding: 'post',
      verify: false,
      tls: { caFile: null, pinSha256: weak.sha256, clientCertificate: null },
    });
    await arrangeSession(window, {
      environmentId: pinned.id,
      label: 'Back office',
      token: '4f2a9c54-7d1e-4b60-9f0e-8a51c27d631f',
    });
    await screen.environment('Pinned').click();
    await screen.session('Back office').click();
    await screen.act.click();
    await expect.poll(() => server.requests.length).toBe(1);
    await window.getByRole('tab', { name: 'Connection' }).click();
    await expect(window.getByText(trustText.by.pin)).toBeVisible();
    await expect(window.getByText(trustText.weak['small-key'])).toBeVisible();
    await picture(running, 'connection');
  });
});
