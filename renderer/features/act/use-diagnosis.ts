import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutcomeFacts } from '../../../shared/model/outcome-facts.js';
import { useClient } from '../../api/client.js';
import { exchangeQuery } from '../../api/exchange-detail.js';

const doubtless = ['accepted', 'unknown', 'cancelled'];

/**
 * What headers and certificates of an exchange say beyond its cause: who the certificate is from, when to try again.
 * Null until it is known, and where there is nothing finer to say. An unknown end keeps its own words: those of doubt.
 */
export function useDiagnosis(exchangeId: string | null): ((verdict: OutcomeFacts) => OutcomeFacts) | null {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: detail } = useQuery({
    ...exchangeQuery(client, queryClient, exchangeId ?? ''),
    enabled: exchangeId !== null,
    placeholderData: keepPreviousData,
  });
  const wanted = detail?.id === exchangeId && detail && !doubtless.includes(detail.outcome) ? detail : null;
  const { data: details } = useQuery({
    queryKey: ['diagnosis', wanted?.id ?? ''],
    enabled: wanted !== null,
    queryFn: async () => {
      if (!wanted) return null;
      const { withDetails } = await import('../../../shared/diagnosis/diagnose.js');
      const nowMs = Date.parse(wanted.startedAt) + wanted.totalMs;
      const { answerHeaders, connection } = wanted;
      const facts = { answerHeaders, chain: connection.tls?.chain, nowMs };
      return (verdict: OutcomeFacts): OutcomeFacts => withDetails(verdict, wanted, facts);
    },
  });
  return wanted ? (details ?? null) : null;
}
