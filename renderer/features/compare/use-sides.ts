import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  answerOf,
  type ComparedMessage,
  requestOf,
} from '../../../shared/messages/compare/compared-message.js';
import type { Direction } from '../../../shared/model/difference.js';
import type { ExchangeDetail, ExchangeSummary } from '../../../shared/model/exchange.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { compareText } from '../../../shared/text/compare.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { operationName, wordsText } from '../../../shared/text/words.js';
import { appErrorOf, useClient } from '../../api/client.js';
import { exchangeQuery } from '../../api/exchange-detail.js';
import { useActs } from '../../api/use-acts.js';
import { type CompareSubject, exchangeOf } from '../../state/compare-subject.js';
import { moment } from '../../ui/format.js';

/** One side: what stands there, or why nothing does. */
export interface ComparedSide {
  readonly title: string;
  readonly detail: ExchangeDetail | null;
  readonly message: ComparedMessage | null;
  readonly error: string | null;
}

export function useSide(subject: CompareSubject, direction: Direction): ComparedSide {
  const client = useClient();
  const queryClient = useQueryClient();
  const id = exchangeOf(subject);
  const { data, error } = useQuery(exchangeQuery(client, queryClient, id));
  const act = useActs(data ? [data] : []);
  const isContract = subject.kind === 'contract';
  const { data: contract } = useQuery({
    queryKey: ['contract-of', id, direction],
    enabled: isContract && data !== undefined,
    queryFn: async () => {
      if (!data) return null;
      const [{ contractRequest }, { contractAnswer }] = await Promise.all([
        import('../../../shared/raw-request/contract-request.js'),
        import('../../../shared/messages/compare/contract-answer.js'),
      ]);
      if (direction === 'request') return contractRequest(data);
      const value = contractAnswer(data);
      return value ? { ok: true as const, value } : { ok: false as const, error: compareText.noOperation };
    },
  });
  // A text of its own: the act is another array at every drawing, and what is compared must stay the same object.
  const title = data ? (isContract ? compareText.contractOf({ what: callOf(data) }) : nameOf(data, act)) : '';
  return useMemo(() => {
    if (error) return { title: '', detail: null, message: null, error: appErrorOf(error).message };
    if (!data) return { title: '', detail: null, message: null, error: null };
    if (!isContract) {
      const message = direction === 'request' ? requestOf(data) : answerOf(data);
      return { title, detail: data, message, error: null };
    }
    return {
      title,
      detail: data,
      message: contract?.ok ? contract.value : null,
      error: contract && !contract.ok ? contract.error : null,
    };
  }, [data, title, error, contract, isContract, direction]);
}

/** `Check · SOAP 1.1` */
export function callOf({ operation, binding }: Pick<ExchangeDetail, 'operation' | 'binding'>): string {
  return [operation && operationName(operation), binding && wordsText.binding[binding]]
    .filter(Boolean)
    .join(' · ');
}

/** `Check · SOAP 1.1 · Active · 24/11/2026, 06:41:27` */
export function nameOf(exchange: ExchangeSummary, act: readonly ExchangeSummary[]): string {
  const { title } = describeOutcome(verdictOf(exchange, act));
  return `${callOf(exchange)} · ${title} · ${moment(exchange.startedAt)}`;
}
