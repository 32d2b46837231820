import type { Emit } from '../../shared/ipc/emit.js';
import type { UpdateHost } from '../admin/update-engine.js';
import type { BulkDeps } from '../bulk/bulk-deps.js';
import type { HandoverDeps } from '../evidence/handover-deps.js';
import type { Services } from '../ipc/services.js';

/** What the services ask of the program around them: its folder, scripts, window, dialogs and clipboard. */
export interface HostPorts {
  readonly folder: string;
  /** The built script of the history's thread. */
  readonly historyWorker: string;
  /** The built script of the thread that reads a HAR. */
  readonly harWorker: string;
  readonly listWorker: string;
  readonly backupWorker: string;
  readonly restart: Services['restart'];
  readonly emit: Emit;
  readonly chooseFile: Services['chooseFile'];
  readonly copyText: Services['copyText'];
  readonly copySecret: Services['copySecret'];
  readonly noticeCopied: Services['noticeCopied'];
  readonly shelve: Services['shelve'];
  readonly applyTheme: Services['applyTheme'];
  readonly applyTextSize: Services['applyTextSize'];
  readonly applyLanguage: Services['applyLanguage'];
  readonly chooseTokens: BulkDeps['chooseTokens'];
  readonly chooseReport: BulkDeps['chooseReport'];
  readonly chooseSave: HandoverDeps['chooseSave'];
  readonly chooseOpen: Services['chooseOpen'];
  readonly chooseHar: HandoverDeps['chooseHar'];
  readonly version: string;
  readonly updateHost: UpdateHost;
  readonly printPdf: BulkDeps['printPdf'];
  /** A run went on, or stands still. */
  readonly onBulkProgress: BulkDeps['onProgress'];
  /** No run runs any more. */
  readonly onIdle: () => void;
}
