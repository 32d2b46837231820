// The least that an Electron app can be: what the bench compares ours with.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    // As large as ours: what is painted counts on both sides.
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write(`interactive ${Math.round(Date.now() - process.getCreationTime())}\n`);
  });
  window.loadURL('data:text/html,<title>Blank</title>');
});
