// The gallery in a window of the real runtime; with a folder, as pictures: light, dark and forced colours.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const [address, folder] = process.argv.slice(-2);
/** Taller ones many programs do not open. */
const pageHeight = 4000;
const appearances = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
};

async function takePictures(contents) {
  contents.debugger.attach();
  const send = (method, parameters) => contents.debugger.sendCommand(method, parameters);
  for (const [name, features] of Object.entries(appearances)) {
    await send('Emulation.setEmulatedMedia', { features });
    const { cssContentSize } = await send('Page.getLayoutMetrics');
    const { width, height } = cssContentSize;
    for (let y = 0, page = 1; y < height; y += pageHeight, page++) {
      const clip = { x: 0, y, width, height: Math.min(pageHeight, height - y), scale: 1 };
      const taken = await send('Page.captureScreenshot', { captureBeyondViewport: true, clip });
      writeFileSync(join(folder, `gallery-${name}-${page}.png`), Buffer.from(taken.data, 'base64'));
    }
  }
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1100, height: 900 });
  window.webContents.on('console-message', (_event, level, message) => {
    if (level >= 2) process.stderr.write(`${message}\n`);
  });
  await window.loadURL(address);
  if (folder === '-') return;
  await window.webContents.executeJavaScript(
    `new Promise((done) => (function wait() { document.querySelector('.strip') ? document.fonts.ready.then(() => done(0)) : setTimeout(wait, 50); })())`,
  );
  await takePictures(window.webContents);
  app.quit();
});
app.on('window-all-closed', () => app.quit());
