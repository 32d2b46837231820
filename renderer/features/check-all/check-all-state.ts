import type { CheckAllProgress } from '../../../shared/model/check-all.js';
import { createStore } from '../../state/store.js';

/** The run that is under way, or the last one's end until it is hidden. One at a time: it is for a person to watch. */
interface CheckAllState {
  readonly runId: string;
  readonly environmentId: string;
  readonly progress: CheckAllProgress | null;
  readonly cancelling: boolean;
}

export const checkAllState = createStore<CheckAllState | null>(null);

export const isRunning = (state: CheckAllState | null): boolean =>
  state !== null && (state.progress === null || state.progress.ended === 'no');

export function checkAllStarted(runId: string, environmentId: string): void {
  checkAllState.set(() => ({ runId, environmentId, progress: null, cancelling: false }));
}

/** News of another run, or older than what is known, change nothing. */
export function checkAllProgressed(progress: CheckAllProgress): void {
  checkAllState.set((state) => {
    if (state?.runId !== progress.runId) return state;
    if (state.progress && state.progress.ended !== 'no') return state;
    return { ...state, progress };
  });
}

export function checkAllCancelling(): void {
  checkAllState.set((state) => state && { ...state, cancelling: true });
}

export function checkAllForgotten(): void {
  checkAllState.set(() => null);
}
