import type { BatchPreview, BatchSummary } from '../../../shared/model/bulk.js';
import { createStore } from '../../state/store.js';
import type { OptionForm } from './option-form.js';

export type BatchScreen =
  | { readonly kind: 'tokens' | 'options' | 'earlier' }
  | { readonly kind: 'guard'; readonly summary: BatchSummary }
  | { readonly kind: 'run'; readonly runId: string };

/** Closing the dialog by mistake loses nothing: what was read and chosen is here when it is opened again. */
export interface BatchState {
  readonly screen: BatchScreen;
  readonly preview: BatchPreview | null;
  readonly form: OptionForm | null;
}

export const batchState = createStore<BatchState>({
  screen: { kind: 'tokens' },
  preview: null,
  form: null,
});

export function goTo(screen: BatchScreen): void {
  batchState.set((state) => ({ ...state, screen }));
}

/** Other tokens: what was chosen for the last ones stays as it is where the environment does. */
export function previewRead(preview: BatchPreview | null): void {
  batchState.set((state) => ({
    ...state,
    preview,
    form: preview && preview.environmentId !== state.preview?.environmentId ? null : state.form,
  }));
}

export function formChanged(form: OptionForm): void {
  batchState.set((state) => ({ ...state, form }));
}

export function runStarted(runId: string): void {
  batchState.set(() => ({ screen: { kind: 'run', runId }, preview: null, form: null }));
}
