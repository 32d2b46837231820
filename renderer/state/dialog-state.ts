import type { ActRequest } from '../../shared/model/act.js';
import type { Environment, EnvironmentDraft } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import type { CompareSubject } from './compare-subject.js';
import { createStore } from './store.js';

export interface SessionStart {
  /** The session that is changed; null for a new one. */
  readonly id: string | null;
  readonly environmentId: string;
  readonly label: string;
  readonly owner: string;
  readonly notes: string;
  readonly token: string;
}

/** What came with a paste or a drop; `name` where it was a file. */
export interface PastedText {
  readonly text: string;
  readonly name: string | null;
}

/** The one dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'environment'; readonly draft: EnvironmentDraft }
  | { readonly kind: 'session'; readonly start: SessionStart }
  | { readonly kind: 'login'; readonly environmentId: string | null }
  | { readonly kind: 'confirm'; readonly request: ActRequest; readonly session: Session }
  | { readonly kind: 'probe'; readonly environment: Environment }
  | { readonly kind: 'paste'; readonly pasted: PastedText | null }
  /** A run that is there already, or null for new tokens. */
  | { readonly kind: 'bulk'; readonly runId: string | null }
  | {
      readonly kind: 'compare';
      readonly a: CompareSubject;
      readonly b: CompareSubject;
      /** Where one came from, to go back to. */
      readonly backTo: OpenDialog | null;
    }
  | { readonly kind: 'four-bindings'; readonly session: Session; readonly environment: Environment }
  | { readonly kind: 'handover'; readonly exchangeId: string }
  /** A HAR that was dropped or pasted; null: its file is still to be chosen. */
  | { readonly kind: 'import'; readonly har: string | null }
  /** An answer that somebody else recorded. */
  | { readonly kind: 'explain'; readonly text: string }
  | { readonly kind: 'evidence'; readonly exchangeId: string }
  | { readonly kind: 'removeExchanges'; readonly ids: readonly string[] }
  | { readonly kind: 'forget'; readonly session: Session }
  /** A file of environments and labels: it is chosen as the dialog opens. */
  /** Null: it asks for a file. */
  | { readonly kind: 'team'; readonly given: { readonly text: string; readonly name: string } | null }
  | { readonly kind: 'backup' }
  /** A file that was chosen, to take the place of what is here. */
  | { readonly kind: 'restore'; readonly path: string }
  | { readonly kind: 'retention' }
  | { readonly kind: 'updates' }
  /** What is in it is kept by itself. */
  | { readonly kind: 'compose' }
  | { readonly kind: 'about' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'vault' };

export const dialogState = createStore<OpenDialog | null>(null);

export function openDialog(dialog: OpenDialog): void {
  dialogState.set(() => dialog);
}

export function closeDialog(): void {
  dialogState.set(() => null);
}
