import { headerIn, type Transmission } from '../../shared/model/transmission.js';

/** A service that says a day is meant; more is a mistake. */
const longestMs = 24 * 3600 * 1000;

/** When the answer says that it may be tried again, in ms since 1970; null where it does not say. */
export function retryAfterOf({ answer }: Transmission, nowMs: number): number | null {
  if (answer === null || answer.status < 300) return null;
  const text = headerIn(answer.headers, 'retry-after')?.trim();
  if (text === undefined || text === '') return null;
  const atMs = /^\d{1,9}$/.test(text) ? nowMs + Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(atMs)) return null;
  return Math.min(Math.max(atMs, nowMs), nowMs + longestMs);
}
