import type { ActRequest, ActResult, CallProgress } from '../../shared/model/act.js';
import type { AppError } from '../../shared/model/app-error.js';
import { createStore } from '../state/store.js';

export interface RunningAct {
  readonly request: ActRequest;
  /** `performance.now()` when it was asked for. */
  readonly startedMs: number;
  readonly progress: CallProgress | null;
  readonly cancelling: boolean;
}

interface ActState {
  /** By session: each may have one act under way. */
  readonly running: Readonly<Record<string, RunningAct>>;
  /** The last act's end, by session. */
  readonly ended: Readonly<Record<string, { readonly result: ActResult } | { readonly error: AppError }>>;
}

export const actState = createStore<ActState>({ running: {}, ended: {} });

export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return rest;
}

export function actStarted(request: ActRequest, startedMs: number): void {
  actState.set((state) => ({
    running: {
      ...state.running,
      [request.sessionId]: { request, startedMs, progress: null, cancelling: false },
    },
    ended: without(state.ended, request.sessionId),
  }));
}

export function actProgressed(progress: CallProgress): void {
  changeRunning(progress.actId, (act) => ({ ...act, progress }));
}

export function actCancelling(actId: string): void {
  changeRunning(actId, (act) => ({ ...act, cancelling: true }));
}

export function actEnded(sessionId: string, end: { result: ActResult } | { error: AppError }): void {
  actState.set((state) => ({
    running: without(state.running, sessionId),
    ended: { ...state.ended, [sessionId]: end },
  }));
}

function changeRunning(actId: string, change: (act: RunningAct) => RunningAct): void {
  actState.set((state) => {
    const found = Object.entries(state.running).find(([, act]) => act.request.actId === actId);
    if (!found) return state;
    return { ...state, running: { ...state.running, [found[0]]: change(found[1]) } };
  });
}
