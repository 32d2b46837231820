import { BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import type { BulkProgress } from '../../shared/model/bulk.js';
import { createPresence } from '../bulk/presence.js';

/** Shows runs on the taskbar or the dock, and says when one is over or stands still. `open` brings the window back. */
export function createBulkPresence(open: () => void): (progress: BulkProgress, environment: string) => void {
  let blocker: number | null = null;
  // Collected, one would forget what a click on it means.
  const shown = new Set<Notification>();
  return createPresence({
    setBar(done) {
      for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(done ?? -1);
    },
    keepAwake(on) {
      if (on) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
    notify({ title, body }) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      shown.add(notification);
      notification.on('click', open);
      notification.on('close', () => shown.delete(notification));
      notification.show();
      for (const window of BrowserWindow.getAllWindows()) {
        if (!window.isFocused()) window.flashFrame(true);
      }
    },
  });
}
