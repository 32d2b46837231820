import type { BulkPreview, BulkSummary } from '../../../shared/model/bulk.js';
import { createStore } from '../../state/store.js';
import type { OptionForm } from './option-form.js';

export type BulkScreen =
  | { readonly kind: 'tokens' | 'options' | 'earlier' }
  | { readonly kind: 'guard'; readonly summary: BulkSummary }
  | { readonly kind: 'run'; readonly runId: string };

/** Closing the dialog by mistake loses nothing: what was read and chosen is here when it is opened again. */
export interface BulkState {
  readonly screen: BulkScreen;
  /** Whose tokens are to be read. Null until the dialog was open. */
  readonly environmentId: string | null;
  readonly preview: BulkPreview | null;
  readonly form: OptionForm | null;
}

export const bulkState = createStore<BulkState>({
  screen: { kind: 'tokens' },
  environmentId: null,
  preview: null,
  form: null,
});

export function environmentAimedAt(environmentId: string): void {
  bulkState.set((state) => ({ ...state, environmentId }));
}

export function goTo(screen: BulkScreen): void {
  bulkState.set((state) => ({ ...state, screen }));
}

/** Other tokens: what was chosen for the last ones stays as it is where the environment does. */
export function previewRead(preview: BulkPreview | null): void {
  bulkState.set((state) => ({
    ...state,
    preview,
    form: preview && preview.environmentId !== state.preview?.environmentId ? null : state.form,
  }));
}

export function formChanged(form: OptionForm): void {
  bulkState.set((state) => ({ ...state, form }));
}

export function runStarted(runId: string): void {
  bulkState.set((state) => ({ ...state, screen: { kind: 'run', runId }, preview: null, form: null }));
}
