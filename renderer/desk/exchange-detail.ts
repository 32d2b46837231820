import type { AppError } from '../../shared/contract/app-error.js';
import { bytesPath } from '../../shared/contract/bytes-path.js';
import type { Desk } from '../../shared/contract/contract.js';
import type { SentBytes, SentDetail } from '../../shared/contract/sent-detail.js';
import type { ExchangeDetail } from '../../shared/exchange/exchange.js';
import { fail, ok, type Result } from '../../shared/result.js';
import { windowText } from '../../shared/strings/window.js';

/** One exchange with all of its bytes, masked or, where a person asked, with its secrets. */
export async function exchangeDetail(
  desk: Desk,
  id: string,
  how: 'get' | 'reveal' = 'get',
): Promise<Result<ExchangeDetail, AppError>> {
  const answer = await desk.exchanges[how]({ id });
  return answer.ok ? withBytes(answer.value) : answer;
}

async function withBytes(sent: SentDetail): Promise<Result<ExchangeDetail, AppError>> {
  const [requestBytes, answerBytes] = await Promise.all([
    fetched(sent.requestBytes),
    fetched(sent.answerBytes),
  ]);
  if (requestBytes === null || answerBytes === null) return fail(notFetched);
  const [requestBody, answerBody] = await Promise.all([
    fetched(sent.requestBody, requestBytes),
    fetched(sent.answerBody, answerBytes),
  ]);
  if (requestBody === null || answerBody === null) return fail(notFetched);
  return ok({ ...sent, requestBytes, answerBytes, requestBody, answerBody });
}

/** `wire`: what it may be the tail of. Null where it is not there any more. */
async function fetched(bytes: SentBytes, wire?: Uint8Array): Promise<Uint8Array | null> {
  if (bytes instanceof Uint8Array) return bytes;
  if ('tailFrom' in bytes) return wire?.subarray(bytes.tailFrom) ?? null;
  // Loaded with the first large message only.
  const { fetchBytes } = await import('./fetch-bytes.js');
  return fetchBytes(new URL(bytesPath + bytes.ticket, location.href).href);
}

const notFetched: AppError = { code: 'BYTES_NOT_FETCHED', ...windowText.notFetched };
