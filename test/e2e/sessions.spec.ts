import { dialogsText } from '../../shared/text/dialogs.js';
import { doubtText } from '../../shared/text/doubts.js';
import { environmentsText } from '../../shared/text/environments.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { startRawServer } from './fixtures/raw-server.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

const { editor } = sessionsText;
const token = 'b2f7c0de-1111-4222-8333-a5a5a5a5beef';

/** As long as each may be, in two directions, with what a phone writes into a name. */
const longLabel = `${'Reservation desk of a tour operator '.repeat(3)}جلسة 🏖️`.slice(0, 120);
const longToken = `${'k3-Zq9w.'.repeat(50)}beef`;

test('a session is added by its token, edited, found, deleted and brought back', async ({
  sharedApp: running,
  closing,
  picture,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const save = () => window.getByRole('button', { name: windowText.save, exact: true }).click();
  const label = screen.dialog.getByLabel(editor.label, { exact: true });
  const typed = screen.dialog.getByLabel(editor.token, { exact: true });
  await screen.sessions.waitFor();

  await test.step('add: what is missing is said at its field', async () => {
    await takeFromMenu(window, sessionsText.addMenu, sessionsText.addToken);
    await expect(label).toBeFocused();
    await save();
    await expect(label).toHaveAccessibleDescription(editor.required);
    await expect(typed).toHaveAccessibleDescription(editor.required);
  });

  await test.step('add: a doubtful token is named, its cleaned form is offered, and nothing is saved unasked', async () => {
    await label.fill('ANEX night import');
    await typed.fill(`“${token}”\u200b`);
    const doubt = screen.dialog.getByRole('group', { name: doubtText.doubtful({ n: 1 }) });
    await expect(doubt).toContainText(doubtText.cleaned({ mask: '…beef' }));
    await save();
    await expect(typed).toHaveAccessibleDescription(doubtText.decide);
    await doubt.getByRole('button', { name: doubtText.useCleaned }).click();
    await expect(typed).toHaveValue(token);
    await expect(doubt).toHaveCount(0);
  });

  await test.step('add: the token is typed hidden and shown masked', async () => {
    await label.fill('ANEX night import');
    await typed.fill(token);
    await expect(typed).toHaveAttribute('type', 'password');
    await screen.dialog.getByLabel(editor.owner).fill('Ayşe Yılmaz');
    await save();
    await expect(screen.title).toHaveText('ANEX night import');
    await expect(screen.token).toHaveText('…beef');
    await expect(window.getByText('Ayşe Yılmaz').first()).toBeVisible();
  });

  await test.step('edit: the stored token stays when none is typed', async () => {
    await takeFromMenu(window, sessionsText.more, windowText.edit);
    await expect(typed).toHaveValue('');
    await label.fill('ANEX morning import');
    await save();
    await expect(screen.title).toHaveText('ANEX morning import');
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await expect(screen.token).toHaveText(token);
  });

  await test.step('the filter finds by label, owner without accents, and token end', async () => {
    for (const words of ['morning', 'ayse yilmaz', 'beef']) {
      await screen.filter.fill(words);
      await expect(screen.sessions.getByRole('option')).toHaveCount(1);
      await expect(screen.session('ANEX morning import')).toBeVisible();
    }
    await screen.filter.fill('nobody has this');
    await expect(window.getByText(sessionsText.empty.filtered)).toBeVisible();
    await screen.filter.press('Escape');
    await expect(screen.sessions.getByRole('option')).toHaveCount(5);
  });

  await test.step('delete and undo: the token comes back with it', async () => {
    const row = screen.session('ANEX morning import');
    await takeFromMenu(window, sessionsText.more, windowText.remove);
    await expect(row).toHaveCount(0);
    await screen.message.getByRole('button', { name: windowText.undo }).click();
    await expect(row).toBeVisible();
    await expect(screen.title).toHaveText('ANEX morning import');
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await expect(screen.token).toHaveText(token);
  });

  await test.step('log in: a doubtful token that comes back is named, and its cleaned form takes its place', async () => {
    const answer = `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><LoginResponse xmlns="http://www.sansejour.com/"><LoginResult><Authenticated>true</Authenticated><AuthKey>“${token}”</AuthKey></LoginResult></LoginResponse></s:Body></s:Envelope>`;
    const length = Buffer.byteLength(answer);
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${length}\r\n\r\n`;
    const service = closing(await startRawServer(Buffer.from(head + answer)));
    await arrangeEnvironment(window, {
      name: 'Round quotes',
      endpoint: service.endpoint,
      defaultBinding: 'post',
    });
    await takeFromMenu(window, sessionsText.addMenu, sessionsText.addLogin);
    await screen.dialog.getByLabel(dialogsText.login.environment).selectOption('Round quotes');
    const binding = screen.dialog.getByLabel(dialogsText.login.binding);
    await expect(binding, 'as the chosen environment has it').toHaveValue('post');
    await binding.selectOption('soap11');
    await screen.dialog.getByLabel(dialogsText.login.database).fill('SEJOUR');
    await screen.dialog.getByLabel(dialogsText.login.user).fill('support');
    await screen.dialog.getByLabel(dialogsText.login.password, { exact: true }).fill('letmein');
    await screen.dialog.getByRole('button', { name: dialogsText.login.submit }).click();
    await expect(screen.dialog).toContainText(doubtText.names['typographic-quotes']);
    await picture(running, 'login-doubtful');
    await expect(screen.token).toHaveText('…eef”');
    await screen.dialog.getByRole('button', { name: doubtText.useCleaned }).click();
    await expect(screen.token).toHaveText('…beef');
  });
});

test('long words, a list of hundreds, what is deleted while it runs, and keys that throw nothing away', async ({
  sharedApp: running,
  closing,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const stub = closing(await startStubService());
  const { id } = await arrangeEnvironment(window, { name: 'Slow', endpoint: stub.endpoint, verify: false });
  await window.evaluate(
    async ([environmentId, label, token]) => {
      const { sessionDesk } = globalThis as unknown as {
        sessionDesk: { sessions: { add(o: object): Promise<unknown> } };
      };
      const add = (part: object) =>
        sessionDesk.sessions.add({ environmentId, owner: label, notes: '', ...part });
      await add({ label, token });
      for (let index = 0; index < 150; index++)
        await add({
          label: `Agent ${index}`,
          token: `cccccccc-7425-40de-944b-${String(index).padStart(12, '0')}`,
        });
    },
    [id, longLabel, longToken] as const,
  );
  await screen.environment('Slow').click();

  await test.step('16.10: a new session is chosen, and in sight', async () => {
    await window.keyboard.press('ControlOrMeta+n');
    await screen.dialog.getByLabel(editor.label, { exact: true }).fill('Zagreb, the last of all');
    await screen.dialog
      .getByLabel(editor.token, { exact: true })
      .fill('b2f7c0de-1111-4222-8333-a5a5a5a5cafe');
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.title).toHaveText('Zagreb, the last of all');
    await expect(screen.sessions.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
  });

  await test.step('16.11: a long label, and a long token that is revealed, cover nothing', async () => {
    await screen.filter.fill('Reservation desk of a tour');
    await screen.session('Reservation desk of a tour').click();
    await expect(screen.token).toHaveText('…beef');
    const sideways = () => screen.token.evaluate((element) => element.scrollWidth - element.clientWidth);
    await expect.poll(sideways).toBe(0);
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await expect(screen.token).toHaveText(longToken);
    for (const [width, height] of [
      [900, 600],
      [1280, 800],
    ] as const) {
      await running.resize(width, height);
      const space = async () => {
        const token = await screen.token.boundingBox();
        const facts = await window.locator('.session-facts').boundingBox();
        const title = await screen.title.boundingBox();
        if (!token || !facts || !title) return null;
        return {
          above: token.y + token.height <= facts.y,
          beside: title.x + title.width <= token.x,
          sideways: await sideways(),
          // Whole lines, none of them half.
          lines: ((token.height - 4) / 18) % 1,
        };
      };
      await expect.poll(space, `${width}`).toEqual({ above: true, beside: true, sideways: 0, lines: 0 });
    }
    await window.getByRole('button', { name: sessionsText.hide }).click();
    await screen.filter.fill('');
  });

  await test.step('16.21: deleted during its logout, it is said that the call goes on; the message covers nothing', async () => {
    const release = stub.hold(0);
    await screen.session('Agent 1').first().click();
    await screen.act.click();
    await expect.poll(() => stub.logouts.size).toBe(1);
    const label = (await screen.title.textContent()) ?? '';
    await screen.sessions.focus();
    await window.keyboard.press('Delete');
    await expect(screen.message).toContainText(`${sessionsText.removed({ label })} ${sessionsText.goesOn}`);
    // 16.13: within the status bar.
    const isWithin = async () => {
      const bar = await window.locator('.status-bar').boundingBox();
      const said = await screen.message.boundingBox();
      return said !== null && bar !== null && said.y >= bar.y;
    };
    await expect.poll(isWithin).toBe(true);
    await window.keyboard.press('ControlOrMeta+z');
    await expect(screen.title).toHaveText(label);
    // Of several, too.
    const another = screen.sessions.getByRole('option', { selected: false }).first();
    await another.click({ modifiers: ['ControlOrMeta'] });
    await screen.sessions.focus();
    await window.keyboard.press('Delete');
    await expect(screen.message).toContainText(
      `${sessionsText.many.removed({ n: 2 })} ${sessionsText.goesOn}`,
    );
    await window.keyboard.press('ControlOrMeta+z');
    await expect(screen.session(label).first()).toBeVisible();
    release();
    await screen.session(label).first().click();
    await expect(screen.title).toHaveText(label);
  });

  await test.step('an environment without sessions: it is said, and offers to add one', async () => {
    await arrangeEnvironment(window, { name: 'Empty one' });
    await screen.environment('Empty one').click();
    await expect(screen.title).toHaveText(sessionsText.empty.title);
    await expect(window.getByText(sessionsText.empty.noneChosen)).toHaveCount(0);
  });

  await test.step('16.3: Ctrl R loads nothing anew', async () => {
    await window.getByRole('button', { name: environmentsText.add, exact: true }).click();
    const name = screen.dialog.getByLabel(environmentsText.editor.name, { exact: true });
    await name.fill('half');
    for (const key of ['ControlOrMeta+r', 'ControlOrMeta+Shift+r', 'F5']) await window.keyboard.press(key);
    await expect(name).toHaveValue('half');
  });
});
