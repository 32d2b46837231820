/** What must be true of whoever calls: our window, its top frame, and a page of our own origin. */
export interface Trust {
  /** `app://desk` or, in development, the origin of the dev server. */
  readonly origin: string;
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
  // `new URL(…).origin` is "null" for schemes of one's own, so the parts are compared.
  const url = new URL(frame.url);
  if (`${url.protocol}//${url.host}` !== trust.origin)
    return `the sender's page is from ${url.protocol}//${url.host}`;
  return null;
}
