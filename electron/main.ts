import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

async function start(): Promise<void> {
  await app.whenReady();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.js'),
      sandbox: true,
      contextIsolation: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(__dirname, '../renderer/index.html'));
}

void start();
