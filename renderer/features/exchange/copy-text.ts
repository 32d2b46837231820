import { exchangeStrings } from '../../../shared/text/exchange.js';
import { windowText } from '../../../shared/text/window.js';
import { say } from '../../state/message-state.js';

/** Puts text on the clipboard, and says that it did or could not. */
export async function copyAndSay(text: string, said = exchangeStrings.tool.copied): Promise<void> {
  const done = await copyText(text);
  say(done ? { tone: 'good', text: said } : { tone: 'bad', text: windowText.failed });
}

/** Puts text on the clipboard; false where the window may not. */
export async function copyText(text: string): Promise<boolean> {
  // While a token is shown it must be heard that something was copied: this way is.
  if (document.querySelector('[data-revealed="true"]') && copyBySelection(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way needs no permission, only that a person pressed something. */
function copyBySelection(text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
