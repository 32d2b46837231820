import { historyCommandText } from '../../shared/text/history-command.js';
import { UsageError } from './usage-error.js';

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A moment as people write it: how long ago (`2h`), `today`, a date or an instant; without a zone in this machine's.
 * Gives an ISO instant in UTC, or throws a UsageError.
 */
export function readSince(text: string, now: Date): string {
  const at = agoOf(text, now) ?? (/^today$/i.test(text) ? midnightOf(now) : writtenOf(text));
  if (at === null || Number.isNaN(at.getTime()) || at.getFullYear() > 9999)
    throw new UsageError({
      where: '--since',
      message: historyCommandText.wrongSince.message,
      todo: historyCommandText.wrongSince.todo,
    });
  return at.toISOString();
}

function agoOf(text: string, now: Date): Date | null {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/i.exec(text) ?? [];
  const ms = unitMs[unit.toLowerCase()];
  return count === undefined || ms === undefined ? null : new Date(now.getTime() - Number(count) * ms);
}

function midnightOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate());
}

function writtenOf(text: string): Date | null {
  const written =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(text);
  if (written === null) return null;
  const [, year, month, day, time = '00:00', zone = ''] = written;
  // The engine takes the 31st of February for a day of March.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return new Date(`${year}-${month}-${day}T${time}${zone.toUpperCase()}`);
}
