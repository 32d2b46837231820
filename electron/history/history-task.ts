import type { HistoryPage } from '../../shared/model/history.js';
import type { Language } from '../../shared/model/language.js';
import type { HistoryWork, Limits } from './history-work.js';

/** A call of `HistoryWork`, as it goes to its thread. */
export type HistoryTask =
  | { readonly kind: 'page'; readonly page: HistoryPage }
  | { readonly kind: 'info' }
  | { readonly kind: 'wake' }
  | { readonly kind: 'retain'; readonly limits: Limits; readonly nowMs: number }
  | { readonly kind: 'settle' };

export interface TaskMessage {
  readonly number: number;
  readonly task: HistoryTask;
  /** Of what it may have to say. */
  readonly language: Language;
}

export type TaskAnswer =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly message: string };

export async function doTask(work: HistoryWork, task: HistoryTask): Promise<unknown> {
  switch (task.kind) {
    case 'page':
      return work.page(task.page);
    case 'info':
      return work.info();
    case 'wake':
      return work.wake();
    case 'retain':
      return work.retain(task.limits, task.nowMs);
    case 'settle':
      return work.settle();
  }
}
