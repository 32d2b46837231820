import { app, session, type WebContents } from 'electron';

/** No page of ours navigates, opens a window, embeds a page or asks for a permission. */
export function lockDown(allowedOrigin: string): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      const target = new URL(url);
      // Reload is a navigation too; anything but our own page is not.
      if (`${target.protocol}//${target.host}` !== allowedOrigin) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Must run once the app is ready. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
