import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, expect as soon } from '@playwright/test';
import { actText } from '../../../shared/text/act.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { windowText } from '../../../shared/text/window.js';
import { screenOf, takeFromMenu } from '../../e2e/fixtures/screen.js';

/** A busy computer is slow: this only ends what hangs. */
const timeout = 180_000;
const expect = soon.configure({ timeout });
const picture = join(import.meta.dirname, '../../../test-results/company-window.png');

export interface WindowJob {
  /** The root of the Debian that it is installed in, and who sits there. */
  readonly at: string;
  readonly user: string;
  readonly environment: string;
  readonly label: string;
  readonly token: string;
  /** What *Connection* must name: the proxy that was gone through, the authority that was believed. */
  readonly through: readonly string[];
}

/** Logs one session out in the installed window, as a person there does, in Turkish, with Chromium's sandbox on. */
export async function logOutInWindow(job: WindowJob): Promise<void> {
  const app = await _electron.launch({
    ...{ executablePath: entrance(job), args: [], chromiumSandbox: true, timeout },
  });
  try {
    const window = await app.firstWindow();
    window.setDefaultTimeout(timeout);
    const screen = screenOf(window);
    const press = (name: string) => window.getByRole('button', { name, exact: true });
    expect(await app.evaluate((it) => it.app.isPackaged)).toBe(true);
    const [page] = await app.evaluate((it) => it.app.getAppMetrics().filter(({ type }) => type === 'Tab'));
    expect(readFileSync(`/proc/${page?.pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
    await expect(window.locator('html')).toHaveAttribute('lang', 'tr');
    await screen.environment(job.environment).click();
    await expect(screen.frame).toHaveAttribute('data-tier', 'production');
    await takeFromMenu(window, sessionsText.addMenu, sessionsText.addToken);
    await screen.dialog.getByLabel(sessionsText.editor.label, { exact: true }).fill(job.label);
    await screen.dialog.getByLabel(sessionsText.editor.token, { exact: true }).fill(job.token);
    await press(windowText.save).click();
    await expect(screen.title).toHaveText(job.label);
    // The policy shows no token to anybody.
    await expect(press(sessionsText.reveal)).toBeDisabled();
    await screen.act.click();
    await screen.dialog.getByRole('button', { name: actText.confirm.yes }).click();
    const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
    await expect(screen.verdict).toContainText(title);
    await window.getByRole('tab', { name: exchangeStrings.view.connection }).click();
    for (const name of job.through)
      await expect(window.getByRole('tabpanel').getByText(name).first()).toBeVisible();
    mkdirSync(dirname(picture), { recursive: true });
    await window.screenshot({ path: picture });
  } finally {
    await app.close();
  }
}

/** A program from here that is the window in there, with what a person's own login would have set and a display of its own. */
function entrance({ at, user }: WindowJob): string {
  const path = join(mkdtempSync(join(tmpdir(), 'desk-entrance-')), 'session-desk');
  const own = `env -i HOME=/home/${user} LANG=tr_TR.UTF-8 PATH=/usr/bin:/bin`;
  const words = `chroot '${at}' runuser -u ${user} -- ${own} xvfb-run -a session-desk "$@"`;
  writeFileSync(path, `#!/bin/sh\nPATH=/usr/sbin:/usr/bin:/sbin:/bin exec ${words}\n`, { mode: 0o755 });
  return path;
}
