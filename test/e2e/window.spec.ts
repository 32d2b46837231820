import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/desk-test.js';

test('opens a window with the app in it', async ({ desk, picture }) => {
  await expect(desk.window).toHaveTitle('Session Desk');
  await expect(desk.window.locator('#root')).not.toBeEmpty();
  await picture(desk, 'first-window');
});

test('runs from sources, not packaged', async ({ desk }) => {
  expect(await desk.app.evaluate(({ app }) => ({ packaged: app.isPackaged, name: app.getName() }))).toEqual({
    packaged: false,
    name: 'Session Desk',
  });
});

test('the first screen breaks no accessibility rule', async ({ desk }) => {
  await expect(desk.window.locator('#root')).not.toBeEmpty();
  expect(await accessibilityProblems(desk.window)).toEqual([]);
});
