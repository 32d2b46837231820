import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../shared/model/settings.js';
import { builtFile } from './built-file.js';
import { offerTextMenu } from './text-menu.js';
import { openingBounds, smallest } from './window-bounds.js';

interface WindowOptions {
  readonly settings: Pick<Settings, 'window' | 'theme' | 'textSize'>;
  /** Our page, or the dev server's. */
  readonly url: string;
  readonly devTools: boolean;
  readonly onBounds: (bounds: NonNullable<Settings['window']>) => void;
}

/** Opens the one window. It is shown when it has something to show, on its final background. */
export function openMainWindow(options: WindowOptions): BrowserWindow {
  nativeTheme.themeSource = options.settings.theme;
  const window = new BrowserWindow({
    ...openingBounds(
      options.settings.window,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Session Desk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d21' : '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: builtFile('preload', 'preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: options.settings.textSize / 100,
      devTools: options.devTools,
    },
  });

  window.once('ready-to-show', () =>
    options.settings.window?.maximized ? window.maximize() : window.show(),
  );
  offerTextMenu(window.webContents);
  rememberBounds(window, options.onBounds);
  void window.loadURL(options.url);
  return window;
}

function rememberBounds(window: BrowserWindow, save: WindowOptions['onBounds']): void {
  let timer: NodeJS.Timeout | undefined;
  const note = () => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isMinimized())
      save({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  // A drag says hundreds of these; the last one counts.
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(note, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', note);
}
