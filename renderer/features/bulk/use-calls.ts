import { useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { Result } from '../../../shared/model/result.js';

/** One call at a time, and what the last one was refused for. */
export function useCalls() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  async function call<Value>(
    ask: () => Promise<Result<Value, AppError>>,
    then: (value: Value) => void,
  ): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) then(answer.value);
    else setError(answer.error);
  }
  return { busy, error, setError, call };
}

export const sentence = (error: AppError | null): string =>
  error ? [error.message, error.todo].filter(Boolean).join(' ') : '';
