import type { ProbeReport } from '../../shared/model/probe.js';
import { headerIn, type WireAnswer } from '../../shared/model/transmission.js';
import { operations } from '../../shared/model/words.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import { looksLikeHtml } from '../../shared/protocol/html-text.js';

/** Whether ASP.NET's help page came: an HTML page with a link `?op=` to one of our operations. */
export function readHelpPage(answer: WireAnswer | null): NonNullable<ProbeReport['helpPage']> {
  const status = answer?.status ?? null;
  if (answer === null || status !== 200) return { present: false, status, operations: [] };
  const type = headerIn(answer.headers, 'content-type');
  const html = decodeText(answer.body.subarray(0, 500_000), type ?? '').text;
  const linked = looksLikeHtml(html) ? operations.filter((name) => linksTo(html, name)) : [];
  return { present: linked.length > 0, status, operations: linked };
}

function linksTo(html: string, operation: string): boolean {
  return new RegExp(`[?&;]op=${operation}(?![\\w])`, 'i').test(html);
}
