import type { Client } from '../../shared/ipc/channels.js';

/** What a person copies by hand while a token is shown leaves the clipboard again as a copied token does. */
export function noticeCopied(client: Client): void {
  document.addEventListener('copy', () => {
    if (!document.querySelector('[data-revealed="true"]')) return;
    // The clipboard has it once this event is over.
    queueMicrotask(() => void client.sessions.noticeCopied(undefined));
  });
}
