import { createContext, useContext } from 'react';
import type { Desk } from '../../shared/ipc/contract.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Result } from '../../shared/model/result.js';

declare global {
  interface Window {
    readonly sessionDesk: Desk;
  }
}

/** The only place that reads what the preload put there. */
export function deskOfWindow(): Desk {
  return window.sessionDesk;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk around this part of the window');
  return desk;
}

/** Carries an AppError through react-query, which knows thrown things only. */
export class DeskError extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.message);
    this.name = 'DeskError';
    this.appError = appError;
  }
}

export function appErrorOf(error: unknown): AppError {
  if (error instanceof DeskError) return error.appError;
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

/** The value, or throws DeskError: for react-query. */
export async function valueFrom<Value>(answer: Promise<Result<Value, AppError>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new DeskError(result.error);
  return result.value;
}

/** As values: also what rejected for a reason that nobody foresaw (the main process is gone). */
export async function settled<Value>(
  answer: Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  try {
    return await answer;
  } catch (error) {
    return { ok: false, error: appErrorOf(error) };
  }
}
