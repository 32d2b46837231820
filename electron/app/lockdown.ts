import { app, type Session, type WebContents } from 'electron';
import { isPage } from './page-address.js';

/** Whatever could leave the machine, or read it. Our own scheme is not among them. */
const foreign = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`);

/** Holds before the first page: `page` is the only one that is ever shown, `devServer` where it comes from in development. */
export function lockDown(page: string, devServer: string | undefined): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, page));
  app.on('session-created', (session) => lockSession(session, devServer !== undefined));
}

/** No page of ours navigates, opens a window or embeds a page. */
function lockContents(contents: WebContents, page: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    // Reload is a navigation too; anything but our own page is not.
    if (!isPage(url, page)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // No address of this machine for a page, and no datagram from it.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** No permission, no download, no request but to ourselves. */
function lockSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // With a language it would fetch that language's dictionary.
  session.setSpellCheckerLanguages([]);
  if (!developing)
    session.webRequest.onBeforeRequest({ urls: foreign }, (_request, answer) => answer({ cancel: true }));
}
