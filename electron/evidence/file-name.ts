import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { handoverText } from '../../shared/text/handover.js';

/** `Logout 2026-11-24 10-53-36.har`: what any file system takes. */
export function fileNameOf(
  { operation, startedAt }: ExchangeSummary,
  extension: string,
  what?: string,
): string {
  const at = startedAt.slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  return `${what === undefined ? '' : `${what} `}${operation ?? handoverText.request} ${at}.${extension}`;
}
