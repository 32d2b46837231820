/** What a person does, each with its name; the window is as the one before left it. */
const settled = (window) => window.waitForTimeout(300);
const press = async (window, key) => {
  await window.keyboard.press(key);
  await settled(window);
};

async function command(window, words) {
  await window.keyboard.press('ControlOrMeta+k');
  await window.locator('.palette-input').fill(words);
  await window.keyboard.press('Enter');
  await window.locator('.modal:not(.palette)').first().waitFor();
  await settled(window);
}

const opened = (words) => async (window) => {
  await command(window, words);
  await window.keyboard.press('Escape');
  const drop = window.locator('.dialog-ask button').first();
  if (await drop.isVisible()) await drop.click();
  await window.locator('.modal').first().waitFor({ state: 'detached' });
};

async function scrolled(window, list) {
  const box = await window.locator(list).boundingBox();
  await window.mouse.move(box.x + 60, box.y + 60);
  for (let step = 0; step < 60; step++) await window.mouse.wheel(0, 1_200);
  await window.locator(list).focus();
  for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'End', 'Home']) await window.keyboard.press(key);
  await settled(window);
}

/** 2,000 sessions, and the window opened with them. */
export const arrange = async (window) => {
  await window.waitForFunction(() => globalThis.sessionDesk !== undefined);
  await window.evaluate(async () => {
    const { sessionDesk } = globalThis;
    const { value } = await sessionDesk.environments.list();
    for (let index = 0; index < 2_000; index++)
      await sessionDesk.sessions.add({
        environmentId: value[0].id,
        label: `Session ${index}`,
        owner: '',
        notes: '',
        token: `cccccccc-7425-40de-944b-${String(index).padStart(12, '0')}`,
      });
  });
  await window.reload();
  await window.locator('[data-pane=sessions] .row').first().waitFor();
  await settled(window);
};

/** @param exchanges how many the history holds: the names say so */
export const deedsWith = (exchanges) => [
  ['2,000 sessions, scrolled', (window) => scrolled(window, '[data-pane=sessions] .list')],
  [
    '2,000 sessions, filtered letter by letter',
    async (window) => {
      await window.locator('#session-filter').pressSequentially('session 199', { delay: 40 });
      await window.locator('#session-filter').fill('');
      await settled(window);
    },
  ],
  [
    'search, typed into',
    async (window) => {
      await window.keyboard.press('ControlOrMeta+k');
      await window.locator('.palette-input').pressSequentially('session 1999', { delay: 40 });
      await settled(window);
      // The first empties the field.
      for (const key of ['Escape', 'Escape']) await window.keyboard.press(key);
    },
  ],
  [`to the history of ${exchanges.toLocaleString('en')}`, (window) => press(window, 'ControlOrMeta+2')],
  [
    `history of ${exchanges.toLocaleString('en')}, scrolled`,
    (window) => scrolled(window, '.all-history .list'),
  ],
  [
    `history of ${exchanges.toLocaleString('en')}, a word looked for`,
    async (window) => {
      await window.locator('#history-search').fill('word7');
      await window.keyboard.press('Enter');
      await settled(window);
    },
  ],
  ['back to the sessions', (window) => press(window, 'ControlOrMeta+1')],
  [
    '5 MB pasted',
    async (window) => {
      await command(window, 'Paste sessions');
      await window.locator('.modal textarea').evaluate((field) => {
        const line = (index) =>
          `2026-11-28 token=dddddddd-7425-40de-944b-${String(index).padStart(12, '0')} out\n`;
        const clipboardData = new DataTransfer();
        let text = '';
        for (let index = 0; text.length < 5_000_000; index++) text += line(index);
        clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await window.locator('.paste-found [role=listitem], .paste-all').first().waitFor({ timeout: 60_000 });
      await settled(window);
      await window.keyboard.press('Escape');
      const drop = window.locator('.dialog-ask button').first();
      if (await drop.isVisible()) await drop.click();
    },
  ],
  ['log out many, opened', opened('Log out many')],
  ['add session, opened', opened('Session from a token')],
  ['add environment, opened', opened('Add environment')],
  ['edit and send, opened', opened('Edit and send')],
  ['same call over four bindings, opened', opened('Same call over all four')],
  ['explain, opened', opened('Explain')],
  ['preferences, opened', opened('Preferences')],
  ['keyring, opened', opened('How tokens are kept')],
  ['about, opened', opened('About')],
  [
    'dark, and light again',
    async (window) => {
      for (const scheme of ['dark', 'light']) await window.emulateMedia({ colorScheme: scheme });
      await settled(window);
    },
  ],
];
