import type { SandboxStatus, Scenario } from '../../shared/contract/app-info.js';
import type { Settings } from '../../shared/contract/settings.js';
import type { BatchDesk } from '../batch/batch-desk.js';
import type { Handover } from '../handover/create-handover.js';
import type { ExchangeDeps } from '../logout/exchange-deps.js';
import type { EnvironmentStore } from '../store/environment-store.js';
import type { History } from '../store/history.js';
import type { HistoryDesk } from '../store/history-desk.js';
import type { SessionStore } from '../store/session-store.js';
import type { SettingsStore } from '../store/settings-store.js';
import type { Vault } from '../store/vault.js';
import type { Emit } from './emitter.js';
import type { Notices } from './notices.js';
import type { RunningActs } from './running-acts.js';

/** The embedded service as the window sees it. */
export interface SandboxControl {
  status(): SandboxStatus;
  start(): Promise<SandboxStatus>;
  stop(): Promise<SandboxStatus>;
  setScenario(scenario: Scenario): Promise<SandboxStatus>;
  /** Logs somebody in there. */
  login(): Promise<{ readonly label: string; readonly token: string }>;
}

/** Everything that the handlers work with, made once in `open-desk.ts`. */
export interface DeskContext {
  readonly environments: EnvironmentStore;
  readonly settings: SettingsStore;
  readonly sessions: SessionStore;
  readonly vault: Vault;
  readonly history: History;
  readonly historyDesk: HistoryDesk;
  readonly batch: BatchDesk;
  readonly handover: Handover;
  readonly exchangeDeps: ExchangeDeps;
  readonly sandbox: SandboxControl;
  readonly running: RunningActs;
  readonly notices: Notices;
  readonly emit: Emit;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly chooseFile: (purpose: 'ca' | 'pfx' | 'cert' | 'key') => Promise<string | null>;
  readonly openManual: () => Promise<void>;
  readonly copyText: (text: string) => void;
  /** Puts bytes where the window can fetch them, and gives the ticket; null where it cannot. */
  readonly shelve: ((bytes: Uint8Array) => string) | null;
  readonly applyTheme: (theme: Settings['theme']) => void;
  readonly applyVaultChoice: (choice: Settings['withoutKeyring']) => void;
}
