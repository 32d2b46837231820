import { type BrowserWindow, dialog } from 'electron';
import type { Emit } from '../../shared/ipc/emit.js';
import { startText } from '../../shared/text/start.js';
import { type Offer, textOfOffer } from './opened-from-outside.js';

const { offer: words } = startText;
const shownLength = 300;

/** Asks the person whether they want to see it. Only then is it handed to the window, which shows it and sends nothing. */
export async function confirmOffer(window: BrowserWindow, offer: Offer, emit: Emit): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.question({ kind: offer.kind }),
    detail: `${(offer.kind === 'link' ? offer.text : offer.path).slice(0, shownLength)}\n\n${words.detail}`,
    buttons: [words.ignore, words.look],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1 || window.isDestroyed()) return;
  const text = await textOfOffer(offer);
  if (text) emit(offer.kind === 'team' ? 'teamOffered' : 'textOffered', text);
}
