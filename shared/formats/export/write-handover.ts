import type { HandoverFormat } from '../../model/handover-format.js';
import { fail, ok, type Result } from '../../model/result.js';
import { handoverText } from '../../text/handover.js';
import { curlForBash } from './curl-bash.js';
import { curlForCmd } from './curl-cmd.js';
import { curlPlan } from './curl-plan.js';
import { curlForPowerShell } from './curl-powershell.js';
import type { HandoverExchange } from './handover-exchange.js';
import { harOf } from './har.js';
import { httpFileEntry } from './http-file.js';
import { markdownOf } from './markdown.js';
import { plainTextOf } from './plain-text.js';
import { sentRequest } from './sent-request.js';

/**
 * The exchanges in one text of the format, in the order given. The error is a sentence: a command needs a request, and
 * of an exchange that was not sent there is none.
 */
export function writeHandover(
  format: HandoverFormat,
  exchanges: readonly HandoverExchange[],
  version: string,
): Result<string, string> {
  switch (format) {
    case 'har':
      return ok(harOf(exchanges, version));
    case 'text':
      return ok(exchanges.map(plainTextOf).join('\n'));
    case 'markdown':
      return ok(exchanges.map(markdownOf).join('\n'));
    default:
      return writeRequests(format, exchanges);
  }
}

function writeRequests(
  format: 'curl-bash' | 'curl-powershell' | 'curl-cmd' | 'http',
  exchanges: readonly HandoverExchange[],
): Result<string, string> {
  const written: string[] = [];
  for (const exchange of exchanges) {
    const request = sentRequest(exchange.detail);
    if (request === null) continue;
    if (format === 'http') {
      written.push(httpFileEntry(exchange, request));
      continue;
    }
    if (request.headerLines.some((line) => line.includes('\0'))) return fail(handoverText.wrong.zeroByte);
    const plan = curlPlan(request, exchange.detail.connection.proxy);
    const write = { 'curl-bash': curlForBash, 'curl-powershell': curlForPowerShell, 'curl-cmd': curlForCmd };
    written.push(write[format](plan));
  }
  if (written.length === 0) return fail(handoverText.wrong.nothingSent);
  return ok(written.join(format === 'curl-cmd' ? '\r\n' : '\n'));
}
