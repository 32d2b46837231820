import { historyScreenText } from '../../../shared/text/history-screen.js';
import type { TimeChoice } from './history-choice.js';

const { filter } = historyScreenText;

/** What stands in a field for local date and time: `2026-11-24T06:41`. */
export function fieldOf(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Two fields as a span of time, or what is wrong with them, in a sentence. An empty field leaves that end open. */
export function spanOfFields(
  from: string,
  to: string,
): { readonly time: TimeChoice } | { readonly problem: string } {
  const instant = (field: string) => (field === '' ? null : new Date(field));
  const since = instant(from);
  const until = instant(to);
  if (since === null && until === null) return { problem: filter.noTimes };
  if (since !== null && until !== null && until <= since) return { problem: filter.backwards };
  return {
    time: { kind: 'custom', since: since?.toISOString() ?? null, until: until?.toISOString() ?? null },
  };
}
