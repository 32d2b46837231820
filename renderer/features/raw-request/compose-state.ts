import type { CallProgress } from '../../../shared/model/act.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { ComposeDraft, ComposeOpened } from '../../../shared/model/raw-request.js';
import { createStore } from '../../state/store.js';

interface RunningSend {
  readonly actId: string;
  /** `performance.now()` when it was asked for. */
  readonly startedMs: number;
  readonly progress: CallProgress | null;
  readonly cancelling: boolean;
}

/** What is being written. It is here, and not in the dialog, so that closing the dialog loses nothing. */
export interface ComposeState {
  readonly draft: ComposeDraft | null;
  /** What it was taken from; a draft that was changed is found again under it. */
  readonly from: string | null;
  readonly edited: Readonly<Record<string, ComposeDraft>>;
  readonly environmentId: string | null;
  readonly sessionId: string | null;
  /** Counts the texts that came from elsewhere: the editor takes them over, and Ctrl Z gives the one before back. */
  readonly loaded: number;
  readonly running: RunningSend | null;
  readonly ended: { readonly exchangeId: string } | { readonly error: AppError } | null;
}

export const composeState = createStore<ComposeState>({
  draft: null,
  from: null,
  edited: {},
  environmentId: null,
  sessionId: null,
  loaded: 0,
  running: null,
  ended: null,
});

/** The editor's own memory (text, selection, what can be taken back) while the dialog is closed. */
export const editorMemory: { json: unknown } = { json: null };

/** `from`: what it is taken from, where what was written of it before is to come back. */
export function draftLoaded(
  { draft, environmentId, sessionId }: ComposeOpened,
  from: string | null = null,
): void {
  composeState.set((state) => ({
    ...state,
    draft: (from === null ? undefined : state.edited[from]) ?? draft,
    from,
    environmentId: environmentId ?? state.environmentId,
    sessionId,
    loaded: state.loaded + 1,
    ended: state.running === null ? null : state.ended,
  }));
}

export function draftChanged(change: Partial<ComposeDraft>): void {
  composeState.set((state) => {
    if (state.draft === null) return state;
    const draft = { ...state.draft, ...change };
    const edited = state.from === null ? state.edited : { ...state.edited, [state.from]: draft };
    return { ...state, draft, edited };
  });
}

export function targetChanged(change: Partial<Pick<ComposeState, 'environmentId' | 'sessionId'>>): void {
  composeState.set((state) => ({ ...state, ...change }));
}

export function sendStarted(actId: string, startedMs: number): void {
  composeState.set((state) => ({
    ...state,
    running: { actId, startedMs, progress: null, cancelling: false },
    ended: null,
  }));
}

export function sendProgressed(progress: CallProgress): void {
  composeState.set((state) =>
    state.running?.actId === progress.actId ? { ...state, running: { ...state.running, progress } } : state,
  );
}

export function sendCancelling(): void {
  composeState.set((state) =>
    state.running === null ? state : { ...state, running: { ...state.running, cancelling: true } },
  );
}

export function sendEnded(ended: NonNullable<ComposeState['ended']>): void {
  composeState.set((state) => ({ ...state, running: null, ended }));
}
