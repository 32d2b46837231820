import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { bytesPath } from '../../shared/ipc/bytes-path.js';
import type { Client } from '../../shared/ipc/channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { SentBytes, SentDetail } from '../../shared/model/sent-detail.js';
import { windowText } from '../../shared/text/window.js';
import { useClient, valueFrom } from './client.js';
import { keys } from './keys.js';

/** How many bytes begin, and on which side the rest is still on its way. */
export interface ExchangeBeginning {
  readonly detail: ExchangeDetail;
  readonly awaited: { readonly request: boolean; readonly answer: boolean };
}

/**
 * One exchange with all of its bytes, masked or, where a person asked, with its secrets. Where there are many, `onBeginning`
 * is called before.
 */
export async function exchangeDetail(
  client: Client,
  id: string,
  how: 'get' | 'reveal' = 'get',
  onBeginning?: (beginning: ExchangeBeginning) => void,
): Promise<Result<ExchangeDetail, AppError>> {
  const answer = await client.exchanges[how]({ id });
  if (!answer.ok) return answer;
  const beginning = beginningOf(answer.value);
  if (beginning.awaited.request || beginning.awaited.answer) onBeginning?.(beginning);
  return withBytes(answer.value);
}

type Awaited = Extract<SentBytes, { ticket: string }>;
const isAwaited = (bytes: SentBytes): bytes is Awaited => 'ticket' in bytes;

function beginningOf(sent: SentDetail): ExchangeBeginning {
  const requestBytes = first(sent.requestBytes, nothing);
  const answerBytes = first(sent.answerBytes, nothing);
  const requestBody = first(sent.requestBody, requestBytes);
  const answerBody = first(sent.answerBody, answerBytes);
  return {
    detail: { ...sent, requestBytes, answerBytes, requestBody, answerBody },
    awaited: {
      request: isAwaited(sent.requestBytes) || isAwaited(sent.requestBody),
      answer: isAwaited(sent.answerBytes) || isAwaited(sent.answerBody),
    },
  };
}

function first(bytes: SentBytes, wire: Uint8Array): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  return isAwaited(bytes) ? bytes.first : wire.subarray(bytes.tailFrom);
}

const nothing = new Uint8Array(0);

async function withBytes(sent: SentDetail): Promise<Result<ExchangeDetail, AppError>> {
  const [requestBytes, answerBytes] = await Promise.all([
    fetched(sent.requestBytes),
    fetched(sent.answerBytes),
  ]);
  if (requestBytes === null || answerBytes === null) return fail(notFetched());
  const [requestBody, answerBody] = await Promise.all([
    fetched(sent.requestBody, requestBytes),
    fetched(sent.answerBody, answerBytes),
  ]);
  if (requestBody === null || answerBody === null) return fail(notFetched());
  return ok({ ...sent, requestBytes, answerBytes, requestBody, answerBody });
}

/** `wire`: what it may be the tail of. Null where it is not there any more. */
async function fetched(bytes: SentBytes, wire?: Uint8Array): Promise<Uint8Array | null> {
  if (bytes instanceof Uint8Array) return bytes;
  if (!isAwaited(bytes)) return wire?.subarray(bytes.tailFrom) ?? null;
  // Loaded with the first large message only.
  const { fetchBytes } = await import('./fetch-bytes.js');
  return fetchBytes(new URL(bytesPath + bytes.ticket, location.href).href);
}

const notFetched = (): AppError => ({ code: 'bytes-not-fetched', ...windowText.notFetched });

/** One exchange, its secrets masked. */
export function useExchange(id: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useQuery({ ...exchangeQuery(client, queryClient, id), placeholderData: keepPreviousData });
}

/** Whoever asks for it first, the beginning of many bytes is there for who shows it. */
export function exchangeQuery(client: Client, queryClient: QueryClient, id: string) {
  const queryKey = keys.exchangeBeginning(id);
  return queryOptions({
    queryKey: keys.exchange(id),
    queryFn: () =>
      valueFrom(
        exchangeDetail(client, id, 'get', (beginning) => {
          queryClient.setQueryData(queryKey, beginning);
        }),
      ).finally(() => queryClient.removeQueries({ queryKey })),
  });
}

/** As soon as it is read; null where it cannot be: whoever shows it says why. */
export async function exchangeOf(
  client: Client,
  queryClient: QueryClient,
  id: string,
): Promise<ExchangeDetail | null> {
  return queryClient.ensureQueryData(exchangeQuery(client, queryClient, id)).catch(() => null);
}

/** How the bytes of an exchange begin that are still on their way. */
export function useExchangeBeginning(id: string): ExchangeBeginning | undefined {
  return useQuery<ExchangeBeginning>({ queryKey: keys.exchangeBeginning(id), queryFn: skipToken }).data;
}
