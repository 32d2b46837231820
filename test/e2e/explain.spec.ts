import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actText } from '../../shared/text/act.js';
import { explainTexts } from '../../shared/text/explain.js';
import { menuText } from '../../shared/text/menu.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { projectRoot } from './fixtures/project-root.js';
import { startRawServer } from './fixtures/raw-server.js';
import { screenOf } from './fixtures/screen.js';

const fault =
  '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>ORA-12541: TNS:no listener</faultstring></soap:Fault></soap:Body></soap:Envelope>';
const challenge =
  'HTTP/1.1 403 Forbidden\r\nServer: cloudflare\r\ncf-mitigated: challenge\r\nContent-Type: text/html\r\n\r\n<html><head><title>Just a moment...</title></head></html>';
const texts: Readonly<Record<string, string>> = {
  'raw HTTP': challenge,
  'curl -v': `> GET /sws/Authentication.asmx/Logout?token=x HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 404 Not Found\n< Server: Microsoft-IIS/10.0\n< Content-Type: text/html\n<\n<html><head><title>IIS 10.0 Detailed Error - 404.15 - Not Found</title></head></html>`,
  'a fault in a mail': fault.replace(/></g, '>\n<').replace(/^/gm, '> '),
  'a browser’s panel':
    'Request URL\nhttps://h.example.test/sws/Authentication.asmx\nRequest Method\nPOST\nStatus Code\n502 Bad Gateway\ncontent-type\ntext/html\nserver\nnginx\n\n<html><head><title>502 Bad Gateway</title></head><body><hr><center>nginx</center></body></html>',
  'an entry of a HAR': JSON.stringify({
    request: {
      method: 'POST',
      url: 'https://h/sws/Authentication.asmx',
      headers: [{ name: 'SOAPAction', value: 'x' }],
    },
    response: { status: 415, statusText: 'Unsupported Media Type', headers: [], content: {} },
  }),
};

/** What `explain --json` says of it. */
function onCommandLine(text: string): Promise<Readonly<Record<string, string>>> {
  const program = join(projectRoot, 'out', 'main', 'cli.js');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, 'explain', '--json'], (_error, stdout) =>
      resolve(JSON.parse(stdout)),
    );
    child.stdin?.end(text);
  });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: explainTexts.title });
const heard = (page: Page) => page.getByRole('region', { name: explainTexts.verdict });

test('a recorded answer is explained in the words of the command line, and nothing is kept', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  await sandboxUrl(page);
  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('.palette-input').fill(menuText.items.explain);
  await expect(page.locator('.palette-item').first()).toContainText(menuText.items.explain);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  for (const [name, text] of Object.entries(texts)) {
    await page.getByLabel(explainTexts.text).fill(text);
    const said = await onCommandLine(text);
    await test.step(name, async () => {
      for (const part of ['cause', 'meaning', 'advice', 'answeredBy', 'status'])
        if (said[part] !== undefined) await expect(heard(page)).toContainText(String(said[part]));
    });
  }
  const kept = await page.evaluate(() => window.sessionDesk.exchanges.list({ limit: 10 }));
  expect(kept).toEqual({ ok: true, value: [] });
  await page.getByLabel(explainTexts.text).fill(challenge);
  await expect(heard(page)).toContainText('Cloudflare');
  expect(await accessibilityProblems(page)).toEqual([]);
  await picture(running, 'explain-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(running, 'explain-dark');
  await running.resize(900, 600);
  await picture(running, 'explain-900');
});

test('a pasted answer offers to be explained', async ({ sharedApp: running }) => {
  const { window: page } = running;
  await sandboxUrl(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, challenge);
  await page.getByRole('button', { name: menuText.items.explain }).click();
  await expect(heard(page)).toContainText('Cloudflare');
});

test('who answered stands in the strip, and the next step does what the advice says', async ({
  sharedApp: running,
  closing,
  picture,
}) => {
  const { window: page } = running;
  const screen = screenOf(page);
  await sandboxUrl(page);
  const server = closing(
    await startRawServer(
      Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    ),
  );
  const front = closing(
    await startRawServer(Buffer.from(`${challenge.replace('text/html', 'text/html\r\nConnection: close')}`)),
  );
  for (const [name, endpoint] of [
    ['Lost', server.endpoint],
    ['Guarded', front.endpoint],
  ] as const) {
    const { id } = await arrangeEnvironment(page, { name, endpoint, verify: false });
    await arrangeSession(page, { environmentId: id, label: `${name} one`, token: 'AAAABBBBCCCCDDDD1111' });
  }
  await screen.environment('Guarded').click();
  await screen.session('Guarded one').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('answered by: Cloudflare, in front of the service');
  await running.resize(900, 600);
  await picture(running, 'strip-900');
  await running.resize(1280, 800);
  await picture(running, 'strip-1280');
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await picture(running, 'strip-200');
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  );
  await screen.environment('Lost').click();
  await screen.session('Lost one').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText('HTTP 404');
  await page.locator('.strip').getByRole('button', { name: actText.next.probe }).click();
  await expect(page.getByRole('dialog')).toContainText(server.endpoint);
});
