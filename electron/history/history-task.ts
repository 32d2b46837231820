import type { Language } from '../../shared/model/language.js';
import type { HistoryWork } from './history-work.js';

export type Called = Exclude<keyof HistoryWork, 'close'>;
export type Answered<Name extends Called> = Awaited<ReturnType<HistoryWork[Name]>>;

/** A call of `HistoryWork`, as it goes to its thread. */
export interface HistoryTask<Name extends Called = Called> {
  readonly name: Name;
  readonly given: Parameters<HistoryWork[Name]>;
}

export interface TaskMessage {
  readonly number: number;
  readonly task: HistoryTask;
  /** Of what it may have to say. */
  readonly language: Language;
}

export type TaskAnswer =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly message: string };

export async function doTask(work: HistoryWork, { name, given }: HistoryTask): Promise<unknown> {
  return (work[name] as (...given: unknown[]) => unknown)(...given);
}
