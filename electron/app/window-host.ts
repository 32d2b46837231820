import { app, BrowserWindow, clipboard, nativeTheme } from 'electron';
import { builtFile } from './built-file.js';
import { fileChoosers } from './file-choosers.js';
import type { HostPorts } from './host-ports.js';
import { applyTextSize } from './text-size.js';
import { createTokenClipboard } from './token-clipboard.js';
import { updateHost } from './update-host.js';

type Own = Pick<HostPorts, 'folder' | 'emit' | 'shelve' | 'applyLanguage'>;

/** What Electron does for what is behind the window. Loaded with that: no first screen needs it. `open`: brings the window back. */
export function windowHost(own: Own, open: () => void): HostPorts {
  let presence: Promise<HostPorts['onBulkProgress']> | null = null;
  const tokenClipboard = createTokenClipboard(clipboard, later);
  app.on('before-quit', (event) => {
    if (!tokenClipboard.holds()) return;
    event.preventDefault();
    void tokenClipboard.takeBack().finally(() => app.quit());
  });
  return {
    ...own,
    historyWorker: builtFile('main', 'history-worker.js'),
    harWorker: builtFile('main', 'har-worker.js'),
    listWorker: builtFile('main', 'list-worker.js'),
    backupWorker: builtFile('main', 'backup-worker.js'),
    restart,
    onIdle: () => {
      if (BrowserWindow.getAllWindows().length === 0 && process.platform !== 'darwin') app.quit();
    },
    onBulkProgress(progress, environment) {
      presence ??= import('./bulk-presence.js').then(({ createBulkPresence }) => createBulkPresence(open));
      void presence.then((follow) => follow(progress, environment));
    },
    printPdf: async (html) => (await import('./print-page.js')).printPage(html),
    version: app.getVersion(),
    updateHost: updateHost(),
    ...fileChoosers(),
    copyText: (text) => clipboard.writeText(text),
    copySecret: tokenClipboard.copy,
    noticeCopied: tokenClipboard.noticed,
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    applyTextSize,
  };
}

/** Without the words it was begun with: a link or a file would be offered once more. */
function restart(): void {
  // An AppImage runs from a place that ends with it.
  const { APPIMAGE: execPath } = process.env;
  const args = process.defaultApp === true ? process.argv.slice(1, 2) : [];
  app.relaunch({ args, ...(execPath && { execPath }) });
  app.quit();
}

function later(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
