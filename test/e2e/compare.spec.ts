import type { Page } from '@playwright/test';
import type { Client as ClientApi } from '../../shared/ipc/channels.js';
import { bindings } from '../../shared/model/words.js';
import { actText } from '../../shared/text/act.js';
import { compareText } from '../../shared/text/compare.js';
import { fourBindingsText } from '../../shared/text/four-bindings.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { problemsInAllThemes } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { noteFrames, watchFrames } from './fixtures/frame-monitor.js';
import { startRawServer } from './fixtures/raw-server.js';
import { startRelay } from './fixtures/recording-relay.js';
import { offersOnlyReading } from './fixtures/right-clicks.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const titles = {
  out: describeOutcome({ operation: 'CheckToken', outcome: 'accepted', cause: '', active: false }).title,
  active: describeOutcome({ operation: 'CheckToken', outcome: 'accepted', cause: '', active: true }).title,
  confirmed: describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title,
};

/** The dialog that compares, as somebody names its parts who sees it. */
function comparing(window: Page) {
  const dialog = window.getByRole('dialog', { name: compareText.title, exact: true });
  const choose = (group: string, name: string) =>
    dialog.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
  return {
    dialog,
    line: dialog.locator('.compare-line'),
    place: dialog.locator('.compare-place'),
    sides: dialog.getByRole('combobox'),
    editors: dialog.locator('.cm-content'),
    direction: (name: 'request' | 'answer') =>
      choose(compareText.direction.label, compareText.direction[name]),
    view: (name: 'normal' | 'text' | 'bytes') => choose(compareText.view.label, compareText.view[name]),
    close: async () => {
      await window.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
}

test('two exchanges side by side, in their own words first', async ({ sharedApp: running, picture }) => {
  const { window } = running;
  const screen = screenOf(window);
  const compare = comparing(window);
  await running.resize(1280, 800);
  await sandboxUrl(window);
  await screen.session('Night audit').click();
  await window.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(screen.verdict).toContainText(titles.active);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(screen.verdict).toContainText(titles.confirmed);

  await test.step('the last check with the one before it, by a key', async () => {
    await window.keyboard.press('ControlOrMeta+d');
    await expect(compare.line).toHaveText(/^Different: the content\. Also: header content-length/);
    await expect(compare.sides.nth(0)).toContainText(titles.active);
    await expect(compare.editors).toHaveCount(2);
    await expect(compare.editors.nth(0)).toContainText('<sws:CheckTokenResult>true');
    await expect(compare.editors.nth(1)).toContainText('<sws:CheckTokenResult>false');
  });

  await test.step('from difference to difference by F7, round and round', async () => {
    // Three where the two answers' Date headers are a second apart.
    await expect(compare.place).toHaveText(/^[23] places$/);
    const all = Number.parseInt((await compare.place.textContent()) ?? '', 10);
    const forward = Array.from({ length: all }, (_, n) => ['F7', n + 1] as const);
    for (const [key, place] of [...forward, ['F7', 1] as const, ['Shift+F7', all] as const]) {
      await window.keyboard.press(key);
      await expect(compare.place).toHaveText(compareText.place({ at: place, of: all }));
    }
    await expect(compare.editors.nth(1)).toBeFocused();
    await offersOnlyReading(running, compare.dialog, 2);
    // Esc reaches the dialog from within an editor, too.
    await compare.close();
    // Nor does the pane in which somebody just read keep the key for itself.
    await window.locator('.detail .cm-content').last().click();
    await window.keyboard.press('ControlOrMeta+d');
  });

  await test.step('swapped, as text, as bytes', async () => {
    await compare.dialog.getByRole('button', { name: compareText.swap }).click();
    await expect(compare.editors.nth(0)).toContainText('<sws:CheckTokenResult>false');
    await compare.view('text');
    await expect(compare.editors.nth(0)).toContainText('<CheckTokenResult>false');
    await compare.view('bytes');
    await expect(compare.editors.nth(1)).toContainText('74 72 75 65');
    await picture(running, 'bytes');
  });

  await test.step('the requests say the same', async () => {
    await compare.direction('request');
    await expect(compare.line).toHaveText('Identical, byte for byte.');
    await expect(compare.place).toHaveText(compareText.place({ at: 0, of: 0 }));
  });

  await test.step('all of it open, where wanted', async () => {
    await compare.view('text');
    await expect(compare.dialog.locator('.cm-collapsedLines')).toHaveCount(2);
    await compare.dialog.getByRole('checkbox', { name: compareText.onlyDifferences }).uncheck();
    await expect(compare.dialog.locator('.cm-collapsedLines')).toHaveCount(0);
    await expect(compare.editors.nth(0)).toContainText('POST /');
    await expect(compare.editors.nth(0)).toContainText(/<token>\*+.{4}<\/token>/);
    await compare.close();
  });

  await test.step('any two, by marks', async () => {
    await screen.history.getByRole('option').filter({ hasText: titles.confirmed }).click();
    await takeFromMenu(window, actText.more, compareText.entries.markA);
    await expect(screen.message).toContainText(compareText.said.marked({ side: 'A' }));
    await expect(screen.history.locator('.compare-mark')).toHaveText('A');
    await screen.history.getByRole('option').first().click();
    await window.keyboard.press('ControlOrMeta+Shift+b');
    await expect(compare.line).toContainText('Different: the content');
    await expect(compare.editors.nth(0)).toContainText('<sws:LogoutResponse/>');
  });

  await test.step('one below the other where it is narrow', async () => {
    await running.resize(900, 600);
    await expect(compare.editors).toHaveCount(1);
    await expect(compare.dialog.locator('.cm-deletedChunk').first()).toBeVisible();
    await window.keyboard.press('F7');
    await expect(compare.place).toHaveText(/^1 of /);
    await picture(running, 'narrow');
  });
});

test('an exchange beside the contract', async ({ sharedApp: running, closing, picture }) => {
  const { window } = running;
  const screen = screenOf(window);
  const compare = comparing(window);
  await sandboxUrl(window);
  await screen.session('Reservation desk').click();
  await window.keyboard.press('ControlOrMeta+Shift+d');
  await expect(screen.message).toContainText(compareText.said.nothing);
  await window.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(screen.verdict).toContainText(titles.active);

  await window.keyboard.press('ControlOrMeta+Shift+d');
  await expect(compare.line).toContainText('They say the same.');
  await compare.direction('request');
  await expect(compare.line).toHaveText('Identical, byte for byte.');
  await compare.close();

  await test.step('what departs from it is named', async () => {
    const html = '<html><title>Log in</title><body>Please log in</body></html>';
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${html.length}\r\n\r\n`;
    const server = closing(await startRawServer(Buffer.from(head + html)));
    const { id } = await arrangeEnvironment(window, { name: 'Behind a login', endpoint: server.endpoint });
    await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'a-token-of-9876' });
    await screen.environment('Behind a login').click();
    await screen.session('Front office').click();
    await window.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(screen.history.getByRole('option')).toHaveCount(1);
    await expect(screen.preview).toHaveCount(0);
    await takeFromMenu(window, actText.more, compareText.entries.contract);
    await expect(compare.line).toContainText(
      'Different: header content-type (text/html against text/xml; charset=utf-8) and the text.',
    );
    await picture(running, 'contract');
  });
});

test('one call over all four bindings', async ({ sharedApp: running, picture }) => {
  const { window } = running;
  const screen = screenOf(window);
  const compare = comparing(window);
  const label = 'Training: letters beyond ASCII';
  await sandboxUrl(window);
  await screen.session(label).click();
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByRole('combobox', { name: windowText.searchField }).fill(fourBindingsText.command);
  await expect(screen.dialog.getByRole('option').first()).toContainText(fourBindingsText.command);
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: fourBindingsText.title({ label }) });
  const cells = (row: string) => dialog.locator(`tr[data-row="${row}"] td`);

  await test.step('CheckToken gets the same answer over each', async () => {
    await dialog.getByRole('button', { name: fourBindingsText.send.CheckToken }).click();
    await expect(cells('contract')).toHaveText(bindings.map(() => fourBindingsText.asAgreed));
    await expect(cells('outcome').locator('.four-outcome')).toHaveText(bindings.map(() => titles.active));
    await expect(cells('status')).toHaveText(['200', '200', '200', '200']);
    await expect(dialog.getByText(fourBindingsText.verdict.agree({ title: titles.active }))).toBeVisible();
    await picture(running, 'four');
  });

  await test.step('any two of them are compared, and back', async () => {
    for (const binding of ['soap11', 'soap12'] as const)
      await dialog
        .getByRole('checkbox', { name: fourBindingsText.pick({ binding: wordsText.binding[binding] }) })
        .check();
    await dialog.getByRole('button', { name: fourBindingsText.compareTwo }).click();
    await expect(compare.line).toContainText('and the namespaces.');
    await compare.dialog.getByRole('button', { name: compareText.back }).click();
    await expect(cells('status')).toHaveText(['200', '200', '200', '200']);
  });

  await test.step('a Logout, where a person picks it: only the first proves anything', async () => {
    await dialog.getByText(fourBindingsText.operation.Logout, { exact: true }).click();
    await dialog.getByRole('checkbox', { name: fourBindingsText.overGet }).uncheck();
    await dialog.getByRole('button', { name: fourBindingsText.send.Logout }).click();
    await expect(cells('proof').nth(3)).toHaveText(fourBindingsText.proof['after-logout']);
    await expect(cells('outcome').nth(2)).toHaveText(fourBindingsText.leftOut.get);
    await expect(cells('proof').nth(0)).toHaveText(fourBindingsText.proof.alone.Logout);
    await window.keyboard.press('Escape');
    // Three Logouts and four checks, as two acts of this session.
    await expect(screen.history.getByRole('option')).toHaveCount(7);
  });
});

test('production gets no Logout over all bindings', async ({ sharedApp: running, closing }) => {
  const { window } = running;
  const screen = screenOf(window);
  const relay = closing(await startRelay(await sandboxUrl(window)));
  const { id } = await arrangeEnvironment(window, {
    name: 'Live Antalya',
    endpoint: relay.endpoint,
    tier: 'production',
  });
  const token = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
  const session = await arrangeSession(window, { environmentId: id, label: 'Front office', token });

  await test.step('the main process refuses it, whoever asks', async () => {
    const result = await window.evaluate((sessionId) => {
      const { sessionDesk } = globalThis as unknown as { readonly sessionDesk: ClientApi };
      return sessionDesk.fourBindings.run({ actId: 'act', sessionId, operation: 'Logout', overGet: true });
    }, session.id);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-on-production' } });
    expect(relay.sent().length).toBe(0);
  });

  await test.step('the window does not offer it, and keeps the token out of addresses', async () => {
    await screen.environment('Live Antalya').click();
    await screen.session('Front office').click();
    await window.keyboard.press('ControlOrMeta+4');
    const dialog = window.getByRole('dialog', { name: fourBindingsText.title({ label: 'Front office' }) });
    await expect(dialog.getByText(fourBindingsText.about.production)).toBeVisible();
    await expect(dialog.getByText(fourBindingsText.operation.Logout, { exact: true })).toHaveCount(0);
    await dialog.getByRole('button', { name: fourBindingsText.send.CheckToken }).click();
    await expect(dialog.getByText(fourBindingsText.verdict.agree({ title: titles.active }))).toBeVisible();
    await expect(dialog.getByText(fourBindingsText.leftOut.get)).toBeVisible();
    await expect(window.locator('.modal')).toHaveAttribute('data-tier', 'production');
    const sent = relay.sent().toString('latin1');
    expect(sent).not.toContain('GET ');
    expect(sent).not.toContain('Logout');
    expect(sent.split(token).length - 1).toBe(3);
  });
});

test('large answers hold nothing up', async ({ sharedApp: running, closing }, info) => {
  test.slow();
  const { window } = running;
  const screen = screenOf(window);
  const compare = comparing(window);
  const rows = (bytes: number, end: string) => {
    const line = `<row name="${'x'.repeat(80)}">value &amp; more</row>\r\n`;
    return `<?xml version="1.0"?>\r\n<rows>${line.repeat(bytes / line.length)}<end>${end}</end></rows>`;
  };
  const serve = async (name: string, body: string) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${body.length}\r\n\r\n`;
    const server = closing(await startRawServer(Buffer.from(head + body)));
    const { id } = await arrangeEnvironment(window, { name, endpoint: server.endpoint });
    await arrangeSession(window, {
      environmentId: id,
      label: `${name} office`,
      // Nothing of the name is in it: an environment's name may hold no part of a token that is saved.
      token: `a-token-${Buffer.from(name).toString('hex')}-9876`,
    });
    await screen.environment(name).click();
    await screen.session(`${name} office`).click();
    await window.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(screen.history.getByRole('option')).toHaveCount(1);
    // The exchange is in the list before the act is over; only then it is the one that is shown.
    await expect(screen.verdict).toContainText('Not the service’s answer');
  };
  const judged = async (what: string, action: () => Promise<void>) => {
    const frames = await watchFrames(window);
    await action();
    await frames.drawn();
    noteFrames(info, what, await frames.longestMs());
  };

  for (const [size, bytes] of [
    ['400 KB', 400_000],
    ['8 MB', 8_000_000],
  ] as const) {
    const [one, other] = [`one of ${size}`, `other of ${size}`];
    await serve(one, rows(bytes, 'here'));
    await window.keyboard.press('ControlOrMeta+Shift+a');
    await serve(other, rows(bytes, 'there'));
    await judged(`${size}, opened`, async () => {
      await window.keyboard.press('ControlOrMeta+Shift+b');
      await expect(compare.line).toContainText('Different: the token is another one and');
      await expect(compare.editors.first()).toBeVisible();
    });
    // Of the bytes only the first difference is shown, too, and not the place where it would have been scrolled to.
    if (bytes < 512 * 1024) {
      for (const view of ['text', 'bytes', 'normal'] as const) {
        await judged(`${size}, ${view}`, async () => {
          await compare.view(view);
          await expect(compare.editors.last()).toContainText(view === 'bytes' ? '74 68 65 72 65' : 'there');
        });
      }
      await judged(`${size}, to the difference`, () => window.keyboard.press('F7'));
    } else {
      const offset = rows(bytes, '').indexOf('<end>') + '<end>'.length;
      await expect(
        compare.dialog.getByText(compareText.largeAt({ offset, hex: offset.toString(16) })),
      ).toBeVisible();
      await expect(compare.editors.last()).toContainText('74 68 65 72 65');
    }
    await compare.close();
  }
});

test('no part of comparing breaks an accessibility rule, light or dark', async ({ sharedApp: running }) => {
  test.slow();
  const { window } = running;
  const screen = screenOf(window);
  const compare = comparing(window);
  await sandboxUrl(window);
  const expectAccessible = async (where: string) =>
    expect.soft(await problemsInAllThemes(window, { within: '.modal' }), where).toEqual([]);
  await screen.session('Training: signs in the token').click();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(screen.verdict).toContainText(titles.confirmed);
  await window.keyboard.press('ControlOrMeta+d');
  for (const view of ['normal', 'text', 'bytes'] as const) {
    await compare.view(view);
    await expect(compare.editors.first()).toBeVisible();
    await expectAccessible(view);
  }
  await running.resize(900, 600);
  await compare.view('normal');
  await expect(compare.editors).toHaveCount(1);
  await expectAccessible('narrow');
  await compare.close();
  await window.keyboard.press('ControlOrMeta+4');
  await expectAccessible('four bindings, before');
  await window.getByRole('button', { name: fourBindingsText.send.CheckToken }).click();
  await expect(window.locator('tr[data-row="contract"] td').first()).toHaveText(fourBindingsText.asAgreed);
  await expectAccessible('four bindings, after');
  await window.getByRole('button', { name: windowText.close, exact: true }).first().click();
});
