import { isPage } from './page-address.js';

/** What must be true of whoever calls: our window, its top frame, and the very page of ours. */
export interface Trust {
  /** `app://desk/index.html` or, in development, the dev server's page. */
  readonly page: string;
  readonly isMainWindow: (webContentsId: number) => boolean;
}

/** The part of Electron's event that is looked at, so that a test can make one. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Why the sender is not trusted; null where it is. */
export function trustProblem(event: SenderEvent, trust: Trust): string | null {
  const frame = event.senderFrame;
  if (!frame) return 'the sending frame is gone';
  if (frame.parent !== null) return 'the sender is not the top frame';
  if (!trust.isMainWindow(event.sender.id)) return 'the sender is not the window of Session Desk';
  if (!isPage(frame.url, trust.page)) return `the sender is the page ${frame.url.slice(0, 80)}`;
  return null;
}
