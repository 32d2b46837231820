import type { Page } from '@playwright/test';
import type { GivenClient } from '../../shared/ipc/crossing.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import type { RunningApp } from './fixtures/launch-app.js';

declare global {
  interface Window {
    readonly sessionDesk: GivenClient;
  }
}

const strip = (page: Page) => page.locator('.strip');
const sessionRow = (page: Page, label: string) =>
  page.getByRole('listbox', { name: 'Sessions' }).getByRole('option').filter({ hasText: label });

async function ready({ window: page }: RunningApp): Promise<string> {
  await expect(page.locator('[data-pane="sessions"] .row').first()).toBeVisible();
  await expect(page.getByText(/Sandbox running/)).toBeVisible();
  const status = await page.evaluate(() => window.sessionDesk.sandbox.status());
  if (!status.ok || status.value.url === null) throw new Error('no sandbox');
  await scenario(page, 'normal');
  return status.value.url;
}

async function scenario(page: Page, name: string): Promise<void> {
  await page.getByLabel('Scenario').selectOption(name);
  await expect
    .poll(async () => {
      const status = await page.evaluate(() => window.sessionDesk.sandbox.status());
      return status.ok && status.value.scenario;
    })
    .toBe(name);
}

const requests = (page: Page) =>
  page.evaluate(async () => {
    const status = await window.sessionDesk.sandbox.status();
    return status.ok ? status.value.requests : -1;
  });

// The first of them: no session was added yet, and all are active.
test('checks all sessions of the environment while the list stays usable', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  await ready(running);
  await page.getByRole('button', { name: 'More for these sessions' }).click();
  await page.getByRole('menuitem', { name: /Check all sessions of Local sandbox/ }).click();
  const line = page.getByRole('region', { name: 'Checking all' });
  await expect(line).toContainText('4 sessions asked');
  await expect(line).toContainText('4 active');
  await expect(sessionRow(page, 'Night audit')).toContainText('active');
  await picture(running, 'check-all');
  expect(await accessibilityProblems(page)).toEqual([]);
  await line.getByRole('button', { name: 'Hide the result' }).click();
  await expect(line).toBeHidden();
});

test('after an unknown end one press finds out, and no second Logout goes', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  await ready(running);
  await sessionRow(page, 'Reservation desk').click();
  // Seen active before: only then a later no confirms that it is out.
  await page.locator('#check').click();
  await expect(strip(page)).toContainText('Active');
  await page.getByRole('checkbox', { name: /Verify/ }).uncheck();
  await scenario(page, 'reset-after');
  await page.getByRole('button', { name: /^Log out Ctrl/ }).click();
  await expect(strip(page)).toContainText('Unknown');
  await expect(strip(page)).toContainText('reset');
  await scenario(page, 'normal');
  const before = await requests(page);
  await strip(page).getByRole('button', { name: 'Check whether it is out' }).click();
  await expect(strip(page)).toContainText('Out, confirmed');
  await expect(sessionRow(page, 'Reservation desk')).toContainText('out');
  expect(await requests(page)).toBe(before + 1);
  await picture(running, 'resolved');
});

test('where the check fails too, it says why', async ({ sharedApp: running }) => {
  const { window: page } = running;
  await ready(running);
  await sessionRow(page, 'Night audit').click();
  await page.getByRole('checkbox', { name: /Verify/ }).uncheck();
  await scenario(page, 'reset-after');
  await page.getByRole('button', { name: /^Log out Ctrl/ }).click();
  await strip(page).getByRole('button', { name: 'Check whether it is out' }).click();
  await expect(strip(page)).toContainText('Could not find out');
  await expect(strip(page)).toContainText('reset');
  await expect(strip(page).getByRole('button', { name: 'Check whether it is out' })).toBeVisible();
});

test('probes an address that is not saved yet, and puts what it found into the form', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  const url = await ready(running);
  await page.getByRole('button', { name: 'Add environment' }).click();
  await page.getByLabel('Endpoint').fill(new URL(url).host);
  await page.getByRole('button', { name: 'Probe…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What this address offers' });
  await expect(dialog.getByRole('status')).toContainText('4 bindings work');
  await expect(dialog.getByRole('row', { name: /^SOAP 1.1/ })).toContainText('Works');
  await picture(running, 'probe');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Use this address and / }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Endpoint')).toHaveValue(url);
  const environments = await page.evaluate(() => window.sessionDesk.environments.list());
  expect(environments.ok && environments.value.length).toBe(1);
});

test('probes a saved environment from the search field and tells the bindings apart', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  await ready(running);
  await scenario(page, 'soap-only');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox').fill('probe');
  await page.getByRole('option', { name: /Probe environment/ }).click();
  const dialog = page.getByRole('dialog', { name: /Local sandbox/ });
  await expect(dialog.getByRole('status')).toContainText('2 bindings work');
  await expect(dialog.getByRole('row', { name: /^HTTP GET/ })).toContainText('Off');
  await picture(running, 'probe-soap-only');
  await dialog.getByRole('button', { name: /^Save this address and / }).click();
  await expect(dialog).toBeHidden();
});

test('logs in on the sandbox', async ({ sharedApp: running }) => {
  const { window: page } = running;
  await ready(running);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: /logging in/ }).click();
  await page.getByLabel('Database').fill('SEJOUR');
  await page.getByLabel('User name').fill('support');
  await page.getByLabel('Password', { exact: true }).fill('letmein');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(sessionRow(page, 'support · SEJOUR')).toBeVisible();
});

test('finds tokens in a paste, knows a saved one, and saves only on the press', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  const url = await ready(running);
  const saved = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
  const fresh = 'aaaaaaaa-7425-40de-944b-e07fc1f90001';
  const text = `curl '${url}/Logout' -d 'token=${saved}'\ncurl '${url}/CheckToken' -d 'token=${fresh}'`;
  // Not by the system's clipboard: tests beside this one use it too.
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
  const dialog = page.getByRole('dialog', { name: 'Add sessions from pasted text' });
  await expect(dialog.getByRole('textbox', { name: 'Pasted text' })).toHaveValue(text);
  await expect(dialog.getByText('2 tokens found')).toBeVisible();
  await expect(dialog.getByText('Saved already as “Reservation desk”')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Add …631f' })).not.toBeChecked();
  await expect(dialog.getByLabel('Environment of …0001')).toHaveValue('local-sandbox');
  await dialog.getByLabel('Label of …0001').fill('From the ticket');
  await picture(running, 'paste');
  expect(await accessibilityProblems(page)).toEqual([]);
  const before = await page.evaluate(() => window.sessionDesk.sessions.list());
  // A list of sessions is a text there.
  expect(before.ok && before.value.includes('"label":"Reservation desk"')).toBe(true);
  expect(before.ok && before.value.includes('From the ticket')).toBe(false);
  await dialog.getByRole('button', { name: 'Add 1 session' }).click();
  await expect(dialog).toBeHidden();
  await expect(sessionRow(page, 'From the ticket')).toBeVisible();
});

test('names what is doubtful in a paste, and leaves it out until a person ticks it', async ({
  sharedApp: running,
  picture,
}) => {
  const { window: page } = running;
  await ready(running);
  const guid = (n: number) => `aaaaaaaa-7425-40de-944b-${n.toString(16).padStart(12, '0')}`;
  await page.keyboard.press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Add sessions from pasted text' });
  const field = dialog.getByRole('textbox', { name: 'Pasted text' });
  await field.fill(`\u200b${guid(1)}\n${guid(2)}\n${guid(3).slice(0, -1)}`);
  await expect(dialog.getByText('3 tokens found, 2 doubtful')).toBeVisible();
  await expect(dialog.getByText(/characters that cannot be seen.*U\+200B.*Cleaned: …0001/)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Add …0001' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Add …0002' })).toBeChecked();
  await expect(dialog.getByText(/A part of it is missing/)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Add …0000' })).toBeDisabled();
  await picture(running, 'paste-doubts');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('takes a HAR file that is dropped onto the list', async ({ sharedApp: running }) => {
  const { window: page } = running;
  const url = await ready(running);
  await page.evaluate((endpoint) => {
    const entry = {
      request: {
        url: `${endpoint}/CheckToken`,
        headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
        postData: { text: 'token=bbbbbbbb-7425-40de-944b-e07fc1f90002' },
      },
    };
    const transfer = new DataTransfer();
    transfer.items.add(new File([JSON.stringify({ log: { entries: [entry] } })], 'session.har'));
    const list = document.querySelector('[data-pane="sessions"] [role="listbox"]');
    for (const type of ['dragover', 'drop']) {
      list?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, url);
  const dialog = page.getByRole('dialog', { name: 'Add sessions from pasted text' });
  await expect(dialog).toContainText('session.har');
  await expect(dialog.getByText('1 token found')).toBeVisible();
});
