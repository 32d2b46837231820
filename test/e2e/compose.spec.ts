import type { Page } from '@playwright/test';
import { actText } from '../../shared/text/act.js';
import { composeText } from '../../shared/text/compose.js';
import { composeProblemText } from '../../shared/text/compose-problems.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { startRelay } from './fixtures/recording-relay.js';
import { offersEditing, offersOnlyReading } from './fixtures/right-clicks.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const token = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
const title = (facts: Parameters<typeof describeOutcome>[0]) => describeOutcome(facts).title;

function composing(window: Page) {
  const dialog = window.getByRole('dialog', { name: composeText.title });
  return {
    dialog,
    editor: dialog.getByRole('textbox', { name: composeText.editor }),
    send: dialog.locator('#compose-send'),
    status: dialog.locator('.compose-status'),
    answer: dialog.getByRole('region', { name: composeText.answerRegion }),
    tab: (name: keyof typeof composeText.tab) => dialog.getByRole('tab', { name: composeText.tab[name] }),
  };
}

/** Puts the cursor behind the first place of this text in the editor, as a person does with the search. */
async function goBehind(window: Page, text: string): Promise<void> {
  const { editor } = composing(window);
  await editor.click();
  await window.keyboard.press('ControlOrMeta+Home');
  await window.keyboard.press('ControlOrMeta+F');
  const field = composing(window).dialog.getByRole('textbox', { name: 'Find' });
  await field.pressSequentially(text);
  await field.press('Enter');
  await field.press('Escape');
  await window.keyboard.press('ArrowRight');
}

test('an exchange’s request is edited, sent as it stands, and marked as raw', async ({
  sharedApp: running,
  closing,
  picture,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const relay = closing(await startRelay(await sandboxUrl(window)));
  const { id } = await arrangeEnvironment(window, { name: 'Relay', endpoint: relay.endpoint });
  await screen.environment('Relay').click();
  await arrangeSession(window, { environmentId: id, label: 'Front office', token });
  await screen.session('Front office').click();
  await window.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(screen.verdict).toContainText(/Active|Out/);
  const { dialog, editor, status, answer, tab } = composing(window);

  await test.step('the exchange’s request is there, without the token', async () => {
    await takeFromMenu(window, actText.more, composeText.fromExchange);
    await expect(editor).toContainText('<token>{{token}}</token>');
    await expect(editor).toContainText(`POST ${relay.endpoint}`);
    await expect(editor).toBeFocused();
    await expect(status).toContainText('CheckToken over SOAP 1.1');
    await expect(status).toContainText(composeText.problems({ n: 0 }));
    // 16.19: what the text says may be older than the body; what leaves is said.
    await expect(status).toContainText(/Content-Length: \d+ is sent/);
    expect(await window.content()).not.toContain(token);
  });

  await test.step('a header is added, and the bytes leave as written', async () => {
    await goBehind(window, 'keep-alive');
    await window.keyboard.press('Enter');
    await window.keyboard.type('x-ODD: 1');
    const [, said] = /Content-Length: (\d+) is sent/.exec((await status.textContent()) ?? '') ?? [];
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(answer).toContainText(/Active|Out/);
    await expect(answer).toContainText(composeText.badge);
    const sent = relay.sent().toString('latin1');
    expect(sent).toContain('Connection: keep-alive\r\nx-ODD: 1\r\n\r\n');
    expect(sent.split(token).length - 1).toBe(2);
    const last = sent.slice(sent.lastIndexOf('POST '));
    expect(last).toContain(`Content-Length: ${said}\r\n`);
    expect(last.slice(last.indexOf('\r\n\r\n') + 4)).toHaveLength(Number(said));
  });

  await test.step('what differs from the contract is said, and shown', async () => {
    await tab('differs').click();
    await expect(dialog.getByText('The header x-ODD was added.')).toBeVisible();
    expect(await accessibilityProblems(window, { within: '[role=dialog]' })).toEqual([]);
    await picture(running, 'differs');
    await offersOnlyReading(running, dialog, 4);
    await tab('bytes').click();
    await expect(dialog.getByText(composeText.notExact)).toBeVisible();
    await tab('edit').click();
    await offersEditing(running, editor);
  });

  await test.step('broken XML is underlined while typing, in words', async () => {
    await goBehind(window, '</CheckToken');
    await window.keyboard.type('X');
    await expect(editor.locator('.cm-lintRange-error')).toBeVisible();
    await expect(status).toContainText('Not well-formed XML');
    await expect(status).toContainText('Not a request of the contract');
    await picture(running, 'underlined');
    await window.keyboard.press('Backspace');
    await expect(editor.locator('.cm-lintRange-error')).toHaveCount(0);
  });

  await test.step('the contract’s elements are offered', async () => {
    await goBehind(window, '</token>');
    await window.keyboard.type('<');
    const offered = dialog.getByRole('listbox').getByRole('option');
    await expect(offered.first()).toContainText(/token|\/CheckToken/);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Backspace');
    await expect(dialog).toBeVisible();
  });

  await test.step('16.19: a token that is missing is a problem', async () => {
    await goBehind(window, '<token>');
    for (const _ of '{{token}}') await window.keyboard.press('Delete');
    await expect(status).toContainText(composeProblemText.noToken);
    await expect(status).toContainText(composeText.problems({ n: 1 }));
    await window.keyboard.type('{{token}}');
    await expect(status).toContainText(composeText.problems({ n: 0 }));
  });

  await test.step('a wrong length leaves as typed, where it is not to be fixed', async () => {
    await dialog.getByRole('checkbox', { name: composeText.fixLength }).uncheck();
    await goBehind(window, 'Content-Length: ');
    await window.keyboard.type('9');
    await expect(status).toContainText(/Content-Length says 9\d+, but the body has \d+ bytes/);
    await window.keyboard.press('Backspace');
    await expect(status).toContainText(composeText.problems({ n: 0 }));
    await dialog.getByRole('checkbox', { name: composeText.fixLength }).check();
  });

  await test.step('16.3: closing keeps the text, and the history says Raw', async () => {
    expect(await accessibilityProblems(window, { within: '[role=dialog]' })).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    const raw = screen.history.getByRole('option').first();
    await expect(raw).toContainText(composeText.badge);
    await raw.click();
    await expect(screen.verdict).toContainText(composeText.badge);
    await picture(running, 'history');
    await window.keyboard.press('ControlOrMeta+K');
    await window.locator('.palette-input').fill(composeText.command);
    await window.getByRole('option', { name: composeText.command, exact: true }).click();
    await expect(editor).toContainText('x-ODD: 1');
  });
});

test('on production its name is typed first, and a blank template begins with the contract', async ({
  sharedApp: running,
  closing,
}) => {
  const { window } = running;
  const screen = screenOf(window);
  const relay = closing(await startRelay(await sandboxUrl(window)));
  const { id } = await arrangeEnvironment(window, {
    name: 'Live',
    endpoint: relay.endpoint,
    tier: 'production',
  });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token });
  await screen.environment('Live').click();
  await screen.session('Front office').click();
  await window.keyboard.press('ControlOrMeta+E');
  const { editor, send, answer, dialog } = composing(window);
  await expect(editor).toContainText('<Logout xmlns="http://www.sansejour.com/">');
  await expect(send).toContainText(composeText.sendAsking);
  await window.keyboard.press('ControlOrMeta+Enter');
  const asked = window.getByRole('alertdialog', { name: composeText.confirm.title({ environment: 'Live' }) });
  const yes = asked.getByRole('button', { name: composeText.confirm.yes });
  await expect(yes).toBeDisabled();
  expect(await accessibilityProblems(window, { within: '[role=alertdialog]' })).toEqual([]);
  await window.keyboard.press('ControlOrMeta+Enter');
  await window.keyboard.press('Enter');
  // Who is asked for a name types it at once.
  await expect(asked.getByRole('textbox')).toBeFocused();
  await window.keyboard.insertText('live');
  await expect(asked.getByRole('textbox')).toHaveValue('live');
  await expect(yes).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(dialog).toBeVisible();
  expect(relay.sent().length).toBe(0);
  await send.click();
  await asked.getByRole('textbox').fill('Live');
  await yes.click();
  await expect(answer).toContainText(title({ operation: 'Logout', outcome: 'accepted', cause: '' }));
  expect(relay.sent().toString('latin1')).toContain(token);
});
