import type { Emit } from '../../shared/ipc/emit.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import type { Result } from '../../shared/model/result.js';
import type { Settings } from '../../shared/model/settings.js';
import type { BackUp } from '../admin/backup-beside.js';
import type { Updates } from '../admin/updates.js';
import type { BulkRuns } from '../bulk/bulk-runs.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import type { RunningActs } from '../calls/running-acts.js';
import type { Handover } from '../evidence/create-handover.js';
import type { History } from '../history/history.js';
import type { HistoryService } from '../history/history-service.js';
import type { SandboxControl } from '../sandbox/sandbox-control.js';
import type { DataKeys } from '../secrets/data-keys.js';
import type { Vault } from '../secrets/vault.js';
import type { EnvironmentStore } from '../settings/environment-store.js';
import type { Notices } from '../settings/notices.js';
import type { SessionStore } from '../settings/session-store.js';
import type { SettingsStore } from '../settings/settings-store.js';
import type { Database } from '../storage/database.js';

/** Everything that the handlers work with, made once in `open-services.ts`. */
export interface Services {
  readonly environments: EnvironmentStore;
  readonly settings: SettingsStore;
  readonly sessions: SessionStore;
  readonly vault: Vault;
  /** The keys of this vault's own database, or of another that this vault is to open. */
  readonly dataKeys: (database?: Database) => DataKeys;
  readonly history: History;
  readonly historyService: HistoryService;
  readonly bulk: BulkRuns;
  readonly handover: Handover;
  readonly exchangeDeps: ExchangeDeps;
  readonly sandbox: SandboxControl;
  readonly running: RunningActs;
  readonly notices: Notices;
  readonly updates: Updates;
  readonly emit: Emit;
  /** Where all is kept. */
  readonly folder: string;
  readonly backUp: BackUp;
  /** Ends the program and begins it anew. */
  readonly restart: () => void;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly chooseFile: (purpose: 'ca' | 'pfx' | 'cert' | 'key') => Promise<string | null>;
  /** Shows the system's dialogs; null where the person closed one. */
  readonly chooseSave: (name: string) => Promise<string | null>;
  readonly chooseOpen: (extension: string) => Promise<string | null>;
  readonly copyText: (text: string) => void;
  /** Copies what holds a token: it leaves the clipboard again. */
  readonly copySecret: (text: string) => void;
  /** What lies in the clipboard was copied while a token was shown. */
  readonly noticeCopied: () => Promise<void>;
  /** Puts bytes where the window can fetch them, and gives the ticket; null where it cannot. */
  readonly shelve: ((bytes: Uint8Array) => string) | null;
  readonly applyTheme: (theme: Settings['theme']) => void;
  readonly applyTextSize: (percent: number) => void;
  /** From now on people are spoken to in it, the window's menus included. */
  readonly applyLanguage: (choice: Settings['language']) => Promise<void>;
  /** The sandbox's environment and demo sessions, where they were deleted. */
  readonly makeSandboxAnew: () => Result<Environment, AppError>;
  readonly applyVaultChoice: (choice: Settings['withoutKeyring']) => void;
}
