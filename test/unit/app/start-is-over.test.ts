import { expect, it, vi } from 'vitest';
import { startIsOver } from '../../../shared/ipc/start-is-over.js';

const clearCache = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: () => {} },
  ipcRenderer: {},
  webFrame: { clearCache, executeJavaScript: async () => {} },
}));
const fetched = vi.hoisted(() => [] as string[]);
const loaderOf = vi.hoisted(() => (name: string, fails = false) => async () => {
  fetched.push(name);
  if (fails) throw new Error('not there');
});
vi.mock('../../../renderer/features/act/detail.js', () => ({
  loadRequestPreview: loaderOf('preview', true),
  loadExchangeView: loaderOf('exchange'),
}));
vi.mock('../../../renderer/ui/menu-button.js', () => ({ loadMenu: loaderOf('menu') }));
vi.mock('../../../renderer/shell/screen-loaders.js', () => ({ loadHistoryScreen: loaderOf('history') }));
vi.mock('../../../renderer/shell/dialog-loaders.js', () => ({
  loaders: {
    confirm: loaderOf('confirm'),
    palette: loaderOf('palette'),
    session: loaderOf('session'),
    paste: loaderOf('paste'),
  },
}));

it('memory is given back once, after all was fetched that a page fetches by itself, also where one is not there', async () => {
  const page = new EventTarget();
  vi.stubGlobal('location', { href: 'app://desk/index.html' });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('requestIdleCallback', (act: () => void) => queueMicrotask(act));
  vi.stubGlobal('setTimeout', (act: () => void) => queueMicrotask(act));
  await import('../../../electron/preload.js');
  const over = new Promise<number>((resolve) =>
    page.addEventListener(startIsOver, () => resolve(fetched.length)),
  );
  const { preloadWhenIdle } = await import('../../../renderer/shell/preload.js');
  preloadWhenIdle();
  expect(clearCache).not.toHaveBeenCalled();
  expect(await over).toBe(8);
  expect(clearCache).toHaveBeenCalledTimes(1);
  page.dispatchEvent(new Event(startIsOver));
  expect(clearCache).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
