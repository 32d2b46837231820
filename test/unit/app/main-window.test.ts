import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMainWindow } from '../../../electron/app/main-window.js';

class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly done: string[] = [];
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
  }
  show() {
    this.done.push('show');
  }
  maximize() {
    this.done.push('maximize');
  }
  isDestroyed = () => this.done.includes('destroy');
  loadURL = async () => undefined;
}

vi.mock('electron', () => ({
  app: { getAppPath: () => '/' },
  BrowserWindow: class {
    constructor(options: BrowserWindowConstructorOptions) {
      // biome-ignore lint/correctness/noConstructorReturn: a stand-in for the native class
      return new FakeWindow(options);
    }
  },
  Menu: {},
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [] },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(maximized = false) {
  const window = maximized ? { x: 0, y: 0, width: 1280, height: 800, maximized } : null;
  const { show, window: made } = openMainWindow({
    settings: { window, theme: 'system', textSize: 100 },
    url: 'app://desk/index.html',
    devTools: false,
    onBounds: () => {},
  });
  return { show, fake: made as unknown as FakeWindow };
}

test('is not seen, and waits for no graphics, until its page runs: then once', () => {
  const { show, fake } = opened();
  expect(fake.options).toMatchObject({ show: false, paintWhenInitiallyHidden: false });
  fake.webContents.emit('did-finish-load');
  expect(fake.done).toEqual([]);
  show();
  expect(fake.done).toEqual(['show']);
  show();
  vi.runAllTimers();
  expect(fake.done).toEqual(['show']);
});

test('comes maximized where it was left so', () => {
  const { show, fake } = opened(true);
  show();
  expect(fake.done).toEqual(['maximize']);
});

test.each([
  ['does not run', 'did-finish-load'],
  ['does not come', 'did-fail-load'],
  ['ends', 'render-process-gone'],
])('a page that %s is seen, too', (_what, event) => {
  const { fake } = opened();
  vi.runAllTimers();
  expect(fake.done).toEqual([]);
  fake.webContents.emit(event);
  vi.runAllTimers();
  expect(fake.done).toEqual(['show']);
});

test('a window that was closed meanwhile stays closed', () => {
  const { show, fake } = opened();
  fake.webContents.emit('did-finish-load');
  fake.done.push('destroy');
  show();
  vi.runAllTimers();
  expect(fake.done).toEqual(['destroy']);
});
