import { app, type BrowserWindow, dialog } from 'electron';
import { menuText } from '../../shared/text/menu.js';

const { closing } = menuText;
/** In the order of the buttons. Esc and the window's own cross mean the first: nothing ends by mistake. */
const choices = ['stay', 'pause', 'background'] as const;
type CloseChoice = (typeof choices)[number];

/** Asks before the window closes while a run is under way. `close` does what was chosen before it closes. */
export function askBeforeClose(
  window: BrowserWindow,
  isRunning: () => boolean,
  close: (choice: Exclude<CloseChoice, 'stay'>) => void,
): void {
  let asking = false;
  let decided = false;
  // The system ends, or the program is told to: nobody is there to answer, and a run is paused as it always was.
  app.once('before-quit', () => {
    decided = true;
  });
  window.on('close', (event) => {
    if (decided || !isRunning()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask(window).then((choice) => {
      asking = false;
      if (choice === 'stay') return;
      close(choice);
      decided = true;
      if (!window.isDestroyed()) window.close();
    });
  });
}

async function ask(window: BrowserWindow): Promise<CloseChoice> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: closing.title,
    detail: closing.detail,
    buttons: choices.map((choice) => closing[choice]),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choices[response] ?? 'stay';
}
