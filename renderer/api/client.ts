import { createContext, useContext } from 'react';
import type { Client } from '../../shared/ipc/channels.js';
import { clientOver, type GivenClient } from '../../shared/ipc/crossing.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Result } from '../../shared/model/result.js';

declare global {
  interface Window {
    readonly sessionDesk: GivenClient;
  }
}

/** The only place that reads what the preload put there. */
export function clientOfWindow(): Client {
  return clientOver(window.sessionDesk);
}

export const Services = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(Services);
  if (!client) throw new Error('No client around this part of the window');
  return client;
}

/** Carries an AppError through react-query, which knows thrown things only. */
export class ClientError extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.message);
    this.name = 'ClientError';
    this.appError = appError;
  }
}

export function appErrorOf(error: unknown): AppError {
  if (error instanceof ClientError) return error.appError;
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

/** The value, or throws ClientError: for react-query. */
export async function valueFrom<Value>(answer: Promise<Result<Value, AppError>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new ClientError(result.error);
  return result.value;
}
