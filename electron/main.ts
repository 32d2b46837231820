import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { commandWords } from './cli/command-words.js';
import { runWithoutWindow } from './cli/run-without-window.js';
import { reportInteractive } from './window/report-interactive.js';

const words = commandWords(process.argv, process.defaultApp === true);
if (words) runWithoutWindow(join(__dirname, 'cli-worker.js'), words);

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
  if (process.env.SESSION_DESK_BENCH === '1') reportInteractive(window);
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(__dirname, '../renderer/index.html'));
}

void start();
